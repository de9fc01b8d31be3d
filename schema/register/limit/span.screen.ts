import { dayAfter, daysBetween } from "../../shared/days.screen.ts";
import type { TimeSpan } from "../definition/limit.screen.ts";
import type { LimitCalendar } from "./limit-calendar.screen.ts";

const minute = 60_000;

/** What a span is counted in: an instant after minutes of the clock or of working time, or the end of a day. */
export type CountedIn = "minutes" | "workingMinutes" | "days" | "workingDays";

/** A span in the unit in which it is counted; months are counted as days from a certain day on. */
export interface Counted {
  readonly in: CountedIn;
  readonly amount: number;
}

/** The same day so many months later (or earlier), the last day of a shorter month: 01-31 and one month is 02-28. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day that lies so many working days after a day, which itself does not count; before it where they are negative. */
export function workingDaysAfter(day: string, count: number, calendar: Pick<LimitCalendar, "isWorkingDay">): string {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at = dayAfter(at, step);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after one day up to another one, which counts. */
export function workingDaysUntil(from: string, until: string, calendar: Pick<LimitCalendar, "isWorkingDay">): number {
  let count = 0;
  for (let day = from; day < until; ) {
    day = dayAfter(day, 1);
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}

/** What a span comes to from an instant on. */
export function counted({ amount, unit }: TimeSpan, from: Date, calendar: Pick<LimitCalendar, "dayOf">): Counted {
  switch (unit) {
    case "minutes":
      return { in: "minutes", amount };
    case "hours":
      return { in: "minutes", amount: amount * 60 };
    case "workingMinutes":
      return { in: "workingMinutes", amount };
    case "workingHours":
      return { in: "workingMinutes", amount: amount * 60 };
    case "days":
    case "workingDays":
      return { in: unit, amount };
    case "months": {
      const day = calendar.dayOf(from);
      return { in: "days", amount: daysBetween(day, monthsAfter(day, amount)) };
    }
  }
}

/**
 * The last instant within a span. Hours and minutes are counted from the instant on; days, working days and months not counting the day on which
 * they begin, to the end of the last one, as periods are counted in law (民法典 第二百零一条, 第二百零二条).
 */
export function lastInstant({ in: unit, amount }: Counted, from: Date, calendar: LimitCalendar): Date {
  switch (unit) {
    case "minutes":
      return new Date(from.getTime() + amount * minute);
    case "workingMinutes":
      return calendar.addWorkingMinutes(from, amount);
    case "days":
      return calendar.endOf(dayAfter(calendar.dayOf(from), amount));
    case "workingDays":
      return calendar.endOf(workingDaysAfter(calendar.dayOf(from), amount, calendar));
  }
}

/** How much of it is left at an instant, never below zero: what a pause keeps. */
export function left(unit: CountedIn, at: Date, due: Date, calendar: LimitCalendar): Counted {
  if (at >= due) return { in: unit, amount: 0 };
  switch (unit) {
    case "minutes":
      return { in: unit, amount: (due.getTime() - at.getTime()) / minute };
    case "workingMinutes":
      return { in: unit, amount: calendar.workingMinutesBetween(at, due) };
    case "days":
      return { in: unit, amount: daysBetween(calendar.dayOf(at), calendar.dayOf(due)) };
    case "workingDays":
      return { in: unit, amount: workingDaysUntil(calendar.dayOf(at), calendar.dayOf(due), calendar) };
  }
}

/** The instant that lies a span before another one: when a warning is due. Days before the end of a day are the end of an earlier one. */
export function before(span: TimeSpan, due: Date, calendar: LimitCalendar): Date {
  const { unit, amount } = span;
  const day = calendar.dayOf(due);
  switch (unit) {
    case "months":
      return new Date(calendar.endOf(monthsAfter(day, -amount)).getTime() + due.getTime() - calendar.endOf(day).getTime());
    case "days":
      return new Date(calendar.endOf(dayAfter(day, -amount)).getTime() + due.getTime() - calendar.endOf(day).getTime());
    case "workingDays":
      return new Date(calendar.endOf(workingDaysAfter(day, -amount, calendar)).getTime() + due.getTime() - calendar.endOf(day).getTime());
    default: {
      const { in: counts, amount: minutes } = counted(span, due, calendar);
      return counts === "workingMinutes" ? calendar.addWorkingMinutes(due, -minutes) : new Date(due.getTime() - minutes * minute);
    }
  }
}
