import { dayAfter, daysBetween } from "../shared/days.screen.ts";

/**
 * What a day of the calendar is: a public holiday (节假日), a day of a weekend that is worked for one (调休), or the organisation's own: a
 * day off beyond the holidays, or an extra working day.
 */
export const dayKinds = ["holiday", "makeUpDay", "dayOff", "workingDay"] as const;
export type DayKind = (typeof dayKinds)[number];

/** A day that is not as its weekday says. */
export interface NamedDay extends KindOfDay {
  readonly name: string;
}

/** The same without what it is called. */
export interface KindOfDay {
  /** "2026-10-01". */
  readonly day: string;
  readonly kind: DayKind;
}

/** Which days are worked: Monday to Friday, but for the named ones. The same for all departments. */
export interface WorkingDays<Day extends KindOfDay = KindOfDay> {
  /** What is said of a day by itself; undefined where it is as its weekday says. */
  named(day: string): Day | undefined;
  isWorkingDay(day: string): boolean;
  /**
   * The nth working day after a day, which itself never counts; negative: before it. 0 is the day itself, or the last working day before it.
   * @param count whole, between -20,000 and 20,000
   */
  addWorkingDays(day: string, count: number): string;
  /** Working days after one day up to and with another, e.g. from Friday to Monday: 1; negative where `to` lies before `from`. */
  workingDaysBetween(from: string, to: string): number;
  /**
   * The years between two days, both inclusive and in any order, whose public holidays are not known yet, ascending. What was counted across
   * one of them was counted by plain weekends, and may move once they are.
   */
  unannounced(from: string, to: string): number[];
}

const MOST = 20_000;

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Whether a day of this kind is worked. */
export const isWorked = (kind: DayKind): boolean => kind === "makeUpDay" || kind === "workingDay";

/**
 * The working days of an organisation, the same as `working_days_after` and `is_working_day` in the database.
 * @param days all days that are not as their weekday says, each at most once
 * @param announced years whose public holidays are known
 */
export function workingDays<Day extends KindOfDay>(days: readonly Day[], announced: readonly number[]): WorkingDays<Day> {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const known = new Set(announced);
  const named = (day: string) => byDay.get(day);
  const isWorkingDay = (day: string): boolean => {
    const said = byDay.get(day);
    return said ? isWorked(said.kind) : weekdayOf(day) < 5;
  };
  return {
    named,
    isWorkingDay,
    addWorkingDays: (day, count) => {
      if (!Number.isInteger(count) || Math.abs(count) > MOST) throw new RangeError(`${count} is no number of working days to count.`);
      const step = count > 0 ? 1 : -1;
      let at = day;
      if (count === 0) while (!isWorkingDay(at)) at = dayAfter(at, -1);
      for (let left = Math.abs(count); left > 0; ) {
        at = dayAfter(at, step);
        if (isWorkingDay(at)) left -= 1;
      }
      return at;
    },
    workingDaysBetween: (from, to) => {
      const [early, late] = from <= to ? [from, to] : [to, from];
      let count = 0;
      for (let days = daysBetween(early, late); days > 0; days -= 1) if (isWorkingDay(dayAfter(early, days))) count += 1;
      return from <= to ? count : 0 - count;
    },
    unannounced: (from, to) => {
      const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))).sort((a, b) => a - b) as [number, number];
      return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !known.has(year));
    },
  };
}
