/** What the server says about ways to approval and those who decide. */
export const approvalMessages = {
  approverMissing: { en: "Nobody was found. Name somebody who decides.", zh: "未找到审批人，请指定一人。" },
  approverLeadsNoMore: {
    en: "{name} no longer leads the department. Choose its present head, or somebody who approves for the owning department.",
    zh: "{name} 已不再负责该部门，请选择现任负责人或归口部门的审批人。",
  },
  approverLeftPosition: {
    en: "{name} no longer holds the position. Choose somebody who does, or who approves for the owning department.",
    zh: "{name} 已不在该岗位，请选择在岗人员或归口部门的审批人。",
  },
  standInEnded: { en: "{name} no longer stands in for anybody here.", zh: "{name} 的代办已结束。" },
  askedNoMore: {
    en: "You no longer hold the post, role or stand-in for which you were asked. The drafter, an editor or an administrator names somebody else.",
    zh: "您已不再担任被请求审批时的职务、角色或代办人，请由起草人、制度编辑或管理员另行指定。",
  },
  approversByRoute: {
    en: "The route of this category says who approves. Leave the approvers out.",
    zh: "该类别的审批流程已确定审批人，无需另选。",
  },
  stepWithoutPeople: {
    en: "Step “{step}”: nobody can be asked. Name a head or deputy, give somebody the position or role, or let an administrator change the route.",
    zh: "环节“{step}”找不到审批人。请先任命负责人或代理负责人、安排岗位或授予审批角色，或由管理员调整审批流程。",
  },
  stepLeftOut: {
    en: "Step “{step}”: none of those whom it asks can decide ({names}); they wrote a part of the text, have left or are not cleared. Name a deputy, or let an administrator change the route.",
    zh: "环节“{step}”的人员均不能审批（{names}）：撰写过本文、已离职或查阅密级不足。请任命代理负责人，或由管理员调整审批流程。",
  },
  stepTooFew: {
    en: "Step “{step}”: {needed} must agree, but only {able} can decide today. Let an administrator change the route, or name more people.",
    zh: "环节“{step}”须 {needed} 人同意，目前仅 {able} 人可审批。请增加人员，或由管理员调整审批流程。",
  },
  stepTooMany: {
    en: "Step “{step}”: {able} people would be asked, at most {max} can be. Let an administrator narrow the step.",
    zh: "环节“{step}”涉及 {able} 人，最多 {max} 人。请由管理员缩小该环节的范围。",
  },
  stepOfOtherKind: { en: "This step asks others. Leave this empty.", zh: "该环节不以此确定审批人，请留空。" },
  passOnWithoutDays: { en: "Say after how many working days it is passed on.", zh: "请填写几个工作日后转办。" },
  quorumTooGreat: { en: "The step asks {max} at most. Let no more of them be needed.", zh: "该环节最多 {max} 人，所需人数不得超过。" },
  chosenTwice: { en: "Only one step can leave the choice to the drafter.", zh: "只能有一个环节由起草人选定审批人。" },
  smallWithoutStep: {
    en: "At least one step must be asked about small changes too: nothing is published that nobody agreed to.",
    zh: "小幅修订至少须经过一个环节：未经任何人同意的文本不得发布。",
  },
  smallNotOffered: {
    en: "Small changes of this category go the same way as all others.",
    zh: "该类别的小幅修订与其他修订流程相同。",
  },
  smallFirst: { en: "The first text of a document is no small change.", zh: "首次发布的制度不属于小幅修订。" },
  smallLevel: { en: "The level was changed as well: this is no small change.", zh: "密级有变，不属于小幅修订。" },
  smallFiles: { en: "Files were changed as well: this is no small change.", zh: "附件材料有变，不属于小幅修订。" },
  smallTooMuch: {
    en: "{provisions} provisions and {characters} characters were changed; a small change has at most {mostProvisions} and {mostCharacters}. Hand it in as a full change.",
    zh: "共改动 {provisions} 条、{characters} 字，超过小幅修订上限（{mostProvisions} 条、{mostCharacters} 字）。请按完整流程提交。",
  },
  standInSelf: { en: "Name somebody else: nobody stands in for themselves.", zh: "代办人不能是本人，请另选。" },
  standInPast: { en: "The last day has passed. Choose today or later.", zh: "结束日期已过，请选择今天或之后的日期。" },
  standInTwice: {
    en: "You have named a stand-in for some of these days already. End that one first, or choose other days.",
    zh: "这段时间已有代办人，请先结束原有代办或另选日期。",
  },
} as const;
