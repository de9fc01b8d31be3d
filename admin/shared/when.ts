import { useCallback } from "react";
import { useLanguage, useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { sharedWords } from "./words.ts";

/** Writes a moment as "2026-11-21 09:30" in the organisation's time zone. */
export function useMoment(): (iso: string | null | undefined) => string {
  const { organisation } = useMe();
  const language = useLanguage();
  return useCallback(
    (iso) => {
      if (!iso) return "—";
      const parts = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
        timeZone: organisation.timeZone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      }).formatToParts(new Date(iso));
      const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
      return `${of("year")}-${of("month")}-${of("day")} ${of("hour")}:${of("minute")}`;
    },
    [organisation.timeZone, language],
  );
}

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
