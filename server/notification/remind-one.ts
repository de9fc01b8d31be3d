import type { EachInput } from "../commands/bound-work.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden, type PublicError } from "../errors.ts";
import { remindObligations } from "./remind-obligations.ts";
import type { ReminderRefusal } from "./reminder-outcome.ts";

const refusals: Readonly<Record<ReminderRefusal, () => PublicError>> = {
  remindedToday: () => conflict("bulkRemindedToday"),
  notOpen: () => conflict("bulkNothingToRemind"),
  yourself: () => forbidden("bulkOwnObligation"),
  notYours: () => forbidden(),
};

/** Reminds of a single obligation; where that cannot be done it is an error, so that it is told of this one. */
export async function remindOne(tx: Transaction, { id, message }: EachInput): Promise<void> {
  const { notReminded } = await remindObligations(tx, { obligationIds: [id], message: typeof message === "string" ? message : null });
  const [first] = notReminded;
  if (first) throw refusals[first.reason]();
}
