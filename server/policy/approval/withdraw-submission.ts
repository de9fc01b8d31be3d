import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden } from "../../errors.ts";
import { closeRound } from "./close-round.ts";

/**
 * Takes a draft back from its approvers; only its drafter does, or whoever has taken it over, and it needs a new submission and new
 * approvals then.
 */
export async function withdrawSubmission(tx: Transaction, input: InputOf<"withdrawSubmission">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "read", input.expectedVersion);
  if (revision.drafter.id !== tx.actor.personId) throw forbidden();
  if (revision.publishedAt || revision.withdrawnAt || !revision.submittedAt) throw conflict("notSubmitted");
  await tx.requireStill("takeOver", Revision, revision.id);
  change(revision, { submittedAt: null, approvedAt: null, noApprovalReason: null });
  tx.audit(revision, { revisionId: revision.id });
  await closeRound(tx, revision);
  return revision;
}
