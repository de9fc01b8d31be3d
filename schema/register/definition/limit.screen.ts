import type { Bilingual } from "../../screen/operations.ts";
import type { Expression } from "./expression.screen.ts";
import type { Who } from "./who.screen.ts";

/** A length of time. Working units count by the calendar and hours of the record's department. */
export interface TimeSpan {
  readonly amount: number;
  readonly unit: "minutes" | "hours" | "days" | "months" | "workingMinutes" | "workingHours" | "workingDays";
}

/** What begins or ends a limit. */
export type LimitEvent =
  | { readonly on: "opened" }
  | { readonly on: "entered" | "left"; readonly state: string }
  | { readonly on: "transition"; readonly transition: string }
  /** The day or moment that a field holds; of an end: that the field is filled in. */
  | { readonly on: "field"; readonly field: string };

/** A time within which something has to be done. Whether it was met, and by how much, is kept for good. */
export interface TimeLimit {
  readonly key: string;
  readonly label: Bilingual;
  readonly begins: LimitEvent;
  readonly ends: readonly LimitEvent[];
  /** So long, or until the day or moment that this field holds when the limit begins: it moves with the field, and there is none without one. */
  readonly within: TimeSpan | { readonly until: string };
  /** With days, months or `until` a day: it runs until this time of its last day ("17:00"), to the end of the day where left out of `until`. "By noon of the same day" is 0 days. */
  readonly at?: string;
  /** Only records for which this holds when it begins. */
  readonly when?: Expression;
  /** It does not run in these states. */
  readonly pausedIn?: readonly string[];
  /** How long before the end whom is told; shorter than the limit itself. */
  readonly warning?: { readonly before: TimeSpan; readonly tells: readonly Who[] };
  /** What happens once it is missed, at once (`after` left out) or so long afterwards. */
  readonly escalations?: readonly { readonly after?: TimeSpan; readonly tells: readonly Who[] }[];
}
