import { useCallback } from "react";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { sharedWords } from "./words.ts";

/** Whole days from one day to another, negative when it lies before. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day that lies so many days after another. */
export const dayAfter = (day: string, count: number) => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** Says how far away a due day is. */
export function useDueText(): (dueOn: string | null | undefined) => string {
  const { today } = useMe();
  const say = useSay();
  return useCallback(
    (dueOn) => {
      if (!dueOn) return "";
      const days = daysBetween(today, dueOn);
      if (days === 0) return say(sharedWords.dueToday);
      return days > 0 ? say(sharedWords.dueIn, { smart_count: days }) : say(sharedWords.overdueBy, { smart_count: -days });
    },
    [today, say],
  );
}

/** The moment at which a day begins in a time zone, e.g. for "on or after this day". */
export function startOfDay(day: string, timeZone: string): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "medium", hourCycle: "h23" }).formatToParts(
    asUtc,
  );
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const there = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return new Date(asUtc - (there - asUtc)).toISOString();
}
