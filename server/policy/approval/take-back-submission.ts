import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";
import { closeRound } from "./close-round.ts";

/**
 * Takes a draft back from its approvers: its drafter does, and, so that no draft is ever stuck, any editor in scope and administrators. It
 * needs a new submission then.
 */
export async function takeBackSubmission(tx: Transaction, input: InputOf<"takeBackSubmission">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "takeOver", input.expectedVersion);
  if (revision.publishedAt || revision.withdrawnAt || !revision.submittedAt) throw conflict("notSubmitted");
  change(revision, { submittedAt: null, approvedAt: null, noApprovalReason: null, step: null });
  tx.audit(revision, { revisionId: revision.id });
  await closeRound(tx, revision, "takenBack");
  return revision;
}
