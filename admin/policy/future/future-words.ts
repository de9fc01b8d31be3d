import { both } from "../../i18n/say.ts";

/** What the panel says about which text of a document holds when. */
export const futureWords = {
  timeline: both("何时适用哪一版", "Which text holds when"),
  from: both("%{day} 起", "From %{day}"),
  trial: both("第 %{ordinal} 版（试行）", "Revision %{ordinal}, on trial"),
  again: both("第 %{ordinal} 版恢复适用", "Revision %{ordinal} again"),
  nothing: both("无现行文本（试行到期）", "No text: the trial has ended"),
  repealed: both("已废止", "Repealed"),
  now: both("现在", "now"),
  afterWithdrawal: both("撤回后，第 %{ordinal} 版自 %{day} 起适用。", "Afterwards revision %{ordinal} holds, from %{day}."),
  nothingAfterWithdrawal: both("撤回后，该制度没有现行文本。", "Afterwards no text of the document holds."),
  scheduledBeforeRepeal: both(
    "第 %{ordinal} 版定于 %{day} 生效；在该日或更早废止的，它不会生效。",
    "Revision %{ordinal} is scheduled for %{day}: it never holds if the document is repealed on that day or before.",
  ),
  draftBeforeRepeal: both(
    "第 %{ordinal} 版尚未发布；废止后不能再发布。",
    "Revision %{ordinal} is not published yet, and cannot be once the document is repealed.",
  ),
  replacedBy: both("由以下制度替代：", "Replaced by: "),
  replaces: both("替代已废止的制度：", "Replaces what is repealed: "),
} as const;
