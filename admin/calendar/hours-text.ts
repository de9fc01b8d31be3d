import { hoursProblem, type Span, type WeeklyHours } from "../../schema/calendar/weekly-hours.screen.ts";
import type { Say } from "../i18n/say.ts";
import { calendarWords, weekdays } from "./words.ts";

/** The spans of a day as people type them: "08:30-12:00, 13:30-17:30". */
export const spansText = (spans: readonly Span[]): string => spans.map(({ from, until }) => `${from}-${until}`).join(", ");

/** The spans of a day that somebody typed, in any usual way; null for what is none. */
export function spansTyped(text: string): Span[] | null {
  const typed = text.normalize("NFKC");
  const between = typed.replaceAll(/\d{1,2}:\d{2}/g, "t").replaceAll(/\s/g, "");
  if (!/^(?:t[-–—~至到]t[,;、。]?)*$/.test(between)) return null;
  const times = (typed.match(/\d{1,2}:\d{2}/g) ?? []).map((time) => time.padStart(5, "0"));
  const spans = times.flatMap((from, place) => (place % 2 === 0 ? [{ from, until: times[place + 1] ?? "" }] : []));
  return hoursProblem([spans, [], [], [], [], [], []])?.why === "time" ? null : spans;
}

/** A week in a line: days in a row that are open alike together. */
export function weekText(say: Say, week: WeeklyHours): string {
  const groups: { first: number; last: number; text: string }[] = [];
  for (const [place, spans] of week.entries()) {
    const text = spans.length > 0 ? spans.map(({ from, until }) => `${from}–${until}`).join(", ") : say(calendarWords.closed);
    const last = groups.at(-1);
    if (last?.text === text) last.last = place;
    else groups.push({ first: place, last: place, text });
  }
  const name = (place: number) => (weekdays[place] ? say(weekdays[place].name) : "");
  return groups.map(({ first, last, text }) => `${first === last ? name(first) : `${name(first)}–${name(last)}`} ${text}`).join(" · ");
}
