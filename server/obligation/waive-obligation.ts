import { Obligation } from "../../schema/obligation/Obligation.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden } from "../errors.ts";

/** Exempts a person from an obligation; nobody exempts themselves. */
export async function waiveObligation(tx: Transaction, input: InputOf<"waiveObligation">): Promise<Obligation> {
  const obligation = await tx.load(Obligation, input.id, "waive", input.expectedVersion);
  if (obligation.person.id === tx.actor.personId) throw forbidden("notOwnObligation");
  if (obligation.fulfilledAt || obligation.waivedAt || obligation.cancelledAt) throw conflict("obligationClosed");
  Object.assign(obligation, { waivedAt: tx.now, waivedBy: tx.person, waiveReason: input.reason });
  tx.audit(obligation, { revisionId: obligation.revision?.id ?? null });
  await tx.em.flush();
  return obligation;
}
