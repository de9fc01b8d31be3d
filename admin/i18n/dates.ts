import type { WorkingDays } from "../../schema/calendar/working-days.screen.ts";
import { daysBetween } from "../../schema/shared/days.screen.ts";
import type { Language } from "./language.ts";
import { both, sayIn } from "./say.ts";

const words = {
  today: both("今天", "today"),
  tomorrow: both("明天", "tomorrow"),
  yesterday: both("昨天", "yesterday"),
  inDays: both("%{smart_count} 天后", "in %{smart_count} days"),
  daysAgo: both("%{smart_count} 天前", "%{smart_count} days ago"),
  inWorkingDays: both("%{smart_count} 个工作日后", "in %{smart_count} working day |||| in %{smart_count} working days"),
  inMonths: both("约 %{smart_count} 个月后", "in about %{smart_count} month |||| in about %{smart_count} months"),
  monthsAgo: both("约 %{smart_count} 个月前", "about %{smart_count} month ago |||| about %{smart_count} months ago"),
  inYears: both("约 %{smart_count} 年后", "in about %{smart_count} year |||| in about %{smart_count} years"),
  yearsAgo: both("约 %{smart_count} 年前", "about %{smart_count} year ago |||| about %{smart_count} years ago"),
};

/** Days that are counted in working days; what lies further away is told roughly. */
const near = 31;

/** How far a day is away as one says it, by the organisation's calendar: "tomorrow", "in 3 working days", "about 2 months ago". */
export function relativeDay(day: string, today: string, language: Language, calendar: WorkingDays): string {
  const days = daysBetween(today, day);
  const many = (text: Parameters<typeof sayIn>[1], count: number) => sayIn(language, text, { smart_count: count });
  if (days === 0) return sayIn(language, words.today);
  if (days === 1) return sayIn(language, words.tomorrow);
  if (days === -1) return sayIn(language, words.yesterday);
  const far = Math.abs(days);
  if (far > near) {
    const months = Math.round(far / 30.44);
    if (months < 18) return many(days > 0 ? words.inMonths : words.monthsAgo, months);
    return many(days > 0 ? words.inYears : words.yearsAgo, Math.round(far / 365.25));
  }
  if (days < 0) return many(words.daysAgo, far);
  // By when something is to be done counts in working days; a day off is so many days away.
  return calendar.isWorkingDay(day) ? many(words.inWorkingDays, calendar.workingDaysBetween(today, day)) : many(words.inDays, days);
}
