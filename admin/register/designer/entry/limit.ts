import { both } from "../../../i18n/say.ts";
import { dataAt } from "./data.ts";
import type { EntryDescription, EntryProperty } from "./entry-description.ts";
import { fieldOptions, fixed, stateOptions, transitionOptions } from "./options.ts";

const label = { at: "label", label: both("名称", "Name"), input: "words" } as const;

const eventOptions = fixed(
  ["opened", "登记时", "Opened"],
  ["entered", "进入状态", "Entering a state"],
  ["left", "离开状态", "Leaving a state"],
  ["transition", "操作", "A step"],
  ["field", "字段的日期", "The day of a field"],
);

/** What begins or ends a limit, under a path. */
const eventProperties = (at: string, begins: boolean): readonly EntryProperty[] => [
  {
    at: `${at}on`,
    label: begins ? both("从何时算起", "Begins with") : both("何时结束", "Ends with"),
    input: "choice",
    options: eventOptions,
  },
  {
    at: `${at}state`,
    label: both("状态", "State"),
    input: "choice",
    options: stateOptions,
    when: (entry) => ["entered", "left"].includes(String(dataAt(entry, `${at}on`))),
  },
  {
    at: `${at}transition`,
    label: both("操作", "Step"),
    input: "choice",
    options: transitionOptions,
    when: (entry) => dataAt(entry, `${at}on`) === "transition",
  },
  {
    at: `${at}field`,
    label: both("字段", "Field"),
    input: "choice",
    options: fieldOptions("day", "moment"),
    when: (entry) => dataAt(entry, `${at}on`) === "field",
  },
];

const escalationEntry: EntryDescription = {
  one: both("逾期上报", "Escalation"),
  properties: [
    { at: "after", label: both("逾期多久以后", "How long after it was missed"), input: "span" },
    { at: "tells", label: both("通知", "Who is told"), input: "who" },
  ],
  fresh: () => ({ tells: [{ kind: "head", of: "record" }] }),
  name: () => both("逾期上报", "Escalation"),
};

export const limitEntry: EntryDescription = {
  one: both("时限", "Time limit"),
  key: "limit",
  properties: [
    { ...label, help: both("如“24 小时内答复”。", "Such as “Answer within 24 hours”.") },
    { at: "within", label: both("多长时间内", "Within"), input: "span" },
    {
      at: "at",
      label: both("最后一天的几点前", "By which time of the last day"),
      input: "time",
      when: (entry) => ["days", "workingDays", "months"].includes(String(dataAt(entry, "within.unit"))),
    },
    ...eventProperties("begins.", true),
    {
      at: "ends",
      label: both("结束", "Ends"),
      input: "list",
      of: {
        one: both("结束的时刻", "End"),
        properties: eventProperties("", false),
        fresh: ({ states }) => ({ on: "entered", state: states.find(({ open }) => !open)?.key ?? states[0]?.key ?? "" }),
        name: (entry, { states, transitions }) =>
          states.find(({ key }) => key === entry.state)?.label ??
          transitions.find(({ key }) => key === entry.transition)?.label ??
          both("结束的时刻", "End"),
      },
    },
    { at: "pausedIn", seldom: true, label: both("这些状态下不计时", "Does not run in"), input: "choices", options: stateOptions },
    {
      at: "when",
      seldom: true,
      label: both("只对满足条件的记录", "Only records for which this holds"),
      input: "expression",
      gives: "flag",
    },
    { at: "warning.before", label: both("提前多久提醒", "Warned how long before"), input: "span" },
    {
      at: "warning.tells",
      label: both("提醒谁", "Who is warned"),
      input: "who",
      when: (entry) => dataAt(entry, "warning.before") !== undefined,
    },
    { at: "escalations", label: both("逾期后", "Once it is missed"), input: "list", of: escalationEntry },
  ],
  fresh: ({ states }) => ({
    begins: { on: "opened" },
    ends: [{ on: "entered", state: states.find(({ open }) => !open)?.key ?? states[0]?.key ?? "" }],
    within: { amount: 24, unit: "hours" },
    warning: { before: { amount: 2, unit: "hours" }, tells: [{ kind: "handler" }] },
    escalations: [{ tells: [{ kind: "handler" }, { kind: "head", of: "record" }] }],
  }),
};
