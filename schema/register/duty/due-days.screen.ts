import { weekdayOf as mondayFirst, type WorkingDays } from "../../calendar/working-days.screen.ts";
import { dayAfter } from "../../shared/days.screen.ts";
import type { DutyRhythm, RegisterDutyDefinition, Weekday } from "../definition/duty.screen.ts";
import { monthsAfter } from "../limit/span.screen.ts";

/** One time at which a duty falls due. */
export interface DutyOccurrence {
  /** The day that its rhythm says: what it is known by, also where it is moved from a day off. */
  readonly key: string;
  /** The day on which it is due. */
  readonly day: string;
}

const weekdayOf = (day: string): Weekday => (mondayFirst(day) + 1) as Weekday;

const lastDayOf = (month: string) => dayAfter(monthsAfter(`${month}-01`, 1), -1);

function nthWeekday(month: string, nth: number, on: Weekday): string {
  if (nth < 0) {
    const last = lastDayOf(month);
    return dayAfter(last, -((weekdayOf(last) - on + 7) % 7));
  }
  const first = `${month}-01`;
  return dayAfter(first, ((on - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

function* monthsIn(from: string, until: string): Generator<string> {
  for (let first = `${from.slice(0, 7)}-01`; first <= until; first = monthsAfter(first, 1)) yield first.slice(0, 7);
}

function dayOfMonth(month: string, day: number): string {
  const last = lastDayOf(month);
  return day < 0 || day > Number(last.slice(8)) ? last : `${month}-${String(day).padStart(2, "0")}`;
}

const inRhythm = (month: string, { months = 1, month: first = 1 }: { months?: number; month?: number }) =>
  (((Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - first) % months) + months) % months === 0;

/** Months after the base at which something of this age is due, up to an age. */
function* agesUntil(rhythm: Extract<DutyRhythm, { every: "since" | "age" }>, most: number): Generator<number> {
  const steps = rhythm.every === "since" ? [{ everyMonths: rhythm.months }] : rhythm.steps;
  let age = 0;
  for (const step of steps) {
    const until = Math.min(("untilMonths" in step ? step.untilMonths : undefined) ?? most, most);
    while (age + step.everyMonths <= until) {
      age += step.everyMonths;
      yield age;
    }
    age = Math.max(age, until);
  }
}

function* daysOf(rhythm: DutyRhythm, from: string, until: string, base: string | null): Generator<string> {
  switch (rhythm.every) {
    case "day":
    case "week":
      for (let day = from; day <= until; day = dayAfter(day, 1))
        if (rhythm.every === "day" || rhythm.on.includes(weekdayOf(day))) yield day;
      return;
    case "monthWeekday":
      for (const month of monthsIn(from, until)) yield nthWeekday(month, rhythm.nth, rhythm.on);
      return;
    case "month":
      for (const month of monthsIn(from, until)) if (inRhythm(month, rhythm)) yield dayOfMonth(month, rhythm.day);
      return;
    default: {
      if (!base) return;
      const most = (Number(until.slice(0, 4)) - Number(base.slice(0, 4)) + 1) * 12;
      for (const age of agesUntil(rhythm, most)) yield monthsAfter(base, age);
    }
  }
}

function moved(
  day: string,
  onDayOff: RegisterDutyDefinition["onDayOff"],
  calendar: Pick<WorkingDays, "isWorkingDay" | "addWorkingDays">,
): string | null {
  if (onDayOff === "keep" || calendar.isWorkingDay(day)) return day;
  return onDayOff === "skip" ? null : calendar.addWorkingDays(day, onDayOff === "before" ? -1 : 1);
}

/**
 * When a duty falls due whose rhythm says a day from `from` to `until`, both included. A rhythm that goes by records is asked for one record at a
 * time: `base` is the day that its field holds.
 */
export function dueDays(
  { rhythm, onDayOff }: Pick<RegisterDutyDefinition, "rhythm" | "onDayOff">,
  from: string,
  until: string,
  calendar: Pick<WorkingDays, "isWorkingDay" | "addWorkingDays">,
  base: string | null = null,
): readonly DutyOccurrence[] {
  const occurrences: DutyOccurrence[] = [];
  for (const key of daysOf(rhythm, from, until, base)) {
    if (key < from || key > until) continue;
    const day = moved(key, onDayOff, calendar);
    if (day) occurrences.push({ key, day });
  }
  return occurrences;
}
