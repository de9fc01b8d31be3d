import type { DayKind } from "../../../schema/calendar/working-days.screen.ts";
import { dayKinds } from "../../../schema/calendar/working-days.screen.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import { dayAfter, daysBetween, isDay } from "../../../schema/shared/days.screen.ts";
import type { MessageCode } from "../../messages/message.ts";
import { type CalendarRow, LONGEST_NAME } from "./calendar-row.ts";

/** The most days of one event. */
const LONGEST_EVENT = 366;

interface Property {
  readonly line: number;
  readonly value: string;
}

/** The lines of a calendar with what was folded put together (RFC 5545, 3.1), each with the number of its first line. */
function unfolded(text: string): { readonly line: number; readonly text: string }[] {
  const lines: { line: number; text: string }[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const last = lines.at(-1);
    if (last && (line.startsWith(" ") || line.startsWith("\t"))) last.text += line.slice(1);
    else lines.push({ line: index + 1, text: line });
  }
  return lines;
}

const written: Readonly<Record<string, string>> = { n: "\n", N: "\n", ",": ",", ";": ";", "\\": "\\" };
const plain = (value: string) => value.replace(/\\([nN,;\\])/g, (_, character: string) => written[character] ?? "");

/** "20261001", or midnight of it; null for anything else. */
function wholeDay(value: string): string | null {
  const [, year, month, date, time] = /^(\d{4})(\d{2})(\d{2})(T000000Z?)?$/.exec(value.trim()) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) && (time === undefined || !time.endsWith("Z")) ? day : null;
}

/** What calendars write behind a day's name: 春节（休）, 春节(班). */
const MARK = /[（(【[](?:休|班|补班|调休|休息)[）)】\]]$/;
const WORKED = /班|make-?up|working day|workday/i;

function kindOf(event: ReadonlyMap<string, Property>, name: string): DayKind {
  const own = dayKinds.find((kind) => kind === event.get("X-RULEBOOK-KIND")?.value);
  if (own) return own;
  const apple = event.get("X-APPLE-SPECIAL-DAY")?.value;
  if (apple) return apple === "ALTERNATE-WORKDAY" ? "makeUpDay" : "holiday";
  return WORKED.test(name) ? "makeUpDay" : "holiday";
}

function rowsOf(event: ReadonlyMap<string, Property>, begins: number): CalendarRow[] {
  const line = event.get("DTSTART")?.line ?? begins;
  if (event.get("STATUS")?.value.toUpperCase() === "CANCELLED") return [];
  const summary = plain(event.get("SUMMARY")?.value ?? "").trim();
  const name = cutText(summary.replace(MARK, "").trim().replaceAll(/\s/g, " ") || "—", LONGEST_NAME);
  const wrong = (code: MessageCode, values = {}): CalendarRow[] => [{ line, text: name, problem: { code, values: { name, ...values } } }];
  const starts = event.get("DTSTART")?.value ?? "";
  const first = wholeDay(starts);
  if (first === null) return /^\d{8}T/.test(starts) ? wrong("calendarTimed") : wrong("calendarNoDay", { value: starts.slice(0, 20) });
  if (event.has("RRULE") || event.has("RDATE")) return wrong("calendarRepeats");
  const ends = event.get("DTEND")?.value;
  const weeks = /^P(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/.exec(event.get("DURATION")?.value ?? "");
  const end = ends === undefined ? null : wholeDay(ends);
  if (ends !== undefined && end === null) return wrong("calendarTimed");
  if (event.has("DURATION") && !weeks) return wrong("calendarTimed");
  // The end of a whole day is the day after it.
  const days = Math.max(1, end !== null ? daysBetween(first, end) : weeks ? Number(weeks[1] ?? 0) * 7 + Number(weeks[2] ?? 0) : 1);
  if (days > LONGEST_EVENT) return wrong("calendarTooLong", { max: LONGEST_EVENT });
  const kind = kindOf(event, summary);
  return Array.from({ length: days }, (_, index) => ({ line, day: dayAfter(first, index), kind, name }));
}

/** The days of an iCalendar file: its whole-day events, ranges included. Whatever cannot be taken over is named with its line. */
export function readIcs(text: string): CalendarRow[] {
  const rows: CalendarRow[] = [];
  let event: Map<string, Property> | null = null;
  let begins = 0;
  let inside = 0;
  for (const { line, text: content } of unfolded(text)) {
    const [, name = "", value = ""] = /^([A-Za-z0-9-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(content) ?? [];
    const property = name.toUpperCase();
    const isEvent = value.trim().toUpperCase() === "VEVENT";
    if (property === "BEGIN" && isEvent) {
      event = new Map();
      begins = line;
      inside = 0;
    } else if (property === "END" && isEvent && event) {
      rows.push(...rowsOf(event, begins));
      event = null;
    } else if (property === "BEGIN") inside += 1;
    else if (property === "END") inside -= 1;
    else if (event && inside === 0 && property && !event.has(property)) event.set(property, { line, value });
  }
  return rows;
}
