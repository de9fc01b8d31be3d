import { dayAfter } from "../schema/shared/days.screen.ts";
import type { SeedDay } from "./seed-types.ts";

/** The day that a seed file means. */
export const dayOf = (day: SeedDay, today: string): string => (typeof day === "string" ? day : dayAfter(today, day.days));

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** The day, or where it is at a weekend the next Monday. */
export const workingDayFrom = (day: string): string => (isWeekend(day) ? workingDayFrom(dayAfter(day, 1)) : day);

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "00";
  const local = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
  return Date.parse(local) - instant;
}

/** The instant at which clocks in the zone show so many minutes after midnight of the day. */
export function instantOf(day: string, minute: number, timeZone: string): Date {
  const shown = Date.parse(day) + Math.round(minute * 60_000);
  return new Date(shown - offsetAt(shown - offsetAt(shown, timeZone), timeZone));
}
