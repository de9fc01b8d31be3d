import { approvalMessages } from "./policy-approval.ts";
import { importMessages } from "./policy-import.ts";
import { publicationMessages } from "./policy-publication.ts";

/** What the server says about documents and revisions. */
export const policyMessages = {
  ...approvalMessages,
  ...importMessages,
  ...publicationMessages,
  draftClosed: {
    en: "This text is no draft any more: it was published or given up. Comments are for open drafts.",
    zh: "该文本已发布或已放弃，不再是草稿，无法征求或提出意见。",
  },
  commentRoundOpen: {
    en: "People are already asked for comments on this draft. End that round first.",
    zh: "该草稿正在征求意见，请先结束当前一轮。",
  },
  quoteElsewhere: {
    en: "The provision does not say these words there. Select them again.",
    zh: "该条文此处没有所引用的文字，请重新选择。",
  },
  proposalSame: {
    zh: "建议与原文相同，请先改动文字；不改文字的，请选“意见”。",
    en: "This is what the text says already. Change the words, or choose “Comment” where no words are to change.",
  },
  proposalOfProvision: {
    en: "A proposal is about a provision. Choose one, or make it a comment on the whole text.",
    zh: "修改建议须针对具体条文。请选择条文，或改为对全文的意见。",
  },
  wordsGone: {
    en: "The draft does not say any more what was to be replaced. Change the provision by hand, and answer the proposal.",
    zh: "草稿中已没有建议所针对的文字。请手工修改条文，再答复该建议。",
  },
  nobodyToRemind: {
    en: "Nobody is left to remind today: the others have answered, or were reminded today.",
    zh: "今天没有可催办的人员：其他人已反馈，或今天已催办过。",
  },
  draftElsewhere: {
    en: "This is a draft of another document. Choose the open draft of the one that was asked about.",
    zh: "这是另一制度的草稿，请选择所涉制度的草稿。",
  },
  notTakenUp: { en: "It was not taken into a draft.", zh: "该疑议或建议未纳入草稿。" },
  draftExists: { en: "This document already has an open draft. Go on with that one.", zh: "该制度已有一份未完成的草稿，请继续编辑。" },
  effectiveDateTaken: {
    en: "Another revision already takes effect on this day. Choose another day.",
    zh: "已有其他版本在该日生效，请另选日期。",
  },
  replacesNothingScheduled: {
    en: "No text that could be replaced is scheduled for this day any more. Look at the days of the other revisions again.",
    zh: "该日已没有可替代的待生效版本，请重新查看其他版本的日期。",
  },
  documentRepealed: { en: "This document has been repealed. Make a new one.", zh: "该制度已废止，请新建制度。" },
  documentNeverPublished: {
    en: "Nothing of this document was ever published, so there is nothing to repeal.",
    zh: "该制度从未发布，无需废止。",
  },
  nothingToReview: { en: "Nothing of this document is in force, so there is nothing to review.", zh: "该制度没有现行版本，无需评审。" },
  reviewInFuture: { en: "This day has not come yet. Choose today or earlier.", zh: "评审日期尚未到，请选择今天或之前的日期。" },
  reviewTooEarly: {
    en: "The text in force, or the last review, is later than that. Choose {day} or later.",
    zh: "该日早于现行版本生效日期或上次评审日期，请选择 {day} 或之后的日期。",
  },
  repealInPast: { en: "The day of repeal lies in the past. Choose today or later.", zh: "废止日期已过，请选择今天或之后的日期。" },
  effectiveAfterRepeal: {
    en: "The document is repealed from {day}. Choose an earlier day.",
    zh: "该制度自 {day} 起废止，请选择更早的生效日期。",
  },
  levelBeyondClearance: {
    en: "This level is beyond your clearance or the drafter's. Choose a lower one, or ask the confidentiality officer.",
    zh: "该密级超出您或起草人的查阅密级。请选择较低密级，或联系保密管理员。",
  },
  levelLowered: {
    en: "This is lower than the level of the published text. The confidentiality officer lowers that one first.",
    zh: "该密级低于已发布文本的密级，请先由保密管理员调整已发布文本的密级。",
  },
  nothingToRenumber: { en: "All numbers follow each other already.", zh: "编号已经连续，无需重新编号。" },
  nothingToMend: { en: "There is no reference to mend here.", zh: "没有需要修正的引用。" },
  referenceNotBroken: {
    en: "This reference is gone, or leads where it should by now. Reload the page.",
    zh: "该引用已不存在或已指向正确的条文，请刷新页面。",
  },
  referenceNotMended: {
    en: "What this reference means is gone or has no number. Edit the provision, or keep the reference as written.",
    zh: "被引用的条文已删除或没有编号，无法自动修正。请修改条文，或按现有文字保留。",
  },
  draftWithoutText: {
    en: "This draft has no text yet. Import one or add provisions first.",
    zh: "该草稿还没有正文，请先导入文本或添加条款。",
  },
  approverCanDecide: {
    en: "{name} can still decide. Only an approver who cannot is replaced; to ask others, take the draft back and hand it in anew.",
    zh: "{name} 仍可审批，无法更换。如需另选审批人，请撤回后重新提交。",
  },
  approverAsked: { en: "{name} has already been asked. Choose somebody else.", zh: "{name} 已是审批人，请另选。" },
  approversMissing: { en: "Choose at least one approver.", zh: "请至少选择一名审批人。" },
  approverIsDrafter: {
    en: "{name} drafted this and cannot approve it. Choose somebody else.",
    zh: "{name} 是起草人，不能审批本人草稿，请另选审批人。",
  },
  approverWroteText: {
    en: "{name} wrote a part of this text and cannot approve it. Choose somebody else.",
    zh: "{name} 撰写过本文的部分内容，不能审批，请另选审批人。",
  },
  approverGone: {
    en: "{name} has left, or their account is disabled. Choose somebody else.",
    zh: "{name} 已离职或账号已停用，请另选审批人。",
  },
  approverWithoutRole: {
    en: "{name} does not approve for the owning department. Choose somebody who does.",
    zh: "{name} 没有归口部门的审批权限，请另选审批人。",
  },
  approverNotCleared: {
    en: "{name} is not cleared for this text. Choose somebody who is.",
    zh: "{name} 的查阅密级不足，请另选审批人。",
  },
  documentInApproval: {
    en: "A draft of this document is with its approvers. Take it back, or publish it, before changing its category or department.",
    zh: "该制度有草稿正在审批或待发布。请先撤回送审或完成发布，再更改类别或归口部门。",
  },
  routeByAdministrator: {
    en: "Documents of this category are approved in another way. An administrator who has no part in the draft decides about that.",
    zh: "该类别的审批方式不同，须由未参与起草的管理员更改。",
  },
  routeOfOwnDraft: {
    en: "You have a part in the draft of {number}, which would then be approved in another way. Let another administrator change this, or give that draft up first.",
    zh: "您参与起草的 {number} 的草稿将因此改变审批方式。请由其他管理员更改，或先作废该草稿。",
  },
  ownDraft: { en: "Nobody approves their own draft.", zh: "不能审批自己起草的草稿。" },
  ownWords: {
    en: "You wrote a part of this text. Somebody else approves it; its drafter takes it back and chooses whom.",
    zh: "您撰写过本文的部分内容，不能审批。请由起草人撤回后另选审批人。",
  },
  rejectionNeedsReason: { en: "Say why you reject it, so that the drafter can mend it.", zh: "请填写驳回原因，以便起草人修改。" },
  notSubmitted: { en: "This is not waiting for approval or publication.", zh: "该版本不在审批或待发布状态。" },
  notApproved: { en: "This is not approved yet. Have it approved first.", zh: "该版本尚未通过审批，请先完成审批。" },
  effectiveBeforePublication: {
    en: "It cannot take effect before it is published. Choose today or later.",
    zh: "生效日期不得早于发布日期，请选择今天或之后的日期。",
  },
  trialBeforeEffective: {
    en: "The trial ends before it begins. Choose the effective date or later.",
    zh: "试行截止日期早于生效日期，请选择生效日期或之后的日期。",
  },
  firstIsMaterial: {
    en: "The first text of a document is always a material change.",
    zh: "首次发布的制度均属实质性修订。",
  },
  whyNotMaterial: { en: "Say why this change is not material.", zh: "请说明本次修订为何不属于实质性修订。" },
  audienceMissing: { en: "Choose who is to acknowledge a material change.", zh: "实质性修订须选择适用范围。" },
  provisionElsewhere: { en: "Choose a provision of the same draft.", zh: "请选择同一草稿中的条款。" },
  provisionBelowItself: { en: "A provision cannot stand below itself.", zh: "条款不能移至其自身之下。" },
  tooDeep: { en: "At most {max} levels below each other.", zh: "条款最多嵌套 {max} 层。" },
  provisionEmpty: { en: "Give the provision a label, a heading or a text.", zh: "请填写条款的序号、标题或正文。" },
  operationsMissing: { en: "Say at least one thing that is to be done.", zh: "请至少提交一项修改。" },
  tooManyOperations: { en: "At most {max} changes at once. Save in several steps.", zh: "一次最多提交 {max} 项修改，请分批保存。" },
  provisionTaken: { en: "There is a provision of this identity already. Choose another one.", zh: "该标识的条款已存在，请换用其他标识。" },
  provisionChanged: {
    en: "Change {place}: somebody else has changed “{name}” in the meantime. Nothing was saved; look at the new text and try again.",
    zh: "第 {place} 项修改：“{name}”已被他人修改，本次未保存。请查看最新内容后重试。",
  },
  provisionGone: {
    en: "Change {place}: somebody else has removed this provision, or replaced the text, in the meantime. Nothing was saved; look at the new text and try again.",
    zh: "第 {place} 项修改：该条款已被他人删除或正文已被替换，本次未保存。请查看最新内容后重试。",
  },
  provisionsBelowChanged: {
    en: "Change {place}: the draft has changed in the meantime, perhaps below “{name}”. Nothing was removed; look at the new text and try again.",
    zh: "第 {place} 项修改：草稿已有改动，可能涉及“{name}”以下的内容，本次未删除。请查看最新内容后重试。",
  },
  nothingToRestore: {
    en: "There was no text before. Choose a later one.",
    zh: "在此之前还没有正文，请选择更晚的一次。",
  },
  differentDocuments: { en: "Choose two revisions of the same document.", zh: "请选择同一制度的两个版本。" },
  tooManyProvisions: {
    en: "At most {max} provisions. Divide the text into several documents.",
    zh: "条款最多 {max} 条，请拆分为多份制度。",
  },
  notPublishedYet: { en: "This has not been published yet.", zh: "该版本尚未发布。" },
} as const;
