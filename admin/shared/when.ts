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
