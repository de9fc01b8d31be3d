import { hoursProblem, type Span, type WeeklyHours } from "../../schema/calendar/weekly-hours.screen.ts";
import type { Say } from "../i18n/say.ts";
import { calendarWords, weekdays } from "./words.ts";

/** The spans of a day as people type them: "08:30-12:00, 13:30-17:30". */
export const spansText = (spans: readonly Span[]): string => spans.map(({ from, until }) => `${from}-${until}`).join(", ");

const padded = (time: string) => time.padStart(5, "0");

/** The spans of a day that somebody typed, in any usual way; null for what is none. */
export function spansTyped(text: string): Span[] | null {
  const parts = text
    .normalize("NFKC")
    .split(/[,;、。\s]+(?=\d)/)
    .map((part) => part.trim())
    .filter(Boolean);
  const spans = parts.map((part) => {
    const found = /^(\d{1,2}:\d{2})\s*[-–—~至到]\s*(\d{1,2}:\d{2})$/.exec(part);
    return found?.[1] && found[2] ? { from: padded(found[1]), until: padded(found[2]) } : null;
  });
  const given = spans.filter((span) => span !== null);
  return given.length === spans.length && hoursProblem([given, [], [], [], [], [], []])?.why !== "time" ? given : null;
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
