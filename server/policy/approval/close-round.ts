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

/**
 * Ends the running round of a draft, as when it is rejected or taken back: nothing of it is waited for any more, and what was agreed to in
 * it is void, since the text may change now. That stays, with when and why.
 */
export async function closeRound(tx: Transaction, revision: Revision, why: NonNullable<Approval["voidReason"]>): Promise<void> {
  // What was decided in this very transaction stands first.
  await tx.em.flush();
  const round = await tx.em.find(Approval, { revision, decision: { $in: ["pending", "approved"] }, voidedAt: null }, { refresh: true });
  closeApprovals(
    tx,
    revision,
    round.filter(({ decision }) => decision === "pending"),
  );
  for (const approval of round.filter(({ decision }) => decision === "approved")) {
    change(approval, { voidedAt: tx.now, voidReason: why });
    tx.audit(approval, { revisionId: revision.id });
  }
}
