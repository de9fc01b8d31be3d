import { both } from "../../i18n/say.ts";

export const ownWords = {
  fill: both("填写部门字段", "Fill in own fields"),
  fillOne: both("填写“%{name}”：%{title}", "Fill in “%{name}”: %{title}"),
  save: both("保存", "Save"),
  filled: both("“%{title}”已填写。", "Filled in for “%{title}”."),
  history: both("修改记录", "What was changed"),
  hideHistory: both("收起修改记录", "Hide what was changed"),
  fillSelected: both("填写部门字段", "Fill in own fields"),
  selected: both("所选 %{count} 条记录", "%{count} selected records"),
  which: both("字段", "Field"),
  filledMany: both("已填写 %{count} 条。", "Filled in for %{count}."),
  someFailed: both("%{failed} 条未能填写：%{reason}", "%{failed} could not be filled in: %{reason}"),
};
