import { both } from "../../../i18n/say.ts";

export const calendarWords = {
  today: both("今天", "Today"),
  before: both("往前", "Earlier"),
  after: both("往后", "Later"),
  span: both("显示多久", "How much at once"),
  month: both("月", "Month"),
  week: both("周", "Week"),
  more: both("另有 %{smart_count} 条", "%{smart_count} more"),
  none: both("这段时间没有记录。", "Nothing in this time."),
  tooMany: both(
    "这段时间的记录超过 %{most} 条，只显示前 %{most} 条。请筛选后再看。",
    "More than %{most} records lie in this time: the first %{most} are shown. Filter to see the others.",
  ),
};
