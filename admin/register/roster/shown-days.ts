import { weekdayOf } from "../../../schema/calendar/working-days.screen.ts";
import { dayAfter, isDay } from "../../../schema/shared/days.screen.ts";

export type PlanView = "week" | "month";

/** The days that are shown: the weeks beginning with the one in which a day lies, or its month. */
export interface ShownDays {
  readonly view: PlanView;
  readonly from: string;
  readonly until: string;
}

const monthOf = (day: string, months: number): string => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

/** Two weeks, or a month, around a day. */
export function shownDays(view: string, day: string, today: string): ShownDays {
  const around = isDay(day) ? day : today;
  if (view === "month") return { view, from: monthOf(around, 0), until: dayAfter(monthOf(around, 1), -1) };
  const monday = dayAfter(around, -weekdayOf(around));
  return { view: "week", from: monday, until: dayAfter(monday, 13) };
}

/** A day of the weeks or month before or after these. */
export const dayBeside = ({ view, from }: ShownDays, way: -1 | 1): string =>
  view === "month" ? monthOf(from, way) : dayAfter(from, 14 * way);
