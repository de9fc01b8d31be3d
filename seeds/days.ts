import type { SeedDay } from "./seed-types.ts";

const DAY = 86_400_000;

/** The day that lies so many days after another; days are written 2026-11-21. */
export const addDays = (day: string, count: number): string => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** How many days lie between two days. */
export const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY);

/** The day that a seed file means. */
export const dayOf = (day: SeedDay, today: string): string => (typeof day === "string" ? day : addDays(today, day.days));

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
