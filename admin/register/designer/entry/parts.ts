import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { both } from "../../../i18n/say.ts";
import { dutyEntry } from "./duty.ts";
import type { EntryDescription } from "./entry-description.ts";
import { fieldEntry } from "./field.ts";
import { bandsEntry, handoverEntry, openingEntry, stateEntry, transitionEntry } from "./flow.ts";
import { limitEntry } from "./limit.ts";
import { outsideEntry, reportEntry, rosterEntry, viewEntry } from "./plans.ts";
import { balanceEntry, pointsEntry } from "./sums.ts";

/** A list of a definition, or something that it has once or not at all, which the designer edits as its description says. */
export interface DefinitionPart {
  readonly at: keyof RegisterDefinition & string;
  readonly label: Bilingual;
  /** What it is good for, said above it. */
  readonly about: Bilingual;
  readonly of: EntryDescription;
}

const fields: DefinitionPart = {
  at: "fields",
  label: both("字段", "Fields"),
  about: both("登记时要填的内容。输入名称即可添加，拖动可以调整顺序。", "What is filled in. Type a name to add one, drag to rearrange."),
  of: fieldEntry,
};
const states: DefinitionPart = {
  at: "states",
  label: both("状态", "States"),
  about: both("记录会经过哪些状态；第一个是登记后的状态。", "Where a record can stand; the first one is where it begins."),
  of: stateEntry,
};
const transitions: DefinitionPart = {
  at: "transitions",
  label: both("操作", "Steps"),
  about: both(
    "从一个状态到另一个状态的按钮：谁能按，按时要填什么。",
    "The buttons that lead from state to state: who may press them, and what is filled in with it.",
  ),
  of: transitionEntry,
};
const limits: DefinitionPart = {
  at: "limits",
  label: both("时限", "Time limits"),
  about: both("多长时间内要做完什么；到期前提醒，逾期上报。", "What has to be done within which time; warned before, escalated after."),
  of: limitEntry,
};
const duties: DefinitionPart = {
  at: "duties",
  label: both("定期任务", "Recurring duties"),
  about: both(
    "每天、每周或每月必须登记的事，出现在责任人的待办中。",
    "What has to be recorded each day, week or month; it stands among the to-dos of whoever owes it.",
  ),
  of: dutyEntry,
};
const bands: DefinitionPart = {
  at: "bands",
  label: both("档次", "Ranges"),
  about: both("按金额或分数分档，用于审批和等次。", "Ranges of an amount or a score, for approvals and bands."),
  of: bandsEntry,
};
const balances: DefinitionPart = {
  at: "balances",
  label: both("台账", "Balances"),
  about: both("收入、支出和余额：备用金、库存、预算。", "In, out and what is left: petty cash, stock, budgets."),
  of: balanceEntry,
};
const points: DefinitionPart = {
  at: "points",
  label: both("积分", "Points"),
  about: both("按规则加减分。系统只提建议，绝不计算工资。", "Points by rules. They only propose; nothing is ever worked out into pay."),
  of: pointsEntry,
};
const rosters: DefinitionPart = {
  at: "rosters",
  label: both("排班", "Rosters"),
  about: both("谁在哪天哪个班次值班。", "Who is on duty in which shift of which day."),
  of: rosterEntry,
};
const reports: DefinitionPart = {
  at: "reports",
  label: both("报表", "Reports"),
  about: both("按类别和时段汇总，点数字可以看到记录。", "Figures by group and period; each number leads to its records."),
  of: reportEntry,
};
const views: DefinitionPart = {
  at: "views",
  label: both("视图", "Views"),
  about: both("同一批记录的不同看法：表格、看板、日历。", "Ways to look at the records: table, board, calendar."),
  of: viewEntry,
};
const outsideForms: DefinitionPart = {
  at: "outsideForms",
  label: both("外部表单", "Forms for outsiders"),
  about: both("客户不用账号，扫码即可填写。", "What customers fill in by a code or link, without an account."),
  of: outsideEntry,
};

/** What stands on one page of the designer. */
export interface DesignerTab {
  readonly key: string;
  readonly label: Bilingual;
  /** Lists. */
  readonly parts: readonly DefinitionPart[];
  /** What there is once or not at all. */
  readonly singles?: readonly DefinitionPart[];
}

const opening: DefinitionPart = {
  at: "opening",
  label: both("登记时", "When a record is opened"),
  about: both("登记后由谁经办，立即通知谁。", "Who has it in hand then, and who is told at once."),
  of: openingEntry,
};
const handover: DefinitionPart = {
  at: "handover",
  label: both("交接", "Handover"),
  about: both("双方各用自己的账号签字，任何一方都可以说明理由拒绝。", "Both sign with their own logins; either may refuse with a reason."),
  of: handoverEntry,
};

export const designerTabs: readonly DesignerTab[] = [
  { key: "form", label: both("表单", "Form"), parts: [fields] },
  { key: "flow", label: both("流程", "Flow"), parts: [states, transitions, bands], singles: [opening, handover] },
  { key: "time", label: both("时限与任务", "Time"), parts: [limits, duties] },
  { key: "access", label: both("谁能看、谁能填", "Who"), parts: [] },
  { key: "figures", label: both("报表与视图", "Reports"), parts: [reports, views] },
  { key: "sums", label: both("台账与排班", "Sums and rosters"), parts: [balances, points, rosters] },
  { key: "outside", label: both("外部表单", "Outsiders"), parts: [outsideForms] },
  { key: "rules", label: both("制度依据", "Rules"), parts: [] },
  { key: "register", label: both("名称与编号", "Name and numbers"), parts: [] },
];

export const fieldsPart = fields;
