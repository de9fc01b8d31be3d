import { type PlacedStep, type RouteStep, stepsFor } from "../../../schema/policy/route-step.screen.ts";
import type { Tone } from "../../../schema/registry.screen.ts";
import type { ShownApproval, ShownRevision } from "../document-page.ts";
import { routeWords } from "./route-words.ts";

/** A step of a draft's way to approval, and where it stands. */
export interface ShownStep {
  readonly place: number;
  readonly name: string;
  readonly quorum: number | null;
  readonly state: "done" | "now" | "late" | "ahead";
  readonly dueOn: string | null;
  readonly approvals: readonly ShownApproval[];
}

export const stepLooks = {
  done: { tone: "done", word: routeWords.done },
  now: { tone: "scheduled", word: routeWords.now },
  late: { tone: "overdue", word: routeWords.late },
  ahead: { tone: "draft", word: routeWords.ahead },
} as const satisfies Record<ShownStep["state"], { readonly tone: Tone; readonly word: object }>;

/** The steps that a route was saved with. */
export const routeSteps = (route: { readonly steps: unknown } | null): readonly RouteStep[] =>
  Array.isArray(route?.steps) ? (route.steps as readonly RouteStep[]) : [];

/** Decisions of the round that runs, or that the approval came of; what was closed in it is nobody's any more. */
export const runningRound = ({ approvals, submittedAt }: ShownRevision): readonly ShownApproval[] =>
  submittedAt === null ? [] : (approvals ?? []).filter(({ round, decision }) => round === submittedAt && decision !== "closed");

/** Decisions of rounds that ended, the newest first, without what was closed undecided. */
export const earlierRounds = ({ approvals, submittedAt }: ShownRevision): readonly ShownApproval[] =>
  (approvals ?? [])
    .filter(({ round, decision }) => round !== submittedAt && (decision === "approved" || decision === "rejected"))
    .toSorted((one, other) => (other.decidedAt ?? "").localeCompare(one.decidedAt ?? ""));

/** The way of a draft that was handed in, step by step; nothing before. */
export function shownSteps(revision: ShownRevision, today: string): readonly ShownStep[] {
  const round = runningRound(revision);
  if (revision.submittedAt === null || (round.length === 0 && !revision.route)) return [];
  const steps: readonly Pick<PlacedStep, "place" | "name" | "quorum">[] = revision.route
    ? stepsFor(routeSteps(revision.route), revision.smallChange ?? false)
    : [{ place: 1, name: "", quorum: null }];
  const running = revision.step ?? 1;
  const done = revision.approvedAt !== null;
  return steps.map(({ place, name, quorum }) => {
    const approvals = round.filter(({ step }) => (step ?? 1) === place);
    const waiting = approvals.filter(({ decision }) => decision === "pending");
    const [dueOn = null] = waiting.flatMap((one) => one.dueOn ?? []).sort();
    const isLate = dueOn !== null && dueOn < today;
    const state = done || place < running ? "done" : place > running ? "ahead" : isLate ? "late" : "now";
    return { place, name, quorum, state, dueOn, approvals };
  });
}
