import { both } from "../i18n/say.ts";

export const calendarWords = {
  title: both("工作日历", "Working calendar"),
  before: both("上一年", "Previous year"),
  after: both("下一年", "Next year"),
  year: both("%{year} 年", "%{year}"),
  announced: both("放假安排已公布%{source}。", "The holidays of this year are known%{source}."),
  source: both("（%{source}）", " (%{source})"),
  unannounced: both(
    "%{year} 年的放假安排尚未公布，跨入该年的期限按周末推算，公布后可能变动。",
    "The holidays of %{year} are not known yet: due days that reach into it are counted by weekends alone, and may move.",
  ),
  unannouncedAdvice: both(
    "公布后请采用或导入放假安排；如本单位不按法定节假日放假，可直接标记为已确定。",
    "Once they are announced, take them over or import them; where no public holidays are kept, mark the year as known.",
  ),
  takeOver: both("采用 %{year} 年放假安排", "Take over the holidays of %{year}"),
  markKnown: both("标记为已确定", "Mark as known"),
  markUnknown: both("改为尚未公布", "Mark as not known yet"),
  known: both("已标记 %{year} 年的放假安排", "The holidays of %{year} are marked"),
  import: both("从文件导入", "Import from a file"),
  export: both("导出日历（.ics）", "Export as calendar (.ics)"),
  fileName: both("工作日历-%{year}", "working-calendar-%{year}"),
  mayEdit: both("点击日期即可修改。", "Click a day to change it."),
  off: both("休", "off"),
  works: both("班", "work"),
  plainWorks: both("工作日", "Working day"),
  plainOff: both("周末", "Weekend"),
  workingDays: both("%{smart_count} 个工作日", "%{smart_count} working day |||| %{smart_count} working days"),
  dayTitle: both("修改日历", "Change the calendar"),
  kind: both("类型", "Kind"),
  name: both("名称", "Name"),
  until: both("至（含当日）", "Until (inclusive)"),
  untilHelp: both("连续多日可一次修改，须在同一年内", "Several days in a row can be changed at once, within the year"),
  changeText: both(
    "跨过这些日期的未完成事项，其截止日期会重新推算并通知有关人员。",
    "Open due days that were counted across these days are counted anew, and those concerned are told.",
  ),
  save: both("保存", "Save"),
  saved: both("工作日历已更新", "The working calendar is changed"),
  importTitle: both("导入工作日历", "Import a calendar"),
  importHelp: both(
    "日历文件（.ics）中的全天事件，或含“日期、类型、名称”三列的列表（.csv、.xlsx）。先预览，确认后才生效。",
    "Whole-day events of a calendar file (.ics), or a list (.csv, .xlsx) with the columns day, kind and name. You see what changes before anything does.",
  ),
  replaces: both("文件中未列出的节假日和调休改为平日", "Holidays and make-up days that the file leaves out become ordinary days"),
  announces: both("将文件涉及的年度标记为已公布", "Mark the years in the file as known"),
  apply: both("确认导入", "Import"),
  applied: both("已导入", "Imported"),
  nothing: both("没有需要变更的日期。", "Nothing would change."),
  failedHint: both(
    "有 %{smart_count} 行有误，请修正文件后重新选择。",
    "One line is wrong. Mend the file and choose it again. |||| %{smart_count} lines are wrong. Mend the file and choose it again.",
  ),
  line: both("第 %{line} 行", "Line %{line}"),
  moves: both(
    "将有 %{obligations} 件待办、%{decisions} 项审批的期限随之变动。",
    "The due days of %{obligations} to-dos and %{decisions} decisions move.",
  ),
  becomesKnown: both("%{years} 年将标记为已公布。", "%{years} become known."),
  hours: both("工作时间", "Working hours"),
  hoursHelp: both(
    "以小时计的时限按此推算；未单独设定的部门沿用最近的上级部门，其次沿用全组织。",
    "Limits in hours are counted by these. A department without hours of its own has those of the nearest department above, else the organisation's.",
  ),
  organisation: both("全组织", "The organisation"),
  usual: both("尚未设定，按周一至周五 08:30–12:00、13:30–17:30 推算", "Nothing is set yet: Monday to Friday, 08:30–12:00 and 13:30–17:30"),
  setHours: both("设定工作时间", "Set working hours"),
  setHoursOf: both("设定", "Set"),
  changeHours: both("修改", "Change"),
  department: both("部门", "Department"),
  departmentHelp: both("留空表示全组织", "Empty for the organisation"),
  from: both("开始日期", "From"),
  fromHelp: both("此前生效的工作时间到前一日为止", "What holds until then ends on the day before"),
  end: both("结束日期", "Until"),
  endHelp: both("含当日；留空表示持续有效", "Inclusive; empty while it goes on"),
  openOnHolidays: both("节假日照常", "Open on holidays"),
  spans: both("%{day}的时段", "Hours on %{day}"),
  spansHelp: both(
    "如 08:30-12:00, 13:30-17:30；留空表示休息，22:00-06:00 表示到次日",
    "For example 08:30-12:00, 13:30-17:30; empty for closed, 22:00-06:00 until the next morning",
  ),
  badSpans: both("请按 08:30-12:00, 13:30-17:30 填写", "Write it like 08:30-12:00, 13:30-17:30"),
  since: both("自 %{from}", "since %{from}"),
  fromTo: both("%{from} 至 %{until}", "%{from} to %{until}"),
  closed: both("休息", "closed"),
  hoursSaved: both("工作时间已更新", "The working hours are changed"),
};

const weekdayNames = [
  both("周一", "Monday"),
  both("周二", "Tuesday"),
  both("周三", "Wednesday"),
  both("周四", "Thursday"),
  both("周五", "Friday"),
  both("周六", "Saturday"),
  both("周日", "Sunday"),
] as const;

const shortNames = [
  both("一", "Mo"),
  both("二", "Tu"),
  both("三", "We"),
  both("四", "Th"),
  both("五", "Fr"),
  both("六", "Sa"),
  both("日", "Su"),
] as const;

/** Names of the days of a week, Monday first. */
export const weekdays = weekdayNames.map((name, place) => ({ name, short: shortNames[place] ?? name }));

/** Names of the months, January first. */
export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
].map((name, place) => both(`${place + 1} 月`, name));
