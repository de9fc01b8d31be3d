import type { Bilingual } from "../../screen/operations.ts";
import type { Expression } from "./expression.screen.ts";
import type { Who } from "./who.screen.ts";

/** Entries in and out with a running sum: petty cash, stock, budget headings. What is booked is reversed, never edited. */
export interface BalanceDefinition {
  readonly key: string;
  readonly label: Bilingual;
  /** The fields whose values are kept apart (custodian; item; department and heading); one sum for all where left out. */
  readonly per?: readonly string[];
  /** What books: a record that enters the state, with the amount that the expression gives; while it stands there, the amount follows it. */
  readonly entries: readonly {
    readonly key: string;
    readonly state: string;
    readonly way: "in" | "out";
    readonly amount: Expression;
    readonly when?: Expression;
  }[];
  readonly unit: "money" | "number";
  /** It never falls below this. */
  readonly floor?: number;
  /** Who is told once it falls below this. */
  readonly low?: { readonly value: number; readonly tells: readonly Who[] };
  /** Periods that are closed one after the other; nothing is booked into a closed one. */
  readonly period?: "month" | "quarter" | "year";
  readonly closedBy?: readonly Who[];
  /** Who may book by hand, with a reason, what no record books: an opening amount, what a count found. Nobody where left out. */
  readonly byHand?: readonly Who[];
  /** What is given at the start of each period. */
  readonly allowance?: { readonly amount: number; readonly carriesOver: boolean };
}

/**
 * A deduction or award: given by a person, by a record that enters a state, or by a missed duty or limit. What it was given for may be put right
 * afterwards (struck, met after all, skipped, made up for before the next one opens): then it is taken back by an entry of its own.
 */
export interface PointsRule {
  readonly key: string;
  readonly label: Bilingual;
  /** Below zero takes away. */
  readonly points: number;
  readonly from?: { readonly state: string; readonly when?: Expression } | { readonly limit: string } | { readonly duty: string };
}

/** Points of people by period, with bands. They propose; nothing is ever worked out into pay. */
export interface PointsDefinition {
  readonly key: string;
  readonly label: Bilingual;
  /** The person field that says whose points they are. */
  readonly of: string;
  /** The day or moment field that says in which period a record counts; the day on which it happened where left out. */
  readonly day?: string;
  readonly period: "month" | "quarter" | "year";
  readonly start: number;
  readonly rules: readonly PointsRule[];
  /** Key of the `Bands` in which a sum lies; their `over` is `points`. */
  readonly bands?: string;
  /** So many periods one after the other below a value are said to these. */
  readonly streak?: { readonly periods: number; readonly below: number; readonly says: Bilingual; readonly tells: readonly Who[] };
  readonly correctedBy: readonly Who[];
  /** Who gives by hand by the rules that nothing gives by itself; whoever corrects, where left out. */
  readonly givenBy?: readonly Who[];
  /** Who decides what the person disputes; whoever corrects, where left out. Never the person, nor who gave it. */
  readonly decidedBy?: readonly Who[];
}
