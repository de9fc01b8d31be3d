import { Approval } from "../../../schema/policy/Approval.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { writersOf } from "../draft/writers.ts";
import { LONGEST_PROSE, optionalProse } from "../revision/written-text.ts";
import { closeRound } from "./close-round.ts";

/** An approver approves, or sends the draft back with a reason. It is approved when all approvers of this submission agree. */
export async function decideRevision(tx: Transaction, input: InputOf<"decideRevision">): Promise<Revision> {
  const { decision } = input;
  const revision = await tx.load(Revision, input.id, "decide", input.expectedVersion);
  if (revision.drafter.id === tx.actor.personId) throw forbidden("ownDraft");
  if (decision === "pending" || decision === "closed") throw invalid("input.decision", "required");
  const comment = optionalProse("input.comment", input.comment, LONGEST_PROSE) ?? null;
  if (decision === "rejected" && comment === null) throw invalid("input.comment", "rejectionNeedsReason");
  const round = await tx.em.find(Approval, { revision, round: revision.submittedAt ?? null }, { refresh: true });
  const own = round.find(({ approver }) => approver.id === tx.actor.personId);
  // Whoever was asked of an earlier submission only may read this one, but not decide it.
  if (!own) throw forbidden();
  if (own.decision !== "pending") throw conflict("alreadyDone");
  if ((await writersOf(tx.sql, revision.id)).has(tx.actor.personId)) throw forbidden("ownWords");
  change(own, { decision, comment, decidedAt: tx.now });
  if (decision === "rejected") {
    change(revision, { submittedAt: null });
    await closeRound(tx, revision);
  } else if (round.every((approval) => approval.decision === "approved" || approval.decision === "closed"))
    change(revision, { approvedAt: tx.now });
  // So that two approvers who decide at once see each other, also where the revision itself stays as it is.
  change(revision, { updatedAt: tx.now });
  tx.audit(own, { revisionId: revision.id });
  tx.audit(revision, { revisionId: revision.id });
  notify(tx, revision.drafter, "decided", { approval: own, revision });
  return revision;
}
