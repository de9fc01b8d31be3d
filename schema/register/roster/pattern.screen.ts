import { weekdayOf } from "../../calendar/working-days.screen.ts";
import { dayAfter } from "../../shared/days.screen.ts";

/** How shifts come round in turns: each person goes through the turns one after the other, those behind begin one turn later. */
export interface Pattern {
  /** In the order in which they take turns. */
  readonly people: readonly string[];
  /** Keys of shifts, null for a turn off. */
  readonly turns: readonly (string | null)[];
  /** Planned days that a turn lasts, 1 or more; where a weekday is left out, days of the calendar. */
  readonly daysEach: number;
  readonly from: string;
  /** Inclusive. */
  readonly until: string;
  /** Weekdays that are planned, Monday 0; all where empty. */
  readonly weekdays: readonly number[];
}

/** Somebody on a shift of a day. */
export interface PlannedShift {
  readonly day: string;
  readonly shift: string;
  readonly person: string;
}

/** So many days a pattern lays out at most. */
export const MOST_PATTERN_DAYS = 366;

const modulo = (value: number, of: number): number => ((value % of) + of) % of;

/**
 * The shifts that a pattern says. Turns are counted over the days of the calendar, so that a week stays a week; over `counts` alone where
 * only certain days are planned at all, as for holiday cover.
 */
export function layOut(
  { people, turns, daysEach, from, until, weekdays }: Pattern,
  counts?: (day: string) => boolean,
): readonly PlannedShift[] {
  const planned: PlannedShift[] = [];
  if (turns.length === 0) return planned;
  const wanted = new Set(weekdays);
  let counted = 0;
  for (let day = from, days = 0; day <= until && days < MOST_PATTERN_DAYS; day = dayAfter(day, 1), days += 1) {
    if (counts && !counts(day)) continue;
    const place = Math.floor(counted / Math.max(1, Math.trunc(daysEach)));
    counted += 1;
    if (wanted.size > 0 && !wanted.has(weekdayOf(day))) continue;
    for (const [index, person] of people.entries()) {
      const shift = turns[modulo(place - index, turns.length)] ?? null;
      if (shift !== null) planned.push({ day, shift, person });
    }
  }
  return planned;
}
