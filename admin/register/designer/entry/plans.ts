import { both } from "../../../i18n/say.ts";
import { dataAt } from "./data.ts";
import type { EntryDescription } from "./entry-description.ts";
import { dayOptions, dutyOptions, fieldOptions, fixed, groupOptions, limitOptions, outsideOptions, periodOptions } from "./options.ts";

const label = { at: "label", label: both("名称", "Name"), input: "words" } as const;

const shiftEntry: EntryDescription = {
  one: both("班次", "Shift"),
  key: "shift",
  properties: [
    label,
    { at: "from", label: both("从", "From"), input: "time" },
    { at: "until", label: both("到（不晚于开始则为次日）", "Until (at or before the beginning: next day)"), input: "time" },
    { at: "minimum", label: both("至少几人", "People at least"), input: "number", min: 0 },
  ],
  fresh: () => ({ from: "08:30", until: "17:30", minimum: 1 }),
};

export const rosterEntry: EntryDescription = {
  one: both("排班表", "Roster"),
  key: "roster",
  properties: [
    label,
    { at: "shifts", label: both("班次", "Shifts"), input: "list", of: shiftEntry },
    { at: "people", label: both("谁可以排班", "Who can be put on it"), input: "who" },
    { at: "plannedBy", label: both("谁来排", "Who plans it"), input: "who" },
    { at: "swapApprovedBy", label: both("换班由谁同意", "Who agrees to swaps"), input: "who" },
    { at: "rest", label: both("两班之间至少休息几小时", "Hours of rest between shifts"), input: "number", min: 0, max: 48 },
    {
      at: "only",
      label: both("哪些日子", "On which days"),
      input: "choice",
      options: fixed(["daysOff", "只在休息日", "Days off alone"]),
      none: both("每天", "Each day"),
    },
  ],
  fresh: () => ({
    shifts: [],
    people: [{ kind: "members", of: "register" }],
    plannedBy: [{ kind: "head", of: "register" }],
    swapApprovedBy: [{ kind: "head", of: "register" }],
  }),
};

const measureEntry: EntryDescription = {
  one: both("指标", "Figure"),
  key: "figure",
  properties: [
    label,
    {
      at: "of",
      label: both("算什么", "What"),
      input: "choice",
      options: fixed(
        ["count", "条数", "Count"],
        ["sum", "合计", "Sum"],
        ["average", "平均", "Average"],
        ["onTime", "按时率", "Share on time"],
        ["fulfilled", "任务完成率", "Share of duties fulfilled"],
      ),
    },
    {
      at: "when",
      label: both("只算满足条件的", "Only where this holds"),
      input: "expression",
      gives: "flag",
      when: ({ of }) => of === "count",
    },
    {
      at: "field",
      label: both("字段", "Field"),
      input: "choice",
      options: fieldOptions("number", "money", "duration", "computed"),
      when: ({ of }) => of === "sum" || of === "average",
    },
    { at: "limit", label: both("时限", "Limit"), input: "choice", options: limitOptions, when: ({ of }) => of === "onTime" },
    { at: "duty", label: both("定期任务", "Duty"), input: "choice", options: dutyOptions, when: ({ of }) => of === "fulfilled" },
  ],
  fresh: () => ({ of: "count" }),
};

const weekly = () => [{ value: "week", label: both("周", "Week") }, ...periodOptions()];

export const reportEntry: EntryDescription = {
  one: both("报表", "Report"),
  key: "report",
  properties: [
    label,
    { at: "groupBy", label: both("分组", "By"), input: "choices", options: groupOptions },
    { at: "period.field", label: both("按哪个日期", "Over"), input: "choice", options: dayOptions, none: both("不分时段", "No period") },
    {
      at: "period.unit",
      label: both("时段", "Period"),
      input: "choice",
      options: () => [{ value: "day", label: both("日", "Day") }, ...weekly()],
      when: (entry) => dataAt(entry, "period.field") !== undefined,
    },
    { at: "measures", label: both("指标", "Figures"), input: "list", of: measureEntry },
    {
      at: "frozen",
      label: both("期末留存，不再改变", "Kept for good after each"),
      input: "choice",
      options: weekly,
      none: both("不留存", "Not kept"),
    },
  ],
  fresh: () => ({ groupBy: ["state"], measures: [{ key: "count", label: both("条数", "Count"), of: "count" }] }),
};

export const viewEntry: EntryDescription = {
  one: both("视图", "View"),
  key: "view",
  properties: [
    label,
    {
      at: "as",
      label: both("样式", "Looks like"),
      input: "choice",
      options: fixed(["table", "表格", "Table"], ["board", "看板", "Board"], ["cards", "卡片", "Cards"], ["calendar", "日历", "Calendar"]),
    },
    { at: "day", label: both("日期字段", "Day"), input: "choice", options: dayOptions, when: (entry) => entry.as === "calendar" },
    { at: "where", label: both("只看", "Only"), input: "where" },
    { at: "columns", label: both("列", "Columns"), input: "choices", options: fieldOptions(), when: (entry) => entry.as === "table" },
  ],
  fresh: () => ({ as: "table" }),
};

export const outsideEntry: EntryDescription = {
  one: both("外部表单", "Form for outsiders"),
  key: "form",
  properties: [
    label,
    { at: "introduction", label: both("开头的话", "Introduction"), input: "words", long: true },
    {
      at: "notice",
      label: both("隐私说明", "Privacy notice"),
      help: both("发送前显示：收集什么，用来做什么，保存多久。", "Shown before sending: what is kept, for what, how long."),
      input: "words",
      long: true,
    },
    { at: "fields", label: both("字段", "Fields"), input: "choices", options: outsideOptions },
    { at: "thanks", label: both("发送后的话", "Said afterwards"), input: "words" },
    { at: "mostADay", label: both("每天最多收几份", "Answers a day at most"), input: "number", min: 1, max: 10_000 },
    {
      at: "mostAnHour",
      label: both("同一网络地址每小时最多", "Answers an hour from one address at most"),
      help: both("不填为20份；门店里共用网络的客户较多时可以调高。", "20 unless said; more where many share one network, as in a shop."),
      input: "number",
      min: 1,
      max: 1_000,
    },
    { at: "mostInAll", label: both("总共最多收几份", "Answers in all at most"), input: "number", min: 1, max: 100_000 },
    { at: "oncePerTicket", label: both("每个链接只能填一次", "Each link is for one answer"), input: "flag" },
    { at: "opensOn", label: both("开始日期", "Opens on"), input: "day" },
    { at: "closesOn", label: both("截止日期", "Last day"), input: "day" },
    {
      at: "closedWords",
      label: both("关闭后的话", "Said while it is closed"),
      help: both("例如可以打哪个电话。", "Such as which number to call instead."),
      input: "words",
      long: true,
    },
  ],
  fresh: ({ fields }) => ({
    notice: { zh: "", en: "" },
    fields: fields.filter(({ required }) => required).map(({ key }) => key),
    mostADay: 200,
  }),
};
