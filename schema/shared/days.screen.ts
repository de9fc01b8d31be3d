const DAY = 86_400_000;

/** Years have four digits, so that days are in order as texts, and PostgreSQL knows no year 0. */
const WRITTEN = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar in the years 1000 to 9999, e.g. "2026-02-28" but not "2026-02-30". */
export function isDay(text: string): boolean {
  return WRITTEN.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

/** The day so many days after (or, negative, before) another; days are written 2026-11-21. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** How many days lie between two days, e.g. from "2026-11-21" to "2026-11-24": 3. */
export const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY);
