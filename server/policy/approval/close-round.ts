import { Approval } from "../../../schema/policy/Approval.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** Closes decisions that are not waited for any more: in the approvers' lists and at their bells nothing is left to do. */
export function closeApprovals(tx: Transaction, revision: Revision, waiting: readonly Approval[]): void {
  for (const approval of waiting) {
    change(approval, { decision: "closed", decidedAt: tx.now });
    tx.audit(approval, { revisionId: revision.id });
  }
}

/** Ends the running round of a draft, as when it is rejected, taken back or given up. */
export async function closeRound(tx: Transaction, revision: Revision): Promise<void> {
  const round = await tx.em.find(Approval, { revision, decision: "pending" });
  // What was decided in this very transaction is not in the database yet.
  closeApprovals(
    tx,
    revision,
    round.filter(({ decision }) => decision === "pending"),
  );
}
