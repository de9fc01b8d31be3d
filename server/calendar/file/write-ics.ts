import type { DayKind } from "../../../schema/calendar/working-days.screen.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { words } from "../../../schema/shared/words.screen.ts";
import type { Language } from "../../messages/message.ts";

interface WrittenDay {
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
}

const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\r?\n/g, "\\n");
const compact = (day: string) => day.replaceAll("-", "");

/** A content line in pieces of at most 75 octets, as RFC 5545 asks; no character is torn apart. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > 74) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n ");
}

/** Days in a row that are called alike, as one event each. */
function ranges(days: readonly WrittenDay[]): (WrittenDay & { readonly until: string })[] {
  const found: (WrittenDay & { until: string })[] = [];
  for (const day of days.toSorted((a, b) => a.day.localeCompare(b.day))) {
    const last = found.at(-1);
    if (last && last.kind === day.kind && last.name === day.name && dayAfter(last.until, 1) === day.day) last.until = day.day;
    else found.push({ ...day, until: day.day });
  }
  return found;
}

/** The days as an iCalendar file that calendar programs subscribe to or import, and `readIcs` reads as they were. */
export function writeIcs(days: readonly WrittenDay[], title: string, language: Language, now: Date): string {
  const stamp = `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const events = ranges(days).flatMap(({ day, until, kind, name }) => [
    "BEGIN:VEVENT",
    `UID:${compact(day)}-${kind}@rulebook`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(until, 1))}`,
    `SUMMARY:${escaped(name)}`,
    `CATEGORIES:${escaped(words.CalendarDayKind[kind][language])}`,
    `X-RULEBOOK-KIND:${kind}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rulebook//Working calendar//EN", `X-WR-CALNAME:${escaped(title)}`];
  return [...head, ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
}
