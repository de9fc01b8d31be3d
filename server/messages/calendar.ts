/** What the server says about the working calendar and opening hours. */
export const calendarMessages = {
  calendarDayElsewhere: {
    en: "{day} does not lie in {year}. Choose a day of that year.",
    zh: "{day} 不在 {year} 年内，请选择该年度的日期。",
  },
  calendarDayTwice: { en: "{day} is given twice. Leave one of them out.", zh: "{day} 重复，请删去其一。" },
  calendarNameMissing: { en: "Say what the day is called.", zh: "请填写该日的名称。" },
  calendarDaysTooMany: { en: "Give at most {max} days at once.", zh: "一次最多提交 {max} 天。" },
  calendarNothingGiven: { en: "Choose a file, or years to take over.", zh: "请选择文件，或选择要采用的年度。" },
  calendarYearUnknown: {
    en: "Rulebook does not know the holidays of {year} yet. Import them from a file.",
    zh: "本版本尚未收录 {year} 年的放假安排，请从文件导入。",
  },
  calendarFileType: {
    en: "Choose a calendar file (.ics) or a list (.csv, .xlsx).",
    zh: "请选择日历文件（.ics）或列表文件（.csv、.xlsx）。",
  },
  calendarFileEmpty: { en: "There are no days in this file.", zh: "文件中没有日期。" },
  calendarFileTooLong: { en: "There are more than {max} days in this file. Split it by years.", zh: "文件中超过 {max} 天，请按年度拆分。" },
  calendarNoColumns: {
    en: "The first row needs the columns day and kind (and name).",
    zh: "首行须有“日期”和“类型”列（及“名称”列）。",
  },
  calendarNoDay: { en: "“{value}” is no day. Write it like 2027-02-10.", zh: "“{value}”不是日期，请写成 2027-02-10 的形式。" },
  calendarNoKind: {
    en: "“{value}” is no kind of day. Write holiday, make-up day, day off or working day.",
    zh: "“{value}”不是日期类型，请填写节假日、调休上班、休息日或工作日。",
  },
  calendarTwoKinds: {
    en: "Line {line} says something else of {day}. Leave one of them out.",
    zh: "第 {line} 行对 {day} 另有说法，请删去其一。",
  },
  calendarYearOutside: { en: "{day} does not lie between 2000 and 2100.", zh: "{day} 不在 2000 年至 2100 年之间。" },
  calendarTimed: {
    en: "“{name}” is not a whole day. Leave it out, or make it an all-day event.",
    zh: "“{name}”不是全天事件，请删去或改为全天。",
  },
  calendarRepeats: {
    en: "“{name}” repeats, which is not taken over. Write each day by itself.",
    zh: "“{name}”是重复事件，无法导入，请逐日列出。",
  },
  calendarTooLong: { en: "“{name}” is longer than {max} days.", zh: "“{name}”超过 {max} 天。" },
  calendarMoved: {
    en: "The year was changed meanwhile. Look at it again, then change it.",
    zh: "该年度已被他人修改，请查看最新内容后再改。",
  },
  hoursTime: {
    en: "“{from} – {until}” is no span of hours. Write times like 08:30 and 17:30.",
    zh: "“{from} – {until}”不是有效时段，请写成 08:30、17:30 的形式。",
  },
  hoursOverlap: {
    en: "“{from} – {until}” begins before the span ahead of it has ended. Put spans in order, without overlap; the night counts too.",
    zh: "“{from} – {until}”在前一时段结束前开始。请按先后顺序填写且不要重叠（跨午夜的时段也计算在内）。",
  },
  hoursTooMany: { en: "A day has at most {max} spans.", zh: "每天最多 {max} 个时段。" },
  hoursNone: { en: "Give at least one span in the week.", zh: "每周至少填写一个时段。" },
  hoursOnTop: {
    en: "Other hours hold from {from}. End them first, or choose other days.",
    zh: "自 {from} 起另有工作时间。请先结束，或选择其他日期。",
  },
} as const;
