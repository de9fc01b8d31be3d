import type { Approval } from "../../../schema/policy/Approval.ts";

/** What of an approval decides how far a step is. */
export interface StepVote {
  readonly id: string;
  readonly decision: Approval["decision"];
  /** Who decided, or is asked; null where nobody was found. */
  readonly personId: string | null;
  /** For whom they stand in; null for whoever decides in a place of their own, also where it was passed on to them. */
  readonly standsInFor: string | null;
}

/** Whose place it is: all who may decide for somebody share that person's, and one of them is enough. */
export const placeOf = ({ id, personId, standsInFor }: StepVote): string => standsInFor ?? personId ?? id;

/**
 * Whether a step is done: so many places agreed, or, without a quorum, all that were not closed, and at least one. Nobody is asked twice in a
 * step, so places are people.
 */
export function isStepDone(votes: readonly StepVote[], quorum: number | null): boolean {
  const agreed = new Set(votes.filter(({ decision }) => decision === "approved").map(placeOf));
  if (quorum !== null) return agreed.size >= quorum;
  return agreed.size > 0 && votes.every((vote) => vote.decision !== "pending" || agreed.has(placeOf(vote)));
}
