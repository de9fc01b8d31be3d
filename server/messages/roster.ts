/** Sentences about rosters and swaps of shifts. */
export const rosterMessages = {
  mayNotPlan: {
    en: "Only those whom the register names for it plan this roster. Ask them, or the register's owner.",
    zh: "只有登记簿指定的人员可以排班，请联系排班人或登记簿的管理人。",
  },
  rosterEnded: { en: "This roster is not in use any more.", zh: "该排班表已停用。" },
  noSuchShift: { en: 'The roster has no shift "{shift}". Choose one of its shifts.', zh: "排班表没有班次“{shift}”，请选择已有班次。" },
  shiftOver: { en: "This shift is over: what was is not changed any more.", zh: "该班次已经结束，不能再更改。" },
  notADayOff: { en: "{day} is a working day; this roster is for days off alone.", zh: "{day} 是工作日，该排班表只排休息日和节假日。" },
  noPostThen: { en: "{name} has no post on {day}. Choose somebody else.", zh: "{name}在 {day} 不在职，请另选他人。" },
  notForRoster: { en: "{name} is not among those who can be put on this roster.", zh: "{name}不在该排班表的可排人员之内。" },
  personLocked: { en: "{name} cannot sign in at present. Choose somebody else.", zh: "{name}的账号已停用，请另选他人。" },
  plannedAlready: { en: "{name} is on this shift already: {en}.", zh: "{name}已排在该班次：{zh}。" },
  onDutyTwice: {
    en: "{name} would be on duty twice at once: {en} and {otherEn}.",
    zh: "{name}会同时当两个班：{zh}与{otherZh}。",
  },
  tooLittleRest: {
    en: "{name} would have less than {hours} hours of rest between {en} and {otherEn}.",
    zh: "{name}在{zh}与{otherZh}之间休息不足 {hours} 小时。",
  },
  swapWithWhom: { en: "Choose a colleague, or a shift of a colleague's to take for it.", zh: "请选择一位同事，或者要换的同事班次。" },
  swapAskedAlready: { en: "A swap of this shift is under way. Withdraw that one first.", zh: "该班次已有换班在办，请先撤回。" },
  swapTooLate: {
    en: "The shift has begun: it cannot be swapped any more. Ask whoever plans the roster.",
    zh: "班次已经开始，不能再换班，请联系排班人。",
  },
  swapChanged: { en: "The plan has changed meanwhile: this swap does not fit it any more.", zh: "排班已有变动，该换班不再适用。" },
  nobodyApproves: {
    en: "Nobody but the two of you could approve this swap. Ask whoever plans the roster to change it.",
    zh: "除双方外没有人可以审批该换班，请联系排班人调整。",
  },
  mayNotApproveSwap: {
    en: "Only those whom the register names for it approve swaps, and nobody their own.",
    zh: "只有登记簿指定的人员可以审批换班，本人不能审批自己的换班。",
  },
  planDays: {
    en: "Give the first and the last day, the first one not after the last, at most {max} days.",
    zh: "请填写起止日期，开始日期不得晚于结束日期，最多 {max} 天。",
  },
} as const;
