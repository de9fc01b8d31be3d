import { useCallback } from "react";
import { daysBetween } from "../../schema/shared/days.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../providers/use-dates.ts";
import { sharedWords } from "./words.ts";

/** Says how far away a due day is, in working days; across days off alone in days. */
export function useDueText(): (dueOn: string | null | undefined) => string {
  const { today, calendar } = useDates();
  const say = useSay();
  return useCallback(
    (dueOn) => {
      if (!dueOn) return "";
      const days = daysBetween(today, dueOn);
      if (days === 0) return say(sharedWords.dueToday);
      const working = Math.abs(calendar.workingDaysBetween(today, dueOn));
      if (working === 0) return say(days > 0 ? sharedWords.dueIn : sharedWords.overdueBy, { smart_count: Math.abs(days) });
      return say(days > 0 ? sharedWords.dueInWorkingDays : sharedWords.overdueByWorkingDays, { smart_count: working });
    },
    [today, calendar, say],
  );
}

/** An instant as the clock on the wall of a time zone shows it. */
export interface WallTime {
  /** "2026-11-21". */
  readonly day: string;
  /** "14:05". */
  readonly time: string;
}

/** What the wall shows at the instant. */
export function wallTime(moment: string | number, timeZone: string): WallTime {
  // Swedish writes dates the ISO way.
  const text = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(new Date(moment));
  const [day = "", time = ""] = text.split(" ");
  return { day, time };
}

/** The instant at which the wall of a time zone shows this. */
export function momentAt({ day, time }: WallTime, timeZone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const there = wallTime(asUtc, timeZone);
  return new Date(asUtc - (Date.parse(`${there.day}T${there.time}:00Z`) - asUtc)).toISOString();
}

/** The moment at which a day begins in a time zone, e.g. for "on or after this day". */
export const startOfDay = (day: string, timeZone: string): string => momentAt({ day, time: "00:00" }, timeZone);
