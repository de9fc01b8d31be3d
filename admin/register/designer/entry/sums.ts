import { both } from "../../../i18n/say.ts";
import { dataAt } from "./data.ts";
import type { EntryDescription } from "./entry-description.ts";
import { bandsOptions, dutyOptions, fieldOptions, fixed, limitOptions, periodOptions, stateOptions } from "./options.ts";

const label = { at: "label", label: both("名称", "Name"), input: "words" } as const;

const bookingEntry: EntryDescription = {
  one: both("记账方式", "Booking"),
  key: "booking",
  properties: [
    { at: "way", label: both("收入或支出", "In or out"), input: "choice", options: fixed(["in", "收入", "In"], ["out", "支出", "Out"]) },
    { at: "state", label: both("记录到达此状态时", "When a record reaches"), input: "choice", options: stateOptions },
    { at: "amount", label: both("金额或数量", "Amount"), input: "expression", gives: "number" },
    { at: "when", label: both("只对满足条件的记录", "Only records for which this holds"), input: "expression", gives: "flag" },
  ],
  fresh: ({ states }) => ({ way: "out", state: states.at(-1)?.key ?? "", amount: "" }),
  name: ({ way }) => (way === "in" ? both("收入", "In") : both("支出", "Out")),
};

export const balanceEntry: EntryDescription = {
  one: both("台账", "Balance"),
  key: "balance",
  properties: [
    { ...label, help: both("如备用金、库存、预算。", "Such as petty cash, stock, a budget.") },
    { at: "unit", label: both("单位", "Unit"), input: "choice", options: fixed(["money", "金额", "Money"], ["number", "数量", "Number"]) },
    {
      at: "per",
      label: both("分开计算", "Kept apart by"),
      input: "choices",
      options: fieldOptions("person", "department", "choice", "record", "text", "number"),
    },
    { at: "entries", label: both("什么会记账", "What books"), input: "list", of: bookingEntry },
    { at: "floor", label: both("不得低于", "Never below"), input: "number" },
    { at: "low.value", label: both("低于多少时提醒", "Told when it falls below"), input: "number" },
    { at: "low.tells", label: both("提醒谁", "Who is told"), input: "who", when: (entry) => dataAt(entry, "low.value") !== undefined },
    { at: "period", label: both("结账周期", "Closed each"), input: "choice", options: periodOptions, none: both("不结账", "Never") },
    { at: "closedBy", label: both("谁结账", "Who closes it"), input: "who", when: (entry) => entry.period !== undefined },
    { at: "byHand", label: both("谁可以手工记账", "Who may book by hand"), input: "who" },
    {
      at: "allowance.amount",
      label: both("每期开始时拨入", "Given at the start of each period"),
      input: "number",
      when: (entry) => entry.period !== undefined,
    },
    {
      at: "allowance.carriesOver",
      label: both("上期余额结转", "What is left is carried over"),
      input: "flag",
      when: (entry) => dataAt(entry, "allowance.amount") !== undefined,
    },
  ],
  fresh: () => ({ unit: "money", entries: [], floor: 0 }),
};

const ruleEntry: EntryDescription = {
  one: both("加减分规则", "Rule"),
  key: "rule",
  properties: [
    label,
    { at: "points", label: both("分值（扣分为负）", "Points (below zero takes away)"), input: "number" },
    {
      at: "from.state",
      label: both("记录到达此状态时", "When a record reaches"),
      input: "choice",
      options: stateOptions,
      none: both("手工给分", "Given by hand"),
    },
    {
      at: "from.when",
      label: both("并且满足", "And this holds"),
      input: "expression",
      gives: "flag",
      when: (entry) => dataAt(entry, "from.state") !== undefined,
    },
    {
      at: "from.limit",
      label: both("时限未达到时", "When this limit is missed"),
      input: "choice",
      options: limitOptions,
      none: both("否", "No"),
      when: (entry) => dataAt(entry, "from.state") === undefined,
    },
    {
      at: "from.duty",
      label: both("定期任务未做时", "When this duty is missed"),
      input: "choice",
      options: dutyOptions,
      none: both("否", "No"),
      when: (entry) => dataAt(entry, "from.state") === undefined,
    },
  ],
  fresh: () => ({ points: -2 }),
};

export const pointsEntry: EntryDescription = {
  one: both("积分", "Points"),
  key: "points",
  properties: [
    label,
    { at: "of", label: both("是谁的分", "Whose points"), input: "choice", options: fieldOptions("person") },
    { at: "period", label: both("周期", "Period"), input: "choice", options: periodOptions },
    {
      at: "day",
      label: both("按哪一天计入周期", "Day that says in which period"),
      input: "choice",
      options: fieldOptions("day", "moment"),
      none: both("发生当天", "The day on which it happens"),
    },
    { at: "start", label: both("每期起始分", "Each begins with"), input: "number" },
    { at: "rules", label: both("加减分", "Rules"), input: "list", of: ruleEntry },
    {
      at: "bands",
      label: both("等次（按 points 分档）", "Bands (over points)"),
      input: "choice",
      options: bandsOptions,
      none: both("不分等次", "None"),
    },
    { at: "streak.periods", label: both("连续几期", "So many periods in a row"), input: "number", min: 2 },
    { at: "streak.below", label: both("低于", "Below"), input: "number", when: (entry) => dataAt(entry, "streak.periods") !== undefined },
    {
      at: "streak.says",
      label: both("提示", "What is said"),
      input: "words",
      when: (entry) => dataAt(entry, "streak.periods") !== undefined,
    },
    {
      at: "streak.tells",
      label: both("告诉谁", "Who is told"),
      input: "who",
      when: (entry) => dataAt(entry, "streak.periods") !== undefined,
    },
    { at: "correctedBy", label: both("谁可以更正", "Who may correct"), input: "who" },
    { at: "givenBy", label: both("谁可以手工给分", "Who gives by hand"), input: "who" },
    { at: "decidedBy", label: both("谁裁定异议", "Who decides on disputes"), input: "who" },
  ],
  fresh: () => ({ of: "", period: "month", start: 100, rules: [], correctedBy: [{ kind: "head", of: "register" }] }),
};
