import { both } from "../../i18n/say.ts";

/** What the panel says about exceptions to provisions. */
export const exceptionWords = {
  heading: both("条文豁免", "Exceptions to provisions"),
  headingOf: both("条文豁免：%{name}", "Exceptions: %{name}"),
  some: both("有豁免", "Exception granted"),
  yours: both("您适用豁免，至 %{until}", "Excepted for you until %{until}"),
  pending: both("豁免尚未生效", "Exception not in effect yet"),
  forYou: both("%{whom}（含您）", "%{whom} (you included)"),
  grant: both("授予豁免", "Grant an exception"),
  grantText: both(
    "选择条文和一个豁免对象（人员、部门或岗位）。编辑授予的豁免须经批准人同意；任何人不得为自己授予或批准。",
    "Choose the provision and one of person, department and position. An editor’s exception waits for an approver. Nobody grants or approves their own.",
  ),
  notInText: both("%{label}（其他版本）：本文本中没有该条文", "%{label} of another revision: this text does not have the provision"),
  only: both("对该条存在豁免。", "There is an exception to this provision."),
  until: both("%{from} 至 %{until}", "%{from} to %{until}"),
  because: both("理由：%{reason}", "Why: %{reason}"),
  approvedBy: both("批准人：%{name}", "Approved by %{name}"),
  decide: both("审批", "Decide"),
  end: both("终止", "End it"),
  close: both("关闭", "Close"),
} as const;
