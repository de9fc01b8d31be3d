import { both } from "../../i18n/say.ts";

export const registerListWords = {
  title: both("登记簿", "Registers"),
  count: both("%{smart_count} 本可以使用", "One to use |||| %{smart_count} to use"),
  make: both("新建登记簿", "New register"),
  find: both("按名称或用途查找", "Find by name or use"),
  nothingFound: both("没有名称或用途与此相符的登记簿。", "No register has this in its name or use."),
  none: both(
    "还没有您可以使用的登记簿。部门的投诉、巡检、值班、采购等都可以做成登记簿，由部门负责人或管理员建立。",
    "There is no register for you to use yet. Complaints, patrols, duty logs or purchases of a department can be kept in one; its head or an administrator makes it.",
  ),
  open: both("%{smart_count} 件未办结", "One open |||| %{smart_count} open"),
  late: both("%{smart_count} 件超期", "One late |||| %{smart_count} late"),
  noneOpen: both("没有未办结的", "Nothing open"),
  record: both("登记", "Open a record"),
  recordIn: both("在“%{name}”中登记", "Open a record in %{name}"),
  design: both("设计", "Design"),
  designOf: both("设计“%{name}”", "Design %{name}"),
  sealed: both("封闭", "Sealed"),
  draft: both("有未发布的修改", "Changes not published"),
  unpublished: both("尚未发布", "Not published yet"),
  archived: both("已停用", "Closed"),
  others: both("未发布或已停用", "Not published, or closed"),
};
