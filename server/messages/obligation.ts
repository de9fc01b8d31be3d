/** What the server says about what is asked of people. */
export const obligationMessages = {
  audienceEmpty: {
    en: "This reaches nobody. Choose departments, positions or people who work here now.",
    zh: "该适用范围内没有人员，请选择有在职人员的部门、岗位或人员。",
  },
  audienceNotCleared: {
    en: "{uncleared} of the people reached are not cleared for this text. Leave them out, or grant them clearance first.",
    zh: "所选人员中有 {uncleared} 人的查阅密级或知悉范围不足。请将其排除，或先授予相应权限。",
  },
  audienceTooBig: { en: "Name at most {max} here. Use departments instead.", zh: "此处最多列出 {max} 项，请改用部门选择。" },
  dueInPast: { en: "The due date lies in the past. Choose today or later.", zh: "截止日期已过，请选择今天或之后的日期。" },
  dueTwice: { en: "Give a due date or a number of working days, not both.", zh: "截止日期与工作日数只能填写一项。" },
  textMovedOn: {
    en: "This text has been replaced by a newer one. Read the new text and acknowledge that.",
    zh: "该文本已被新版本替代，请阅读新版本后签收。",
  },
  textNoLongerHolds: { en: "This text no longer holds, so there is nothing to acknowledge.", zh: "该文本已不再有效，无需签收。" },
  checksumDiffers: {
    en: "This is not the text that is to be acknowledged. Read it again and acknowledge then.",
    zh: "您阅读的文本与待签收的文本不一致，请重新阅读后再签收。",
  },
  typedNameOther: { en: "Type your own name exactly as it stands in your record.", zh: "请按系统登记的姓名准确输入您的姓名。" },
  nothingAskedOfThem: {
    en: "This text is not asked of that person, so nobody can acknowledge it on their behalf.",
    zh: "该文本未要求此人签收，无法代为签收。",
  },
  notOwnObligation: { en: "Nobody waives their own obligation. Ask your head.", zh: "不能豁免自己的待办事项，请由上级负责人处理。" },
  notOwnAssignment: {
    en: "Nobody takes back what somebody else asks of them. Ask whoever assigned it, or your head.",
    zh: "不能撤销他人布置给自己的事项，请联系布置人或上级负责人。",
  },
  obligationClosed: {
    en: "This is no longer open: it was done, waived or cancelled.",
    zh: "该事项已完成、豁免或取消，无法再作处理。",
  },
  assignmentBeyondScope: {
    en: "This is asked of people beyond your departments too. Whoever assigned it, or keeps the course, can cancel it.",
    zh: "该指派还涉及您负责范围以外的人员，请由指派人或课程管理员撤销。",
  },
  audienceOutsideScope: {
    en: "{count} of the people reached do not belong to your departments. Choose within them.",
    zh: "所选人员中有 {count} 人不属于您负责的部门，请在负责范围内选择。",
  },
  sheetOnBehalfOnly: {
    en: "A scanned sheet belongs to an acknowledgement on behalf of somebody; leave it out.",
    zh: "仅代签收可附签字件扫描，请移除。",
  },
  notScannedSheet: {
    en: "Scan the sheet as PNG, JPEG or PDF; this file is none of these.",
    zh: "签字件须扫描为 PNG、JPEG 或 PDF，此文件不是这些格式。",
  },
  onOwnBehalf: {
    en: "To acknowledge for yourself, leave this empty.",
    zh: "本人签收请勿填写代签收对象。",
  },
  unknownLanguage: { en: "Statements exist in zh and en.", zh: "声明仅有中文（zh）与英文（en）两种语言。" },
  oneSubject: {
    en: "Name exactly one: an assignment, a revision, a course or an agreement.",
    zh: "请在指派、版本、课程、协议中指定且仅指定一项。",
  },
} as const;
