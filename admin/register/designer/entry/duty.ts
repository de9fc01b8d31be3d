import { both } from "../../../i18n/say.ts";
import { dataAt } from "./data.ts";
import type { EntryDescription, Option } from "./entry-description.ts";
import { fieldOptions, fixed, stateOptions } from "./options.ts";

const label = { at: "label", label: both("名称", "Name"), input: "words" } as const;

const weekdays = fixed(
  [1, "周一", "Monday"],
  [2, "周二", "Tuesday"],
  [3, "周三", "Wednesday"],
  [4, "周四", "Thursday"],
  [5, "周五", "Friday"],
  [6, "周六", "Saturday"],
  [7, "周日", "Sunday"],
);

const monthDays = (): readonly Option[] => [
  ...Array.from({ length: 31 }, (_, index) => ({ value: index + 1, label: both(`${index + 1}日`, String(index + 1)) })),
  { value: -1, label: both("最后一天", "The last day") },
];

const every =
  (...rhythms: readonly string[]) =>
  (entry: Readonly<Record<string, unknown>>) =>
    rhythms.includes(String(dataAt(entry, "rhythm.every")));

const stepEntry: EntryDescription = {
  one: both("阶段", "Stage"),
  properties: [
    {
      at: "untilMonths",
      label: both("前几个月内（最后一个阶段不填）", "For the first months (none for the last stage)"),
      input: "number",
      min: 1,
    },
    { at: "everyMonths", label: both("每几个月一次", "Every so many months"), input: "number", min: 1 },
  ],
  fresh: () => ({ everyMonths: 1 }),
  name: ({ everyMonths }) => both(`每${String(everyMonths)}个月`, `Every ${String(everyMonths)} months`),
};

export const dutyEntry: EntryDescription = {
  one: both("定期任务", "Recurring duty"),
  key: "duty",
  properties: [
    { ...label, help: both("如“每日晨会记录”。", "Such as “Minutes of the morning meeting”.") },
    {
      at: "rhythm.every",
      label: both("多久一次", "How often"),
      input: "choice",
      options: fixed(
        ["day", "每天", "Each day"],
        ["week", "每周", "Each week"],
        ["monthWeekday", "每月第几个周几", "An nth weekday of each month"],
        ["month", "每月、每季或每年的某日", "A day of the month, quarter or year"],
        ["since", "从某日起每几个月", "Every so many months after a day"],
        ["age", "按时间长短改变", "By age"],
      ),
    },
    { at: "rhythm.on", label: both("周几", "On"), input: "choices", options: weekdays, when: every("week") },
    {
      at: "rhythm.nth",
      label: both("第几个", "Which"),
      input: "choice",
      options: fixed(
        [1, "第一个", "First"],
        [2, "第二个", "Second"],
        [3, "第三个", "Third"],
        [4, "第四个", "Fourth"],
        [-1, "最后一个", "Last"],
      ),
      when: every("monthWeekday"),
    },
    { at: "rhythm.on", label: both("周几", "Weekday"), input: "choice", options: weekdays, when: every("monthWeekday") },
    { at: "rhythm.day", label: both("几日前", "By the"), input: "choice", options: monthDays, when: every("month") },
    {
      at: "rhythm.months",
      label: both("每几个月", "Every so many months"),
      input: "number",
      min: 1,
      max: 60,
      when: every("month", "since"),
    },
    { at: "rhythm.month", label: both("从几月起算", "Beginning with month"), input: "number", min: 1, max: 12, when: every("month") },
    {
      at: "rhythm.register",
      label: both("哪个登记簿的记录", "Records of the register"),
      help: both("登记簿网址中的名字。", "Its name in the address."),
      input: "text",
      when: every("since", "age"),
    },
    { at: "rhythm.field", label: both("从它的哪个日期字段算起", "Counted from its day field"), input: "text", when: every("since", "age") },
    { at: "rhythm.steps", label: both("各阶段", "Stages"), input: "list", of: stepEntry, when: every("age") },
    { at: "at", label: both("几点前", "By what time"), help: both("不填则到当天结束。", "Empty: by the end of the day."), input: "time" },
    {
      at: "onDayOff",
      label: both("遇到休息日", "On a day off"),
      input: "choice",
      options: fixed(
        ["keep", "照常", "As on any day"],
        ["skip", "免做", "Left out"],
        ["before", "提前到上一个工作日", "On the working day before"],
        ["after", "顺延到下一个工作日", "On the working day after"],
      ),
    },
    { at: "opensBefore", label: both("提前多久可以做", "How long before it can be done"), input: "span" },
    { at: "owedBy", label: both("谁来做", "Who owes it"), input: "who" },
    { at: "each", label: both("每人都要做（否则一人做了即可）", "Each of them (otherwise one for all)"), input: "flag" },
    {
      at: "fulfilledBy.state",
      label: both("记录到达此状态即算完成", "Fulfilled once a record reaches"),
      input: "choice",
      options: stateOptions,
      none: both("登记即算完成", "Fulfilled when it is opened"),
    },
    { at: "fulfilledBy.when", label: both("并且满足", "And this holds"), input: "expression", gives: "flag" },
    {
      at: "fulfilledBy.about",
      label: both("记录中的哪个字段指明是哪一条", "Which of its fields says about which record"),
      input: "choice",
      options: fieldOptions("record"),
      none: both("无", "None"),
      when: every("since", "age"),
    },
    { at: "skippedBy", label: both("谁可以免做（说明理由）", "Who may skip one, with a reason"), input: "who" },
  ],
  fresh: () => ({
    rhythm: { every: "day" },
    at: "09:00",
    onDayOff: "skip",
    owedBy: [{ kind: "members", of: "register" }],
    each: false,
    fulfilledBy: {},
    skippedBy: [{ kind: "head", of: "register" }],
  }),
};
