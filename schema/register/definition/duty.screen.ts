import type { Bilingual } from "../../screen/operations.ts";
import type { Expression } from "./expression.screen.ts";
import type { TimeSpan } from "./limit.screen.ts";
import type { Who } from "./who.screen.ts";

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** On which days a duty falls due. */
export type DutyRhythm =
  | { readonly every: "day" }
  | { readonly every: "week"; readonly on: readonly Weekday[] }
  /** The nth weekday of the month, -1 the last one. */
  | { readonly every: "monthWeekday"; readonly nth: 1 | 2 | 3 | 4 | -1; readonly on: Weekday }
  /** "By the 5th"; in a shorter month its last day; -1 the last day. `months` 3 is each quarter, 12 each year, beginning with `month`. */
  | { readonly every: "month"; readonly day: number; readonly months?: number; readonly month?: number }
  /** So many months after the day that a field of each open record of a register holds, again and again. */
  | { readonly every: "since"; readonly register: string; readonly field: string; readonly months: number }
  /** By the age of each open record of a register: the first step whose `until` months are not over counts; the last one has none. */
  | {
      readonly every: "age";
      readonly register: string;
      readonly field: string;
      readonly steps: readonly { readonly untilMonths?: number; readonly everyMonths: number }[];
    };

/** Something that has to be recorded again and again; an obligation of whoever owes it, fulfilled by a record. */
export interface RegisterDutyDefinition {
  readonly key: string;
  readonly label: Bilingual;
  readonly rhythm: DutyRhythm;
  /** "09:00" in the organisation's zone; the end of the day where left out. */
  readonly at?: string;
  /** What becomes of one that falls on a day without work. */
  readonly onDayOff: "keep" | "skip" | "before" | "after";
  /** How long before it falls due it can be fulfilled and is shown: days and months before from the morning of that day on; the day itself where left out. */
  readonly opensBefore?: TimeSpan;
  /** Of a duty about records `handler`, `creator`, `field` and `record` mean those of the record that it is about. */
  readonly owedBy: readonly Who[];
  /** Whether each of them owes one, or one of them for all. */
  readonly each: boolean;
  /**
   * A record fulfils it when it is opened, or when it enters this state, and this holds for it. Of a duty about records (`since`, `age`) the record
   * field `about` says which one's.
   */
  readonly fulfilledBy: { readonly state?: string; readonly when?: Expression; readonly about?: string };
  /** Who may skip one, with a reason. */
  readonly skippedBy: readonly Who[];
}
