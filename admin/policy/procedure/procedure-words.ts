import { both } from "../../i18n/say.ts";

/** What the panel says about what is held before a text is published. */
export const procedureWords = {
  heading: both("发布前程序", "Before publication"),
  record: both("登记程序", "Record what was held"),
  recordText: both(
    "登记民主程序、公示或合法性审查。会议纪要等材料在登记后添加；发布后不能再补登或修改。",
    "The democratic procedure, publicity or legal review. Minutes are added once it is recorded; after publication nothing can be added or changed.",
  ),
  touches: both("涉及劳动合同法第四条所列事项：%{subjects}", "Touches subjects of article 4 of the Labour Contract Law: %{subjects}"),
  touchesNone: both(
    "未勾选劳动合同法第四条所列事项。",
    "Touches none of the subjects of article 4 of the Labour Contract Law, as its editors say.",
  ),
  change: both("修改事项", "Change the subjects"),
  suggested: both("正文用语可能还涉及：%{subjects}。", "By its words the text may also touch: %{subjects}."),
  tick: both("勾选这些事项", "Tick these"),
  notHeard: both("发布前尚须登记民主程序。", "Employees must still be heard before it is published."),
  legalMissing: both("该类别尚须登记合法性审查。", "This category still needs a legal review."),
  none: both("尚无记录。", "Nothing is recorded yet."),
  until: both("%{from} 至 %{until}", "%{from} to %{until}"),
  people: both("%{smart_count} 人参加", "%{smart_count} person took part |||| %{smart_count} people took part"),
  recordedBy: both("%{name} 登记", "recorded by %{name}"),
  remove: both("删除记录", "Remove the record"),
  removeText: both("将连同附件一并删除，审计日志中仍可查到。", "It goes with its files; the audit trail keeps what it said."),
  waiver: both("未履行程序的理由", "Why it is published without"),
  waiverHelp: both("缺少程序时必填；理由将随版本永久显示", "Required where something is missing; shown with the revision for good"),
} as const;
