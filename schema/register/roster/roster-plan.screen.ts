import type { Bilingual } from "../../screen/operations.ts";
import type { RosterDefinition } from "../definition/roster.screen.ts";
import type { Clash } from "./clashes.screen.ts";
import type { Gap } from "./cover.screen.ts";

/** A day of a plan: whether it is worked, and what the calendar calls it. */
export interface PlanDay {
  readonly day: string;
  readonly off: boolean;
  readonly name: string | null;
}

/** Somebody on a shift of a plan. */
export interface PlanShift {
  readonly id: string;
  readonly version: number;
  readonly day: string;
  readonly shift: string;
  readonly person: string;
  /** Instants. */
  readonly from: string;
  readonly until: string;
}

/** Something that is wrong with a plan as it stands: two shifts that clash, or one whose person or day does not fit (any more). */
export type PlanProblem =
  | ({ readonly person: string; readonly days: readonly [string, string] } & Clash)
  | {
      readonly why: "left" | "notForRoster" | "locked" | "notADayOff" | "elsewhere";
      readonly person: string;
      readonly days: readonly [string];
      readonly earlier: string;
      readonly later: null;
    };

/** What somebody can do about a swap. */
export type SwapPart = "answer" | "approve" | "withdraw" | null;

/** A swap that is not decided yet. */
export interface PlanSwap {
  readonly id: string;
  readonly version: number;
  readonly state: "asked" | "agreed";
  readonly gives: PlanShift;
  readonly takes: PlanShift | null;
  readonly asker: string;
  readonly other: string;
  readonly reason: string | null;
  readonly part: SwapPart;
}

/** What the API answers about the plan of a roster. */
export interface RosterPlan {
  readonly slug: string;
  readonly titles: { readonly singular: Bilingual; readonly plural: Bilingual };
  /** All rosters of the register that are in use. */
  readonly rosters: readonly { readonly key: string; readonly label: Bilingual }[];
  readonly roster: Pick<RosterDefinition, "key" | "label" | "shifts" | "only" | "rest"> & { readonly id: string; readonly version: number };
  readonly zone: string;
  readonly today: string;
  readonly now: string;
  readonly from: string;
  readonly until: string;
  readonly me: string;
  /** Whether the whole plan is shown; else one's own shifts alone. */
  readonly whole: boolean;
  readonly plans: boolean;
  /** Whether a swap needs somebody's approval beyond the two. */
  readonly approved: boolean;
  /** People of the plan by their ids. */
  readonly names: Readonly<Record<string, string>>;
  /** Ids of those who can be put on it, in the order of their names. */
  readonly people: readonly string[];
  readonly days: readonly PlanDay[];
  readonly shifts: readonly PlanShift[];
  readonly gaps: readonly Gap[];
  readonly problems: readonly PlanProblem[];
  readonly onDuty: readonly PlanShift[];
  readonly swaps: readonly PlanSwap[];
  /** Years among these days whose holidays are not announced. */
  readonly unannounced: readonly number[];
}
