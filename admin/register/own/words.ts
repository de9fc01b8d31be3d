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
  import: both("导入部门字段", "Import own fields"),
  importText: both(
    "可先把本列表导出，在表格中填好部门字段后再导入。表格须有一列说明是哪一条（如制度编号、工号），其余各列以字段名称为标题；空单元格不改动。",
    "You may export this list, fill in your fields in the spreadsheet and bring it back. It needs the column that says which one is meant (such as its number) and columns headed as the fields are called; empty cells change nothing.",
  ),
  importNow: both("导入", "Import"),
  chooseFile: both("选择文件", "Choose a file"),
  importRight: both("共 %{rows} 行，将填写 %{filled} 行。", "%{rows} rows; %{filled} of them fill something in."),
  importWrong: both(
    "共 %{rows} 行，其中 %{failed} 行有误。全部改正后才能导入。",
    "%{failed} of %{rows} rows are wrong. Nothing is imported until they are corrected.",
  ),
  importLeft: both("不导入的列：%{columns}", "Columns that are left out: %{columns}"),
  importRow: both("第 %{row} 行：%{problems}", "Row %{row}: %{problems}"),
  importMore: both("另有 %{count} 行有误。", "%{count} more rows are wrong."),
  someFailed: both("%{failed} 条未能填写：%{reason}", "%{failed} could not be filled in: %{reason}"),
};
