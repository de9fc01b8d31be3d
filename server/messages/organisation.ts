/** What the server says about departments, people and roles. */
export const organisationMessages = {
  departmentCircle: {
    en: "A department cannot lie below itself. Choose another one above it.",
    zh: "部门不能隶属于自身或其下级，请另选上级部门。",
  },
  departmentCircleThen: {
    en: "On {day} the planned move of {name} would put a department below itself. Choose another place, or cancel that move first.",
    zh: "按计划“{name}”于 {day} 调整后，部门将隶属于自身或其下级。请另选上级部门，或先取消该调整。",
  },
  departmentMoveInPast: { en: "The day lies in the past. Choose today or later.", zh: "调整日期已过，请选择今天或之后的日期。" },
  departmentExpected: {
    en: "{count} departments are to move here. Cancel or change those moves first.",
    zh: "有 {count} 个部门计划调整至此，请先取消或更改这些调整。",
  },
  primaryOverlaps: {
    en: "On these days the person already has a main post. End that one first, or make this an additional post.",
    zh: "该时段内此人已有主岗。请先结束原主岗，或将此任职设为兼岗。",
  },
  departmentHasPeople: {
    en: "{count} people hold or are to hold a post here. Move or end their posts first.",
    zh: "该部门现有或即将有 {count} 人任职，请先调动或结束其任职。",
  },
  departmentHasDepartments: {
    en: "{count} departments lie directly below. Move or archive them first.",
    zh: "该部门下有 {count} 个未归档的部门，请先调整或归档。",
  },
  positionHasPeople: {
    en: "{count} people hold or are to hold this position. End their posts first.",
    zh: "现有或即将有 {count} 人担任该岗位，请先结束其任职。",
  },
  personNotActive: { en: "This person has no current post. Choose somebody who has one.", zh: "此人目前没有任职，请选择在职人员。" },
  badEmail: { en: "This is not an e-mail address.", zh: "电子邮箱格式不正确。" },
  ownSupervisor: { en: "Nobody is their own supervisor. Choose somebody else.", zh: "直接上级不能是本人，请另选。" },
  membershipEnded: { en: "This post has already ended. Start a new one instead.", zh: "该任职已结束，如需继续请新建任职。" },
  moveBeforeStart: {
    en: "The post that ends began on {day}. Choose a later day, or correct that post.",
    zh: "原任职自 {day} 开始，请选择更晚的日期，或先更正原任职。",
  },
  moveAfterEnd: {
    en: "The post ends on {day} already. Move by the day after, or start a new one.",
    zh: "原任职于 {day} 结束，请选择不晚于次日的日期，或新建任职。",
  },
  rolesApart: {
    en: "Nobody is administrator and confidentiality officer at once, now or on days ahead. Choose another person, or take the other role back first.",
    zh: "同一人不能（现在或将来）同时担任系统管理员和保密专员。请另选人员，或先收回其另一角色。",
  },
  roleHasNoScope: {
    en: "This role holds for the whole organisation. Leave the department empty.",
    zh: "该角色只能在全组织范围内授予，请将部门留空。",
  },
  rolePeriodOver: { en: "The last day has already passed. Choose today or later.", zh: "截止日期已过，请选择今天或之后的日期。" },
  roleHeldAlready: { en: "The person already holds this role there on some of these days.", zh: "此人在该时段内已在同一范围拥有该角色。" },
  sheetType: { en: "Choose a .csv or .xlsx file.", zh: "请选择 .csv 或 .xlsx 文件。" },
  sheetTooBig: { en: "The file may have at most {megabytes} MB. Divide it.", zh: "文件最大 {megabytes} MB，请拆分后再导入。" },
  sheetTooLong: { en: "At most {max} rows at once. Divide the list.", zh: "一次最多导入 {max} 行，请拆分后再导入。" },
  sheetBroken: {
    en: "The file cannot be read. Save it again as .xlsx, or as .csv in UTF-8.",
    zh: "无法读取该文件，请重新另存为 .xlsx 或 UTF-8 编码的 .csv。",
  },
  sheetQuotes: { en: "In row {row} a quotation mark is not closed. Mend it and try again.", zh: "第 {row} 行的引号未闭合，请修正后重试。" },
  sheetFarCell: {
    en: "There is something in cell {cell}, beyond the {max} columns that a list may have. Empty it, or copy the list into a new file.",
    zh: "单元格 {cell} 中有内容，超出了 {max} 列的限度。请清空该单元格，或将名单复制到新文件。",
  },
  sheetTooMuchText: {
    en: "The cells hold more than {max} characters together. Divide the list.",
    zh: "各单元格的文字合计超过 {max} 字，请拆分后再导入。",
  },
  sheetUnpacked: {
    en: "Unpacked, the file is larger than {megabytes} MB. Copy the list into a new file.",
    zh: "文件解压后超过 {megabytes} MB，请将名单复制到新文件后再导入。",
  },
  sheetEmpty: { en: "There are no people in the list.", zh: "表中没有人员数据。" },
  sheetNoNumber: {
    en: "The first row must name the columns, among them the employee number (number or 工号).",
    zh: "第一行须为列名，且须有“工号”（或 number）一列。",
  },
  sheetColumnTwice: { en: "Two columns mean the same: {column}. Remove one.", zh: "有两列含义相同：{column}，请删除其一。" },
  cellUnknown: { en: "There is none of the code or name “{text}”.", zh: "没有代码或名称为“{text}”的记录。" },
  cellAmbiguous: { en: "Several have this name. Use the code.", zh: "有多个同名项，请改用代码。" },
  cellNoDay: { en: "Write a day like 2026-11-21.", zh: "请按 2026-11-21 的格式填写日期。" },
  cellNoFlag: { en: "Write yes or no.", zh: "请填写“是”或“否”。" },
  cellContradicts: { en: "Another row says {said} for the same person.", zh: "同一人在其他行填写为 {said}，请统一。" },
  cellRepeated: { en: "Row {row} speaks of the same post already.", zh: "与第 {row} 行是同一任职，请删除重复行。" },
  cellNoPost: { en: "The person has no post that could end.", zh: "此人目前没有可结束的任职。" },
  cellOtherStart: {
    en: "This post runs since {from}. Leave the first day empty, or end the post first.",
    zh: "该任职自 {from} 起仍在继续，请将开始日期留空，或先结束该任职。",
  },
} as const;
