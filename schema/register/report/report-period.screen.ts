import { dayAfter } from "../../shared/days.screen.ts";

/** How long a period of a report is. */
export type PeriodUnit = "day" | "week" | "month" | "quarter" | "year";

/** Days of a period, both included. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The first day of the month that lies so many months after the first month of a year. */
const firstOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The period in which a day lies; weeks begin on Mondays. */
export function periodOf(day: string, unit: PeriodUnit): ReportPeriod {
  if (unit === "day") return { from: day, to: day };
  if (unit === "week") {
    const from = dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
    return { from, to: dayAfter(from, 6) };
  }
  const long = MONTHS[unit];
  const year = Number(day.slice(0, 4));
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / long) * long;
  return { from: firstOf(year, month), to: dayAfter(firstOf(year, month + long), -1) };
}

export const periodBefore = ({ from }: ReportPeriod, unit: PeriodUnit): ReportPeriod => periodOf(dayAfter(from, -1), unit);
export const periodAfter = ({ to }: ReportPeriod, unit: PeriodUnit): ReportPeriod => periodOf(dayAfter(to, 1), unit);

/** The days of so many periods up to the one in which a day lies. */
export function lastPeriods(day: string, unit: PeriodUnit, count: number): ReportPeriod {
  const last = periodOf(day, unit);
  let first = last;
  for (let place = 1; place < count; place += 1) first = periodBefore(first, unit);
  return { from: first.from, to: last.to };
}
