import type { WordLabel } from "../shared/screen.ts";
import type { BalanceEntryKind, BalanceWay } from "./BalanceEntry.ts";
import type { DisputeOutcome, DisputeState } from "./PointsDispute.ts";
import type { PointsEntryKind, PointsTakenBack } from "./PointsEntry.ts";
import type { ExtendedResource } from "./Register.ts";
import type { RegisterEventKind } from "./RegisterEvent.ts";
import type { RegisterVersionState } from "./RegisterVersion.ts";
import type { SwapState } from "./RosterSwap.ts";
import type { ValueCheckCause, ValueCheckOutcome } from "./ValueCheck.ts";

type LabelsOf<E extends { readonly values: readonly string[] }> = Readonly<Record<E["values"][number], WordLabel>>;

const extendedResource: LabelsOf<typeof ExtendedResource> = {
  people: { zh: "人员", en: "People" },
  policyDocuments: { zh: "制度", en: "Policy documents" },
  courses: { zh: "课程", en: "Courses" },
  agreements: { zh: "协议", en: "Agreements" },
  positions: { zh: "岗位", en: "Positions" },
};

const registerVersionState: LabelsOf<typeof RegisterVersionState> = {
  draft: { zh: "草稿", en: "Draft", tone: "draft" },
  published: { zh: "现行", en: "Published", tone: "done" },
  replaced: { zh: "已替换", en: "Replaced", tone: "neutral" },
};

const registerEventKind: LabelsOf<typeof RegisterEventKind> = {
  opened: { zh: "登记", en: "Opened" },
  saved: { zh: "修改", en: "Changed" },
  voted: { zh: "表态", en: "Decided in part" },
  transition: { zh: "办理", en: "Carried on" },
  signed: { zh: "签字", en: "Signed" },
  refused: { zh: "拒签", en: "Refused to sign" },
  limitBegun: { zh: "时限开始", en: "Limit began" },
  limitPaused: { zh: "时限暂停", en: "Limit paused" },
  limitResumed: { zh: "时限恢复", en: "Limit went on" },
  limitMet: { zh: "按时完成", en: "Limit met" },
  limitMissed: { zh: "超出时限", en: "Limit missed" },
  warned: { zh: "到期提醒", en: "Warned" },
  escalated: { zh: "升级", en: "Escalated" },
  moved: { zh: "换用新版本", en: "Moved to another version" },
  erased: { zh: "清除个人信息", en: "Personal data erased" },
  imported: { zh: "导入", en: "Imported" },
};

const balanceWay: LabelsOf<typeof BalanceWay> = {
  in: { zh: "收入", en: "In" },
  out: { zh: "支出", en: "Out" },
};

const balanceEntryKind: LabelsOf<typeof BalanceEntryKind> = {
  booked: { zh: "入账", en: "Booked" },
  reversed: { zh: "冲销", en: "Taken back" },
  lapsed: { zh: "期末清零", en: "Ran out with its period" },
  allowance: { zh: "本期额度", en: "Allowance of the period" },
  byHand: { zh: "手工记账", en: "Booked by hand" },
};

const pointsEntryKind: LabelsOf<typeof PointsEntryKind> = {
  state: { zh: "记录", en: "A record" },
  limit: { zh: "超出时限", en: "A missed limit" },
  duty: { zh: "任务未完成", en: "A missed duty" },
  byHand: { zh: "手工记分", en: "Given by hand" },
  corrected: { zh: "更正", en: "A correction" },
};

const pointsTakenBack: LabelsOf<typeof PointsTakenBack> = {
  struck: { zh: "依据记录已作废", en: "Its record was struck" },
  changed: { zh: "依据记录已改动", en: "Its record was changed" },
  limitMet: { zh: "时限其实没有超出", en: "The limit was met after all" },
  madeUp: { zh: "已补交", en: "It was handed in later" },
  skipped: { zh: "本期任务已跳过", en: "The duty was skipped" },
  notOwed: { zh: "本期任务已不要求", en: "The duty is owed no more" },
};

const disputeState: LabelsOf<typeof DisputeState> = {
  open: { zh: "待裁定", en: "To be decided", tone: "dueSoon" },
  upheld: { zh: "维持", en: "Stands", tone: "neutral" },
  granted: { zh: "异议成立", en: "Granted", tone: "done" },
};

const disputeOutcome: LabelsOf<typeof DisputeOutcome> = {
  upheld: { zh: "维持原分", en: "The points stand" },
  granted: { zh: "异议成立", en: "The person is right" },
};

const swapState: LabelsOf<typeof SwapState> = {
  asked: { zh: "待对方同意", en: "Waits for the other party", tone: "dueSoon" },
  agreed: { zh: "待审批", en: "Waits for approval", tone: "dueSoon" },
  done: { zh: "已换班", en: "Swapped", tone: "done" },
  declined: { zh: "对方谢绝", en: "Declined", tone: "neutral" },
  refused: { zh: "已驳回", en: "Refused", tone: "neutral" },
  withdrawn: { zh: "已撤回", en: "Withdrawn", tone: "neutral" },
  lapsed: { zh: "已失效", en: "Came to nothing", tone: "neutral" },
};

const valueCheckCause: LabelsOf<typeof ValueCheckCause> = {
  reworded: { zh: "条文有改动", en: "Other words" },
  renumbered: { zh: "编号或位置有变", en: "Another number or place" },
  removed: { zh: "条款已删除", en: "The provision is gone" },
  withdrawn: { zh: "文本已撤回", en: "The text was withdrawn" },
  repealed: { zh: "制度废止", en: "The document is repealed" },
};

const valueCheckOutcome: LabelsOf<typeof ValueCheckOutcome> = {
  stays: { zh: "数值不变", en: "Stays", tone: "done" },
  changed: { zh: "数值已改", en: "Changed", tone: "done" },
  over: { zh: "无需核对", en: "Nothing to check", tone: "neutral" },
};

/** What people read in place of the words of registers. */
export const registerWords = {
  ExtendedResource: extendedResource,
  RegisterVersionState: registerVersionState,
  RegisterEventKind: registerEventKind,
  BalanceWay: balanceWay,
  BalanceEntryKind: balanceEntryKind,
  SwapState: swapState,
  PointsEntryKind: pointsEntryKind,
  PointsTakenBack: pointsTakenBack,
  DisputeState: disputeState,
  DisputeOutcome: disputeOutcome,
  ValueCheckCause: valueCheckCause,
  ValueCheckOutcome: valueCheckOutcome,
} as const;
