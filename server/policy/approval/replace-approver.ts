import { Approval } from "../../../schema/policy/Approval.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { chosenApprover, obstaclesOf } from "./approvers.ts";
import { closeApprovals } from "./close-round.ts";

/**
 * Asks somebody else in the place of an approver who cannot decide any more, because they have left, are disabled, or do not approve this
 * text any more. Whoever can decide is not replaced: those who draft do not choose their judges while the round runs.
 */
export async function replaceApprover(tx: Transaction, input: InputOf<"replaceApprover">): Promise<Approval> {
  const { revision: owner } = await tx.load(Approval, input.id, "read", input.expectedVersion);
  const revision = await tx.load(Revision, owner.id, "takeOver");
  const approval = await tx.em.findOneOrFail(Approval, { id: input.id }, { populate: ["approver"], refresh: true });
  if (approval.decision !== "pending") throw conflict("alreadyDone");
  const { approver, round } = approval;
  if (!(await obstaclesOf(tx.sql, revision.id, [approver.id])).has(approver.id))
    throw invalid("input.id", "approverCanDecide", { name: approver.name });
  const other = await chosenApprover(tx, revision, input.approverId);
  if ((await tx.em.count(Approval, { revision, approver: other, round })) > 0)
    throw invalid("input.approverId", "approverAsked", { name: other.name });
  closeApprovals(tx, revision, [approval]);
  const successor = make(tx, Approval, { revision, approver: other, round, decision: "pending" });
  tx.audit(successor, { revisionId: revision.id });
  notify(tx, other, "decisionWaiting", { approval: successor, revision });
  // Whoever decides at the same time sees that the round has changed.
  change(revision, { updatedAt: tx.now });
  return successor;
}
