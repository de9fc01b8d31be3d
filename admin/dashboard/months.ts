import { dayAfter } from "../../schema/shared/days.screen.ts";
import { startOfDay } from "../shared/when.ts";

/** The first day of the month some months from the day's, e.g. ("2026-11-21", 1): "2026-12-01". */
export function monthStart(day: string, months = 0): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** Some days, both ends inclusive. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** The months from some before today to some after, each as its days. */
export const monthsAround = (today: string, before: number, after: number): readonly Span[] =>
  Array.from({ length: before + 1 + after }, (_, index) => {
    const from = monthStart(today, index - before);
    return { from, until: dayAfter(monthStart(today, index - before + 1), -1) };
  });

/** Weeks of seven days from today on. */
export const weeksAhead = (today: string, count: number): readonly Span[] =>
  Array.from({ length: count }, (_, index) => ({ from: dayAfter(today, 7 * index), until: dayAfter(today, 7 * index + 6) }));

/** Whether the day lies in the span. */
export const isWithin = ({ from, until }: Span, day: string | null | undefined): boolean => !!day && day >= from && day <= until;

/** A span as a filter of days. */
export const spanFilter = ({ from, until }: Span) => ({ gte: from, lte: until });

/** The moments from the beginning of one day to that of another in a time zone, as a filter. */
export const momentsOf = (from: string, before: string, timeZone: string) => ({
  gte: startOfDay(from, timeZone),
  lt: startOfDay(before, timeZone),
});
