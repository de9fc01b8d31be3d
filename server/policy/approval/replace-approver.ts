import { Approval } from "../../../schema/policy/Approval.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { takesPart } from "./approval-rows.ts";
import { chosenApprover, takesPlaceOf } from "./approvers.ts";
import { askStandIns } from "./ask-stand-ins.ts";
import { closeApprovals } from "./close-round.ts";
import { stuckOf } from "./stuck-approvals.ts";
import { tellAsked } from "./tell-asked.ts";

/**
 * Asks somebody in the place of an approver who cannot decide any more, because they have left, are disabled, or have lost what they were
 * asked for, or where nobody was found. Whoever can decide is not replaced: those who draft do not choose their judges while the round runs.
 */
export async function replaceApprover(tx: Transaction, input: InputOf<"replaceApprover">): Promise<Approval> {
  const { revision: owner } = await tx.load(Approval, input.id, "read", input.expectedVersion);
  const revision = await tx.load(Revision, owner.id, "takeOver");
  const approval = await tx.em.findOneOrFail(Approval, { id: input.id }, { populate: ["approver"], refresh: true });
  if (approval.decision !== "pending") throw conflict("alreadyDone");
  const { approver, round, step } = approval;
  if (!(await stuckOf(tx.sql, revision.id)).includes(approval.id))
    throw invalid("input.id", "approverCanDecide", { name: approver?.name ?? "" });
  const keepsBasis = await takesPlaceOf(tx, approval, input.approverId);
  const other = keepsBasis ?? (await chosenApprover(tx, revision, input.approverId));
  const asked = await tx.em.findOne(Approval, { revision, approver: other, round, step });
  // Who stood in for the approver takes the place over.
  const takesOver = asked?.decision === "pending" && asked.basis === "standIn" && asked.onBehalfOf?.id === approver?.id;
  const [busy] = await tx.sql.rows(`select 1 from "approval" a where a."id" = $1 and ${takesPart("a", "$2::uuid")}`, [
    approval.id,
    other.id,
  ]);
  if (busy && !takesOver) throw invalid("input.approverId", "approverAsked", { name: other.name });
  const standIns = approver ? await tx.em.find(Approval, { revision, round, step, onBehalfOf: approver, decision: "pending" }) : [];
  closeApprovals(tx, revision, [approval, ...standIns.filter((one) => one !== asked)]);
  const values = {
    ...{ basis: keepsBasis ? approval.basis : ("chosen" as const), onBehalfOf: null },
    ...{ department: keepsBasis ? (approval.department ?? null) : null, position: keepsBasis ? (approval.position ?? null) : null },
  };
  const common = { revision, approver: other, round, step, stepName: approval.stepName ?? null, dueOn: approval.dueOn ?? null };
  if (asked) change(asked, { ...values, decision: "pending", decidedAt: null });
  const successor = asked ?? make(tx, Approval, { ...common, ...values, decision: "pending" });
  tx.audit(successor, { revisionId: revision.id });
  // Whoever decides at the same time sees that the round has changed.
  change(revision, { updatedAt: tx.now });
  await tx.em.flush();
  if (!takesOver) await tellAsked(tx.sql, [successor.id], tx.now);
  tx.drafts.push(...(await askStandIns(tx.sql, revision.id, tx.now)));
  return successor;
}
