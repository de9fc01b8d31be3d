import { minutesOf } from "../../../schema/calendar/weekly-hours.screen.ts";
import type { WorkingCalendar } from "../../../schema/calendar/working-calendar.screen.ts";
import { dayAt, instantAt } from "../../../schema/calendar/zone.screen.ts";
import type { RegisterDutyDefinition } from "../../../schema/register/definition/duty.screen.ts";
import { dueDays } from "../../../schema/register/duty/due-days.screen.ts";
import { before, endOfDay } from "../../../schema/register/limit/span.screen.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";

/** Times are made so many days before they open. */
const DAYS_AHEAD = 35;

/** A day that its rhythm says may lie so many days before the day to which a long holiday moves it. */
const MOST_DAYS_MOVED = 20;

/** Days that the longest month, and the longest run of days off between two working days, may take. */
const DAYS_OF = { minutes: 1, hours: 1, workingMinutes: 1, workingHours: 1, days: 1, workingDays: 8, months: 31 } as const;

/** Units of spans that begin with a day: "a week before" is from that day's morning on. */
const WHOLE_DAYS: ReadonlySet<string> = new Set(["days", "workingDays", "months"]);

/** From when on a duty that is due at an instant can be fulfilled; the day itself where nothing is said. */
function opening({ opensBefore }: RegisterDutyDefinition, ends: Date, calendar: WorkingCalendar): Date {
  const begins = opensBefore ? before(opensBefore, ends, calendar) : ends;
  if (opensBefore && !WHOLE_DAYS.has(opensBefore.unit)) return begins;
  return new Date(instantAt(dayAt(begins.getTime(), calendar.zone), 0, calendar.zone));
}

/** One time at which a duty is due. */
export interface DutyTime {
  readonly period: string;
  readonly opensAt: Date;
  readonly dueOn: string;
  readonly dueAt: Date | null;
}

/** The times of a duty that are not over at an instant and open within the next weeks, one a day at most. */
export function dutyTimes(duty: RegisterDutyDefinition, base: string | null, now: Date, calendar: WorkingCalendar): readonly DutyTime[] {
  const today = dayAt(now.getTime(), calendar.zone);
  const { opensBefore, at } = duty;
  const ahead = DAYS_AHEAD + MOST_DAYS_MOVED + (opensBefore ? opensBefore.amount * DAYS_OF[opensBefore.unit] : 0);
  const latest = now.getTime() + DAYS_AHEAD * 86_400_000;
  const byDay = new Map<string, DutyTime>();
  for (const { key, day } of dueDays(duty, dayAfter(today, -MOST_DAYS_MOVED), dayAfter(today, ahead), calendar, base)) {
    const ends = endOfDay(day, at, calendar);
    const opensAt = opening(duty, ends, calendar);
    if (ends < now || opensAt.getTime() > latest || (byDay.has(day) && key !== day)) continue;
    const timed = at !== undefined && minutesOf(at) < 1_440;
    byDay.set(day, { period: key, opensAt, dueOn: day, dueAt: timed ? ends : null });
  }
  return [...byDay.values()];
}
