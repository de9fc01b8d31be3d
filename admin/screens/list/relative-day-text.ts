import { isRelativeDay } from "../../../schema/screen/relative-day.screen.ts";
import type { Language } from "../../i18n/language.ts";
import { both, sayIn } from "../../i18n/text.ts";
import type { FieldFilter } from "./filter-text.ts";

const words = {
  today: both("今天", "today"),
  tomorrow: both("明天", "tomorrow"),
  yesterday: both("昨天", "yesterday"),
  ahead: both("今天起 %{smart_count} 天后", "%{smart_count} days from today"),
  ago: both("%{smart_count} 天前", "%{smart_count} days ago"),
  workingAhead: both("今天起 %{smart_count} 个工作日后", "one working day from today |||| %{smart_count} working days from today"),
  workingAgo: both("%{smart_count} 个工作日前", "one working day ago |||| %{smart_count} working days ago"),
  lastWorking: both("今天或此前最近的工作日", "today or the last working day"),
  beforeToday: both("今天之前", "before today"),
  afterToday: both("今天之后", "after today"),
  untilToday: both("今天或之前", "today or before"),
  fromToday: both("今天或之后", "today or later"),
  next: both("未来 %{smart_count} 天内", "within the next day |||| within the next %{smart_count} days"),
  last: both("最近 %{smart_count} 天内", "in the last day |||| in the last %{smart_count} days"),
  lt: both("早于 %{day}", "before %{day}"),
  lte: both("不晚于 %{day}", "not after %{day}"),
  gt: both("晚于 %{day}", "after %{day}"),
  gte: both("不早于 %{day}", "not before %{day}"),
  ne: both("不是%{day}", "not %{day}"),
  between: both("%{from} 至 %{until}", "%{from} to %{until}"),
};

const atToday = { lt: words.beforeToday, lte: words.untilToday, gt: words.afterToday, gte: words.fromToday } as const;

/** Whether something of the filter is counted from today. */
export const isCounted = (filter: FieldFilter): boolean => Object.values(filter).some(isRelativeDay);

/** A day counted from today, e.g. "30 天前"; a plain one stands as it is. */
function dayText(day: unknown, language: Language): string {
  if (!isRelativeDay(day)) return String(day);
  const { today, working } = day;
  if (working) {
    if (today === 0) return sayIn(language, words.lastWorking);
    return sayIn(language, today > 0 ? words.workingAhead : words.workingAgo, { smart_count: Math.abs(today) });
  }
  if (today === 0) return sayIn(language, words.today);
  if (Math.abs(today) === 1) return sayIn(language, today > 0 ? words.tomorrow : words.yesterday);
  return sayIn(language, today > 0 ? words.ahead : words.ago, { smart_count: Math.abs(today) });
}

/** A comparison with days counted from today as one says it: "今天之前", "within the next 30 days". */
export function relativeDayText(filter: FieldFilter, language: Language): string {
  const { gte, lte } = filter;
  if (gte !== undefined && lte !== undefined) {
    if (isRelativeDay(gte) && isRelativeDay(lte) && !gte.working && !lte.working) {
      if (gte.today === lte.today) return dayText(gte, language);
      if (gte.today === 0 && lte.today > 0) return sayIn(language, words.next, { smart_count: lte.today });
      if (lte.today === 0 && gte.today < 0) return sayIn(language, words.last, { smart_count: -gte.today });
    }
    return sayIn(language, words.between, { from: dayText(gte, language), until: dayText(lte, language) });
  }
  if (filter.eq !== undefined) return dayText(filter.eq, language);
  for (const is of ["ne", "lt", "lte", "gt", "gte"] as const) {
    const day = filter[is];
    if (day === undefined) continue;
    if (is !== "ne" && isRelativeDay(day) && day.today === 0 && !day.working) return sayIn(language, atToday[is]);
    return sayIn(language, words[is], { day: dayText(day, language) });
  }
  return "";
}
