import { both } from "../../../i18n/say.ts";

export const registerDesignerWords = {
  chinese: both("中文", "Chinese"),
  english: both("英文", "English"),
  inBoth: both("也写英文", "In Chinese as well"),
  otherHint: both("不填则在英文界面显示中文", "Empty: the Chinese panel shows the English"),
  none: both("无", "None"),
  choose: both("请选择", "Choose"),
  add: both("添加%{what}", "Add: %{what}"),
  addFirst: both("还没有%{what}。", "None yet (%{what})."),
  remove: both("删除“%{name}”", "Remove “%{name}”"),
  moveUp: both("上移“%{name}”", "Move “%{name}” up"),
  moveDown: both("下移“%{name}”", "Move “%{name}” down"),
  unnamed: both("（未命名）", "(no name yet)"),
  amount: both("数量", "Amount"),
  unit: both("单位", "Unit"),
  time: both("时间（如 09:00）", "Time, such as 09:00"),
  badTime: both("请写成 09:00 这样的时间", "Write a time such as 09:00"),
  who: both("谁", "Who"),
  addWho: both("添加人员范围", "Add somebody"),
  nobody: both("尚未指定任何人", "Nobody yet"),
  whichDepartment: both("哪个部门", "Which department"),
  whichPosition: both("哪个岗位", "Which position"),
  whichPeople: both("哪些人", "Which people"),
  whichField: both("哪个字段", "Which field"),
  whichRoster: both("哪个排班表", "Which roster"),
  whichRole: both("哪个角色", "Which role"),
  withSubtree: both("含下级部门", "With departments below"),
  certainDepartment: both("指定的部门", "A certain department"),
  levelsUp: both("再往上几级", "Levels further up"),
  formula: both("公式", "Formula"),
  more: both("更多设置", "More settings"),
  insertField: both("插入字段", "Insert a field"),
  formulaHelp: both(
    "用字段的名字（键）来写，如 amount > 500；文字加引号：category == 'quality'。",
    "Fields by their keys, such as amount > 500; texts in quotes: category == 'quality'.",
  ),
  gives: both("结果类型：%{type}", "Gives: %{type}"),
  onRecord: both("在“%{record}”上的结果：%{value}", "On “%{record}”: %{value}"),
};

export const unitWords = {
  minutes: both("分钟", "minutes"),
  hours: both("小时", "hours"),
  days: both("天", "days"),
  months: both("个月", "months"),
  workingMinutes: both("工作分钟", "working minutes"),
  workingHours: both("工作小时", "working hours"),
  workingDays: both("个工作日", "working days"),
};

export const whoWords = {
  creator: both("登记人", "Whoever opened it"),
  handler: both("经办人", "Whoever has it in hand"),
  head: both("部门负责人", "The head of a department"),
  members: both("部门的人员", "Members of a department"),
  position: both("某岗位的人", "Holders of a position"),
  people: both("指定的人员", "Certain people"),
  field: both("字段里的人", "Whom a field names"),
  role: both("某角色的人", "Holders of a role"),
  onDuty: both("当班人员", "Whoever is on duty"),
  otherParty: both("交接的另一方", "The other party of the handover"),
  staff: both("全体在职人员", "Everybody employed"),
};

export const departmentWords = {
  record: both("记录所属部门", "the record's department"),
  creator: both("登记人的部门", "the department of whoever opened it"),
  register: both("登记簿的归口部门", "the register's own department"),
};
