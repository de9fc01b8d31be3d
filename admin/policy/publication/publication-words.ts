import { both } from "../../i18n/say.ts";

/** What the panel says about what a publication changes, and about texts that follow it. */
export const publicationWords = {
  changes: both("逐条认定", "Provision by provision"),
  changesHelp: both(
    "未单独认定的条文按上面的选择；有一条为实质性修订，全文即为实质性修订。",
    "A provision not decided here follows the choice above. One material change makes the whole text material.",
  ),
  material: both("实质性", "Material"),
  decidedBy: both("%{name}认定", "decided by %{name}"),
  formOnly: both("仅格式变化", "Only written otherwise"),
  reason: both("%{name}：理由", "%{name}: why"),
  carried: both(
    "第 %{ordinal} 版将于 %{day} 接替。本次修改的 %{smart_count} 处已包含在内。",
    "Revision %{ordinal} takes over on %{day}. It holds one of these changes already. |||| Revision %{ordinal} takes over on %{day}. It holds %{smart_count} of these changes already.",
  ),
  nothingCarried: both(
    "第 %{ordinal} 版将于 %{day} 接替，本次修改均未包含在内。",
    "Revision %{ordinal} takes over on %{day}. It holds none of these changes.",
  ),
  missing: both("该版未包含：%{names}。届时这些修改不再适用。", "It does not hold: %{names}. These changes then end."),
  conflict: both("该版另有修改：%{names}。请人工核对。", "It says something else about: %{names}. Somebody has to look at these."),
  conflictsKept: both(
    "另有修改之处保留该版文字，本次文字作为修改建议列在草稿旁。",
    "Where it says something else, its words stay; the words of this text stand beside the draft as proposals.",
  ),
  putInPlace: both("改为替代第 %{ordinal} 版", "Replace revision %{ordinal} instead"),
  dayScheduled: both(
    "第 %{ordinal} 版已定于 %{day} 生效，同一天不能有两个版本。请另选日期，或由本版替代它。",
    "Revision %{ordinal} is scheduled for %{day}, and no two texts take effect on one day. Choose another day, or replace it.",
  ),
  replacing: both(
    "发布本版时，第 %{ordinal} 版（定于 %{day} 生效）同时撤回，不再要求签收。",
    "Publishing this text withdraws revision %{ordinal}, which is scheduled for %{day}; nobody is asked to acknowledge that one any more.",
  ),
  replace: both("撤回第 %{ordinal} 版，由本版替代", "Withdraw revision %{ordinal}, and put this one in its place"),
  replaceReason: both("撤回第 %{ordinal} 版的原因", "Why revision %{ordinal} is withdrawn"),
  replacedBy: both("由第 %{ordinal} 版替代", "Replaced by revision %{ordinal}"),
  carryOn: both(
    "发布后按第 %{ordinal} 版起草新版本，并带入这些修改",
    "Then begin a draft of revision %{ordinal} with these changes carried into it",
  ),
} as const;
