import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { Confirmation } from "../../schema/identity/Confirmation.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { actorOfPerson } from "../access/actor.ts";
import type { AuditDraft } from "../audit/audit-chain.ts";
import { withoutOwnGain } from "../commands/own-gain.ts";
import { requiredText } from "../commands/text.ts";
import { Transaction } from "../commands/transaction.ts";
import type { Context } from "../context.ts";
import { transactionExecutor } from "../database/executor.ts";
import { conflict, PublicError } from "../errors.ts";
import { takeEffect } from "./take-effect.ts";
import { tellOutcome } from "./tell-outcome.ts";

/** What became of it; a link sets the password of the account that it is about, and is shown only once. */
export interface Decision {
  readonly id: string;
  readonly link: string | null;
}

/** Where a decision is made: in a command, or with a link of whoever runs the server. */
interface Place {
  readonly em: SqlEntityManager;
  readonly context: Context;
  readonly now: Date;
  /** What the audit trail is to keep. */
  readonly drafts: AuditDraft[];
}

interface Deciding {
  readonly confirm: boolean;
  readonly reason?: string | null;
  /** Who decides; null for whoever runs the server. */
  readonly by: Person | null;
}

/** In the name of the one who asked, as the database knows them now. */
async function askersTransaction({ em, context, now }: Place, { askedBy }: Confirmation): Promise<Transaction> {
  const actor = await actorOfPerson(transactionExecutor(em), askedBy.id, context.models);
  if (!actor) throw conflict("askerMayNot");
  return new Transaction(em, actor, context, now);
}

async function letTakeEffect(place: Place, confirmation: Confirmation): Promise<{ readonly linkFor: string | null }> {
  const tx = await askersTransaction(place, confirmation);
  try {
    const effect = await withoutOwnGain(tx, tx.actor.personId, () => takeEffect(tx, confirmation));
    place.drafts.push(...tx.drafts);
    return effect;
  } catch (error) {
    // What the asker may not do any more is no fault of the one who confirms.
    if (error instanceof PublicError && (error.code === "FORBIDDEN" || error.code === "NOT_FOUND")) throw conflict("askerMayNot");
    throw error;
  }
}

/** Writes the decision and, when it was confirmed, what follows from it. */
export async function decide(place: Place, confirmation: Confirmation, { confirm, reason, by }: Deciding) {
  if (confirmation.outcome) throw conflict("alreadyDone");
  const why = confirm ? {} : { reason: requiredText(reason ?? "", "input.reason", 1_000) };
  const decided = {
    outcome: confirm ? ("confirmed" as const) : ("declined" as const),
    decidedAt: place.now,
    ...(by ? { decidedBy: by } : {}),
  };
  Object.assign(confirmation, decided, why);
  place.drafts.push({
    subjectType: "Confirmation",
    subjectId: confirmation.id,
    revisionId: null,
    changes: { outcome: { before: null, after: decided.outcome } },
  });
  await place.em.flush();
  await tellOutcome(transactionExecutor(place.em), confirmation, by?.id ?? null, place.now);
  return confirm ? letTakeEffect(place, confirmation) : { linkFor: null };
}
