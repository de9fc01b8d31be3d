import { dayAfter } from "../shared/days.screen.ts";
import { type HoursPeriod, hoursOn, minutesOfSpan, type Span } from "./weekly-hours.screen.ts";
import { isWorked, type NamedDay, type WorkingDays, weekdayOf, workingDays } from "./working-days.screen.ts";
import { dayAt, instantAt } from "./zone.screen.ts";

/** All that a working calendar is made of. */
export interface CalendarFacts {
  /** IANA zone in which days begin and end and by whose clocks the hours are. */
  readonly zone: string;
  /** All days that are not as their weekday says. */
  readonly days: readonly NamedDay[];
  /** Years whose public holidays are known. */
  readonly announced: readonly number[];
  /** Opening hours, the department's own first, then those of the departments above it from the nearest on, the organisation's last. */
  readonly hours: readonly HoursPeriod[];
}

/**
 * The working calendar (工作日历) of a department. Working *days* are the organisation's; working *time* is the department's opening hours:
 * on ordinary days those of the weekday, a Saturday's included; on a day of a weekend that is worked (a make-up day, an extra working day)
 * its weekday's, or where it has none those of the first day of the week that has; on holidays and days off none, but for departments
 * that are open on them. A span that runs past midnight belongs to the day on which it begins.
 */
export interface WorkingCalendar extends WorkingDays<NamedDay> {
  readonly zone: string;
  /** The spans of a day, in the order of the clock. */
  spansOn(day: string): readonly Span[];
  /**
   * Minutes of working time between two moments, as they pass on a watch: where clocks are changed within hours, so many fewer or more. Whole
   * where both moments are whole minutes; negative where `to` lies before `from`.
   */
  workingMinutesBetween(from: Date, to: Date): number;
  /**
   * The moment at which so many minutes of working time after `from` have passed: the earliest, so that what ends with the day's hours ends
   * then, and not on the next morning. Negative: the latest moment from which so many pass until `from`. 0 is `from` itself.
   * @throws RangeError when ten years have no working time
   */
  addWorkingMinutes(from: Date, minutes: number): Date;
  /** As for days, of the organisation's days on which the two moments lie. */
  unannounced(from: string | Date, to: string | Date): number[];
}

type Interval = readonly [from: number, until: number];

/** Days in a row without working time after which nobody looks any further. */
const FARTHEST = 3_660;

const MINUTE = 60_000;

/** The working calendar of these facts. It keeps what it has worked out; make one for a request or a job, not for ever. */
export function workingCalendar({ zone, days, announced, hours }: CalendarFacts): WorkingCalendar {
  const organisation = workingDays(days, announced);

  function spansOn(day: string): readonly Span[] {
    const { week, openOnHolidays } = hoursOn(hours, day);
    const named = organisation.named(day);
    const spans = week[weekdayOf(day)] ?? [];
    if (named === undefined) return spans;
    if (!isWorked(named.kind)) return openOnHolidays ? spans : [];
    return spans.length > 0 ? spans : (week.find((other) => other.length > 0) ?? []);
  }

  const intervalsOf = (day: string): Interval[] =>
    spansOn(day).map((span) => {
      const [from, until] = minutesOfSpan(span);
      return [instantAt(day, from, zone), instantAt(day, until, zone)];
    });

  const kept = new Map<string, readonly Interval[]>();
  /** The day's working time, without what the night of the day before has taken of it already. */
  function timeOf(day: string): readonly Interval[] {
    const known = kept.get(day);
    if (known) return known;
    const taken = Math.max(...intervalsOf(dayAfter(day, -1)).map(([, until]) => until), Number.NEGATIVE_INFINITY);
    const time = intervalsOf(day)
      .map(([from, until]): Interval => [Math.max(from, taken), until])
      .filter(([from, until]) => from < until);
    kept.set(day, time);
    return time;
  }

  function millisecondsBetween(from: number, to: number): number {
    let sum = 0;
    const last = dayAt(to, zone);
    for (let day = dayAfter(dayAt(from, zone), -1); day <= last; day = dayAfter(day, 1))
      for (const [begin, end] of timeOf(day)) sum += Math.max(0, Math.min(end, to) - Math.max(begin, from));
    return sum;
  }

  function later(from: number, milliseconds: number): number {
    let left = milliseconds;
    let day = dayAfter(dayAt(from, zone), -1);
    for (let empty = 0; empty < FARTHEST; empty += 1, day = dayAfter(day, 1))
      for (const [begin, end] of timeOf(day)) {
        const start = Math.max(begin, from);
        if (start >= end) continue;
        if (left <= end - start) return start + left;
        left -= end - start;
        empty = 0;
      }
    throw new RangeError("Ten years without working time.");
  }

  function earlier(from: number, milliseconds: number): number {
    let left = milliseconds;
    let day = dayAt(from, zone);
    for (let empty = 0; empty < FARTHEST; empty += 1, day = dayAfter(day, -1))
      for (const [begin, end] of [...timeOf(day)].reverse()) {
        const stop = Math.min(end, from);
        if (stop <= begin) continue;
        if (left <= stop - begin) return stop - left;
        left -= stop - begin;
        empty = 0;
      }
    throw new RangeError("Ten years without working time.");
  }

  const dayOf = (when: string | Date) => (typeof when === "string" ? when : dayAt(when.getTime(), zone));
  return {
    ...organisation,
    zone,
    spansOn,
    workingMinutesBetween: (from, to) =>
      (from <= to ? millisecondsBetween(from.getTime(), to.getTime()) : 0 - millisecondsBetween(to.getTime(), from.getTime())) / MINUTE,
    addWorkingMinutes: (from, minutes) => {
      if (minutes === 0) return new Date(from);
      const milliseconds = Math.abs(minutes) * MINUTE;
      return new Date(minutes > 0 ? later(from.getTime(), milliseconds) : earlier(from.getTime(), milliseconds));
    },
    unannounced: (from, to) => organisation.unannounced(dayOf(from), dayOf(to)),
  };
}
