import { Field, ID, InputType, Int } from "type-graphql";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden } from "../errors.ts";
import { change } from "./record-values.ts";
import { revisionLabel } from "./revision-label.ts";

@InputType({ description: "A draft that was handed in, or approved, and shall be worked on again." })
export class WithdrawSubmissionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}

/** Takes a draft back from its approvers; only its drafter does, and it needs a new submission and new approvals then. */
export async function withdrawSubmission(tx: Transaction, input: WithdrawSubmissionInput): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "read", input.expectedVersion);
  if (revision.drafter.id !== tx.actor.personId || !(await tx.can("update", PolicyDocument, revision.document.id))) throw forbidden();
  if (revision.publishedAt || !revision.submittedAt) throw conflict("notSubmitted");
  const label = await revisionLabel(tx, revision);
  change(revision, { submittedAt: null, approvedAt: null, noApprovalReason: null });
  tx.audit(revision, label, { revisionId: revision.id });
  await tx.requireStill("update", Revision, revision.id);
  return revision;
}
