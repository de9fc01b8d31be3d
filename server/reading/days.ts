const DAY = 86_400_000;

/** The day so many days after (or, negative, before) another; days are written 2026-11-21. */
export const dayPlus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** How many days lie between two days. */
export const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY);
