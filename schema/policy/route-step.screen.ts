/** Whom a step of a route asks: named people, whoever leads a department, holders of a position, approvers of the owning department, or whom the drafter chooses. */
export const stepAskings = ["people", "head", "position", "approvers", "chosen"] as const;
export type StepAsking = (typeof stepAskings)[number];

/** One step of a way to approval (审批环节). Everybody whom it asks is asked at once. */
export interface RouteStep {
  /** What people call it, e.g. "部门负责人会签". */
  readonly name: string;
  readonly asks: StepAsking;
  /** Ids of named people; empty otherwise. */
  readonly people: readonly string[];
  /** Whose head is asked; null for the owning department. */
  readonly department: string | null;
  /** Whose holders are asked. */
  readonly position: string | null;
  /** So many of them must agree; null for all. */
  readonly quorum: number | null;
  /** Working days in which it is to be decided; null without a deadline. */
  readonly workingDays: number | null;
  /** Who decides in the place of whoever is late; null for nobody. */
  readonly passOnTo: string | null;
  /** Whether it is asked also about small changes. */
  readonly small: boolean;
}

/** A step at its place on the route, 1 first. */
export interface PlacedStep extends RouteStep {
  readonly place: number;
}

/** A route without a definition: whoever hands a draft in chooses who approves, and all of them must. */
export const chosenOnly: readonly RouteStep[] = [
  {
    ...{ name: "", asks: "chosen", people: [], department: null, position: null },
    ...{ quorum: null, workingDays: null, passOnTo: null, small: true },
  },
];

/** The steps that a draft goes through, in order: those that are asked of small changes too, or all. */
export const stepsFor = (steps: readonly RouteStep[], small: boolean): readonly PlacedStep[] =>
  steps.map((step, index) => ({ ...step, place: index + 1 })).filter((step) => !small || step.small);

/** Whether small changes go another way than all others. */
export const shortensSmall = (steps: readonly RouteStep[]): boolean => steps.some(({ small }) => !small);
