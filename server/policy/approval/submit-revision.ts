import { Approval } from "../../../schema/policy/Approval.ts";
import { Category } from "../../../schema/policy/Category.ts";
import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { chosenApprovers } from "./approvers.ts";

/** The route of the draft's category: its reason when no approval is needed. */
async function noApprovalReason(tx: Transaction, revision: Revision): Promise<string | null> {
  const document = await tx.em.findOneOrFail(PolicyDocument, { id: revision.document.id });
  const category = await tx.em.findOneOrFail(Category, { id: document.category.id });
  return category.approvalRoute === "noApproval" ? (category.noApprovalReason ?? null) : null;
}

/** Hands a draft in: to its approvers, or, where its category needs no approval, straight on to publication. */
export async function submitRevision(tx: Transaction, input: InputOf<"submitRevision">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "submit", input.expectedVersion);
  const [text] = await tx.sql.rows(`select 1 from "provision" where "revision_id" = $1 limit 1`, [revision.id]);
  if (!text) throw invalid("input.id", "draftWithoutText");
  const reason = await noApprovalReason(tx, revision);
  if (reason !== null) change(revision, { submittedAt: tx.now, approvedAt: tx.now, noApprovalReason: reason });
  else {
    const approvers = await chosenApprovers(tx, revision, input.approverIds ?? []);
    change(revision, { submittedAt: tx.now, noApprovalReason: null });
    for (const approver of approvers) {
      const approval = make(tx, Approval, { revision, approver, round: tx.now, decision: "pending" });
      notify(tx, approver, "decisionWaiting", { approval, revision });
    }
  }
  tx.audit(revision, { revisionId: revision.id });
  return revision;
}
