import { Approval } from "../../../schema/policy/Approval.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { LONGEST_PROSE, optionalProse } from "../revision/written-text.ts";
import { obstaclesIn } from "./approvers.ts";
import { closeApprovals, closeRound } from "./close-round.ts";
import { goOn } from "./open-step.ts";
import { stepsUnderWay } from "./route.ts";
import { isStepDone, placeOf, type StepVote } from "./step-progress.ts";

const voteOf = ({ id, decision, basis, approver, onBehalfOf }: Approval): StepVote => ({
  ...{ id, decision },
  personId: approver?.id ?? null,
  standsInFor: basis === "standIn" ? (onBehalfOf?.id ?? null) : null,
});

/** What the running step asks, and the actor's own part in it: whoever was asked otherwise may read the draft, but not decide it now. */
async function ownTask(tx: Transaction, revision: Revision): Promise<{ readonly own: Approval; readonly step: readonly Approval[] }> {
  const round = { revision, round: revision.submittedAt ?? null, step: revision.step ?? 1 };
  const step = await tx.em.find(Approval, round, { refresh: true });
  const own = step.find(({ approver }) => approver?.id === tx.actor.personId);
  if (!own || own.decision === "closed") throw forbidden();
  if (own.decision !== "pending") throw conflict("alreadyDone");
  return { own, step };
}

/** Nobody decides who has a part in the text, nor for a post, a role or a person that they do not stand for any more. */
async function checkStillAsked(tx: Transaction, revision: Revision, own: Approval, step: readonly Approval[]): Promise<void> {
  const principal = own.basis === "standIn" ? step.find(({ approver }) => approver && approver.id === own.onBehalfOf?.id) : undefined;
  const obstacles = await obstaclesIn(
    tx.sql,
    revision.id,
    [own, ...(principal ? [principal] : [])].map(({ id }) => id),
  );
  const obstacle = obstacles.get(own.id);
  if (obstacle === "approverIsDrafter") throw forbidden("ownDraft");
  if (obstacle === "approverWroteText") throw forbidden("ownWords");
  if (obstacle || (principal && obstacles.has(principal.id))) throw forbidden("askedNoMore");
}

/** Who is asked in the running step approves, or sends the draft back with a reason. When its step is done, the next one is opened. */
export async function decideRevision(tx: Transaction, input: InputOf<"decideRevision">): Promise<Revision> {
  const { decision } = input;
  const revision = await tx.load(Revision, input.id, "decide", input.expectedVersion);
  if (revision.drafter.id === tx.actor.personId) throw forbidden("ownDraft");
  if (decision === "pending" || decision === "closed") throw invalid("input.decision", "required");
  const comment = optionalProse("input.comment", input.comment, LONGEST_PROSE) ?? null;
  if (decision === "rejected" && comment === null) throw invalid("input.comment", "rejectionNeedsReason");
  const { own, step } = await ownTask(tx, revision);
  await checkStillAsked(tx, revision, own, step);
  change(own, { decision, comment, decidedAt: tx.now });
  tx.audit(own, { revisionId: revision.id });
  notify(tx, revision.drafter, "decided", { approval: own, revision });
  if (decision === "rejected") {
    change(revision, { submittedAt: null, step: null });
    await closeRound(tx, revision, "rejected");
  } else await agree(tx, revision, own, step);
  // So that two approvers who decide at once see each other, also where the revision itself stays as it is.
  change(revision, { updatedAt: tx.now });
  tx.audit(revision, { revisionId: revision.id });
  return revision;
}

/** Nobody else need decide in the place of somebody who was decided for; when enough have agreed, nobody in the whole step. */
async function agree(tx: Transaction, revision: Revision, own: Approval, step: readonly Approval[]): Promise<void> {
  const waiting = step.filter(({ decision }) => decision === "pending");
  const steps = await stepsUnderWay(tx, revision);
  const quorum = steps.find(({ place }) => place === (revision.step ?? 1))?.quorum ?? null;
  const done = isStepDone(step.map(voteOf), quorum);
  closeApprovals(
    tx,
    revision,
    waiting.filter((approval) => done || placeOf(voteOf(approval)) === placeOf(voteOf(own))),
  );
  if (!done) return;
  if (revision.step === undefined || revision.step === null) change(revision, { step: 1 });
  await goOn(tx, revision, steps);
}
