import { icsEscaped, icsText } from "../../../schema/calendar/ics-text.screen.ts";
import type { DayKind } from "../../../schema/calendar/working-days.screen.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { words } from "../../../schema/shared/words.screen.ts";
import type { Language } from "../../messages/message.ts";

interface WrittenDay {
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
}

const compact = (day: string) => day.replaceAll("-", "");

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
  const events = ranges(days).map(({ day, until, kind, name }) => ({
    uid: `${compact(day)}-${kind}@rulebook`,
    summary: name,
    lines: [
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(until, 1))}`,
      `CATEGORIES:${icsEscaped(words.CalendarDayKind[kind][language])}`,
      `X-RULEBOOK-KIND:${kind}`,
      "TRANSP:TRANSPARENT",
    ],
  }));
  return icsText(title, "Working calendar", events, stamp);
}
