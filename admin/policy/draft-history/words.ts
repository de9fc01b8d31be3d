import { both } from "../../i18n/say.ts";

export const draftHistoryWords = {
  history: both("修改记录", "History"),
  title: both("草稿的修改记录", "History of the draft"),
  empty: both(
    "还没有修改记录：导入正文或开始编辑后，每次修改都会记在这里。",
    "Nothing was changed yet. Each sitting in which the text is imported or edited is kept here.",
  ),
  sittings: both("每次修改", "Sittings"),
  write: both("编辑", "edited"),
  import: both("导入正文", "imported a text"),
  renumber: both("重新编号", "renumbered"),
  restore: both("恢复早前文本", "brought back an earlier text"),
  inSitting: both("这次改了什么", "What was changed then"),
  sinceThen: both("此后至今的变化", "What changed since"),
  restoreBefore: both("恢复到此次修改之前", "Bring back the text before"),
  restoreText: both(
    "草稿正文将恢复为这次修改之前的样子。现在的正文也会留在修改记录中，可以再恢复回来。",
    "The draft says again what it said before this sitting. What it says now stays in the history and can be brought back.",
  ),
  unknown: both("（姓名不可见）", "(name not shown)"),
  others: both("%{names}也在编辑", "%{names} is editing too |||| %{names} are editing too"),
  and: both("、", ", "),
  othersAt: both("%{name}（%{place}）", "%{name} (%{place})"),
};
