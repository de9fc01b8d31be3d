import type { Language } from "./language.ts";
import { both, sayIn } from "./say.ts";

const words = {
  today: both("今天", "today"),
  tomorrow: both("明天", "tomorrow"),
  yesterday: both("昨天", "yesterday"),
  inDays: both("%{smart_count} 天后", "in %{smart_count} days"),
  daysAgo: both("%{smart_count} 天前", "%{smart_count} days ago"),
};

const dayMilliseconds = 86_400_000;

/** Days from one day to another, e.g. from "2026-11-21" to "2026-11-24": 3. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);

/** The day some days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);

/** An instant in the organisation's time zone, e.g. "2026-11-21 14:05". */
export function formatMoment(moment: string, timeZone: string): string {
  // Swedish writes dates the ISO way.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(new Date(moment));
}

/** How far a day is away, e.g. "in 3 days". */
export function relativeDay(day: string, today: string, language: Language): string {
  const days = daysBetween(today, day);
  if (days === 0) return sayIn(language, words.today);
  if (days === 1) return sayIn(language, words.tomorrow);
  if (days === -1) return sayIn(language, words.yesterday);
  return sayIn(language, days > 0 ? words.inDays : words.daysAgo, { smart_count: Math.abs(days) });
}
