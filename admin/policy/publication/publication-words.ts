import { both } from "../../i18n/say.ts";

/** What the panel says about what a publication changes, and about texts that follow it. */
export const publicationWords = {
  changes: both("逐条认定", "Provision by provision"),
  changesHelp: both(
    "未单独认定的条文按上面的选择；有一条为实质性修订，全文即为实质性修订。",
    "What is not said here is as chosen above; the text is material where one change is.",
  ),
  material: both("实质性", "Material"),
  formOnly: both("仅格式变化", "Only written otherwise"),
  reason: both("%{name}：理由", "%{name}: why"),
  carried: both(
    "第 %{ordinal} 版将于 %{day} 接替。本次修改的 %{smart_count} 处已包含在内。",
    "Revision %{ordinal} takes over on %{day}. It holds one of these changes already. |||| Revision %{ordinal} takes over on %{day}. It holds %{smart_count} of these changes already.",
  ),
  missing: both("该版未包含：%{names}。届时这些修改不再适用。", "It does not hold: %{names}. These changes then end."),
  conflict: both("该版另有修改：%{names}。请人工核对。", "It says something else about: %{names}. Somebody has to look at these."),
  carryOn: both(
    "发布后按第 %{ordinal} 版起草新版本，并带入这些修改",
    "Then begin a draft of revision %{ordinal} with these changes carried into it",
  ),
} as const;
