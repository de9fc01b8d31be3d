import { both } from "../../i18n/say.ts";

export const registerFileWords = {
  export: both("导出为文件", "Export as a file"),
  exported: both("已导出为 %{file}。", "Saved as %{file}."),
  omits: both(
    "已导出为 %{file}。有 %{smart_count} 处未写入：%{omits}",
    "Saved as %{file}. One thing was left out: %{omits} |||| Saved as %{file}. %{smart_count} things were left out: %{omits}",
  ),
  import: both("用文件替换草稿", "Make a file the draft"),
  fromFile: both("用登记簿文件", "From a file"),
  fromFileSays: both("别处导出的登记簿，先看会做什么再导入。", "A register exported elsewhere: first what it would do, then for good."),
  help: both(
    "选择从登记簿导出的文件（.json）。先说明会做什么，确认后才生效；文件里没有任何记录。",
    "Choose a file that was exported from a register (.json). First you see what it would do; it holds no records.",
  ),
  intoHelp: both(
    "文件内容将成为“%{name}”的草稿，发布前不影响任何记录。",
    "The file becomes the draft of “%{name}”; until it is published no record changes.",
  ),
  choose: both("选择登记簿文件", "Choose the file"),
  would: both("将会", "What it would do"),
  changes: both("具体内容", "In detail"),
  more: both("另有 %{smart_count} 项。", "And one more. |||| And %{smart_count} more."),
  same: both("与现行版本完全相同，没有变化。", "It says just what counts already."),
  problems: both("须先处理：", "To be seen to first:"),
  notes: both("请留意：", "Please look at:"),
  parameters: both("对应到本单位", "Who and what it means here"),
  parametersHelp: both(
    "文件中的部门、岗位、人员和密级按编号或名称对应，对不上的请选择。",
    "Departments, positions, people and levels are found by code or name; choose where that did not work.",
  ),
  was: both("文件中为：%{names}", "In the file: %{names}"),
  check: both("重新检查", "Check again"),
  importDraft: both("导入为草稿", "Bring it in as a draft"),
  importNow: both("导入并启用", "Bring it in and use it at once"),
  tooLarge: both("文件超过 2 MB，不是登记簿文件。", "The file has more than 2 MB: it is none of a register."),
} as const;

export const parameterWords = {
  basicLevel: both("基本密级", "The basic level"),
} as const;
