import { Confirmation } from "../../schema/identity/Confirmation.ts";
import { confirmingAdministrators, confirmingOfficers } from "../../schema/identity/confirmation.sql.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { newLink } from "../identity/one-time-link.ts";
import { partyFor } from "../identity/second-person.ts";
import { type Decision, decide } from "./decide.ts";
import { tellOutcome } from "./tell-outcome.ts";

/** Whether it is this actor who confirms: an officer, or, where there is none, an administrator who is a second person for sure. */
async function mayDecide(tx: Transaction, { askedBy, person }: Confirmation): Promise<boolean> {
  const party = await partyFor(tx.sql, askedBy.id, person.id);
  if (party === "operator") return false;
  const people = party === "officer" ? confirmingOfficers : confirmingAdministrators;
  const [row] = await tx.sql.rows<[boolean]>(`select $3::uuid in (${people("$1::uuid", "$2::uuid")}) as "may"`, [
    askedBy.id,
    person.id,
    tx.actor.personId,
  ]);
  return row?.[0] ?? false;
}

/**
 * Confirms or declines what an administrator asked for. Confirmed, it takes effect in the same transaction, in the name of the one who
 * asked; a link that comes of it is for whoever confirmed to hand over, so that the asker never has it.
 */
export async function decideConfirmation(tx: Transaction, input: InputOf<"decideConfirmation">): Promise<Decision> {
  const confirmation = await tx.load(Confirmation, input.id, "decide", input.expectedVersion);
  if (!(await mayDecide(tx, confirmation))) throw forbidden("confirmedByAnother");
  const { linkFor } = await decide(tx, confirmation, { ...input, by: tx.person });
  const making = { accountId: linkFor, madeBy: tx.actor.personId, confirmed: true, now: tx.now };
  return { id: confirmation.id, link: linkFor ? await newLink(tx.sql, tx.context.config.publicUrl, making) : null };
}

/** Takes back what waits. */
export async function withdrawConfirmation(tx: Transaction, input: InputOf<"withdrawConfirmation">): Promise<Confirmation> {
  const confirmation = await tx.load(Confirmation, input.id, "withdraw", input.expectedVersion);
  Object.assign(confirmation, { outcome: "withdrawn", decidedBy: tx.person, decidedAt: tx.now });
  await tx.em.flush();
  await tellOutcome(tx.sql, confirmation, tx.person.id, tx.now);
  tx.audit(confirmation);
  return confirmation;
}
