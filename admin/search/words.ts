import { both } from "../i18n/say.ts";

export const searchWords = {
  title: both("搜索", "Search"),
  placeholder: both("制度、条文、人员、部门、课程、页面…", "Rules, provisions, people, departments, pages …"),
  whatHelp: both(
    "输入名称、编号、条文里的词，或拼音首字母（如 kfzx）。只搜索您可以查看的内容。",
    "Type a name, a number, words of a provision, or initials (cs for Customer service). Only what you may read is searched.",
  ),
  nothing: both("没有找到“%{text}”", "Nothing found for “%{text}”"),
  nothingHelp: both(
    "只搜索您可以查看的内容。换个词，或用拼音首字母试试。",
    "Only what you may read is searched. Try another word, or initials.",
  ),
  results: both("搜索结果", "Results"),
  found: both("%{smart_count} 条结果", "One result |||| %{smart_count} results"),
  searching: both("搜索中…", "Searching …"),
  recent: both("最近使用", "Recent"),
  pages: both("页面", "Pages"),
  actions: both("操作", "Actions"),
  toLight: both("切换到浅色主题", "Switch to the light theme"),
  toDark: both("切换到深色主题", "Switch to the dark theme"),
  theme: both("切换主题", "Switch the theme"),
  move: both("选择", "to choose"),
  open: both("打开", "to open"),
  close: both("关闭", "to close"),
};
