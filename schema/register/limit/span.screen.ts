import { minutesOf } from "../../calendar/weekly-hours.screen.ts";
import type { WorkingCalendar } from "../../calendar/working-calendar.screen.ts";
import { dayAt, instantAt } from "../../calendar/zone.screen.ts";
import { dayAfter, daysBetween } from "../../shared/days.screen.ts";
import type { TimeLimit, TimeSpan } from "../definition/limit.screen.ts";

const minute = 60_000;
const midnight = "24:00";

/** What a span is counted in: an instant after minutes of the clock or of working time, or a time of a day. */
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

/** The day of the calendar's zone in which an instant lies. */
const dayOf = (at: Date, { zone }: WorkingCalendar): string => dayAt(at.getTime(), zone);

/** What a span comes to from an instant on. */
export function counted({ amount, unit }: TimeSpan, from: Date, calendar: WorkingCalendar): Counted {
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
      const day = dayOf(from, calendar);
      return { in: "days", amount: daysBetween(day, monthsAfter(day, amount)) };
    }
  }
}

/** The last instant of a day, or that of a time of the day such as "17:00". */
export function endOfDay(day: string, at: TimeLimit["at"], { zone }: WorkingCalendar): Date {
  const instant = instantAt(day, minutesOf(at ?? midnight), zone);
  return new Date((at ?? midnight) === midnight ? instant - 1 : instant);
}

/**
 * The last instant within a span. Hours and minutes are counted from the instant on; days, working days and months not counting the day on which
 * they begin, to the end of the last one, as periods are counted in law (民法典 第二百零一条, 第二百零二条).
 * @param at a time of the last day at which it ends instead
 */
export function lastInstant({ in: unit, amount }: Counted, from: Date, calendar: WorkingCalendar, at?: string): Date {
  switch (unit) {
    case "minutes":
      return new Date(from.getTime() + amount * minute);
    case "workingMinutes":
      return calendar.addWorkingMinutes(from, amount);
    case "days":
      return endOfDay(dayAfter(dayOf(from, calendar), amount), at, calendar);
    case "workingDays": {
      const day = dayOf(from, calendar);
      return endOfDay(amount === 0 ? day : calendar.addWorkingDays(day, amount), at, calendar);
    }
  }
}

/** How much of it is left at an instant, never below zero: what a pause keeps. */
export function left(unit: CountedIn, at: Date, due: Date, calendar: WorkingCalendar): Counted {
  if (at >= due) return { in: unit, amount: 0 };
  switch (unit) {
    case "minutes":
      return { in: unit, amount: (due.getTime() - at.getTime()) / minute };
    case "workingMinutes":
      return { in: unit, amount: calendar.workingMinutesBetween(at, due) };
    case "days":
      return { in: unit, amount: daysBetween(dayOf(at, calendar), dayOf(due, calendar)) };
    case "workingDays":
      return { in: unit, amount: calendar.workingDaysBetween(dayOf(at, calendar), dayOf(due, calendar)) };
  }
}

/** The instant that lies a span before another one: when a warning is due. Days before are the same time of an earlier day. */
export function before({ unit, amount }: TimeSpan, due: Date, calendar: WorkingCalendar): Date {
  const day = dayOf(due, calendar);
  const timeOfDay = due.getTime() - instantAt(day, 0, calendar.zone);
  const sameTimeOf = (other: string) => new Date(instantAt(other, 0, calendar.zone) + timeOfDay);
  switch (unit) {
    case "months":
      return sameTimeOf(monthsAfter(day, -amount));
    case "days":
      return sameTimeOf(dayAfter(day, -amount));
    case "workingDays":
      return sameTimeOf(calendar.addWorkingDays(day, -amount));
    case "workingMinutes":
      return calendar.addWorkingMinutes(due, -amount);
    case "workingHours":
      return calendar.addWorkingMinutes(due, -amount * 60);
    case "minutes":
      return new Date(due.getTime() - amount * minute);
    case "hours":
      return new Date(due.getTime() - amount * 60 * minute);
  }
}
