/** What the server says about what goes with the publication of a text. */
export const publicationMessages = {
  procedureMissing: {
    en: "This text touches subjects on which employees are heard (article 4 of the Labour Contract Law), and no procedure is recorded. Record what was held, or say why it is published without.",
    zh: "本文涉及劳动合同法第四条所列事项，但尚未登记民主程序。请先登记职工代表大会讨论、全体职工讨论或平等协商，或说明未履行程序的理由。",
  },
  publicityMissing: {
    en: "This text touches subjects on which employees are heard, and it was made public nowhere. Record its publicity, ask people to acknowledge it, or say why it is published without.",
    zh: "本文涉及劳动者切身利益的事项，但尚未公示。请登记公示、要求员工签收，或说明未公示的理由。",
  },
  legalReviewMissing: {
    en: "Texts of this category are published after a legal review. Record it, or say why it is published without.",
    zh: "该类别的制度须经合法性审查后发布。请先登记审查结果，或说明未审查的理由。",
  },
  legalReviewObjected: {
    en: "The legal review objected to this text. Take it back and change it, or say why it is published all the same.",
    zh: "合法性审查未通过。请撤回修改，或说明仍予发布的理由。",
  },
  legalReviewOfOtherText: {
    en: "The text was changed since its legal review. Record a review of this text, or say why it is published without.",
    zh: "合法性审查后文本又有修改。请重新登记对现文本的审查，或说明未重新审查的理由。",
  },
  procedureAfterPublication: {
    en: "This text is published already: what was held before is recorded before. Begin a new revision.",
    zh: "该版本已发布，不能补登发布前程序。请另行开始修订。",
  },
  procedureInFuture: { en: "This day has not come yet. Record what was held.", zh: "该日期尚未到，请在程序完成后登记。" },
  untilOfPublicity: { en: "Only publicity has a last day. Leave it empty.", zh: "只有公示需要填写截止日期，请留空。" },
  exceptionForOne: {
    en: "An exception is for a person, a department or a position: choose exactly one.",
    zh: "豁免对象须且只能选择人员、部门、岗位之一。",
  },
  exceptionForOneself: {
    en: "Nobody grants or approves an exception from which they gain. Somebody else does.",
    zh: "本人属于豁免对象，不能授予或批准。请由他人办理。",
  },
  exceptionApprover: {
    en: "{name} does not approve for the owning department, or is yourself. Choose another approver.",
    zh: "{name} 没有归口部门的审批权限，或即为本人。请另选批准人。",
  },
  exceptionInPast: { en: "An exception begins today or later.", zh: "豁免开始日期不能早于今天。" },
  exceptionTooLong: {
    en: "An exception lasts twelve months at most. Choose an earlier day.",
    zh: "豁免最长十二个月，请选择更早的结束日期。",
  },
  oneOfDocumentAndProvision: { en: "Ask for a document or for a provision: exactly one of them.", zh: "请指定制度或条文，且只指定其一。" },
  changeUnknown: {
    en: "The text changes nothing about this provision. Look at the changes again.",
    zh: "本版未修改该条文，请重新核对修订内容。",
  },
  nextReviewInPast: { en: "The next review lies ahead. Choose a later day, or none.", zh: "下次评审日期须晚于今天，或留空。" },
  replacesItself: { en: "No document replaces itself. Choose another one.", zh: "制度不能替代自身，请另选。" },
  replacementNotInForce: {
    en: "What replaces it is published and holds beyond that day. Choose another document, or publish this one first.",
    zh: "替代制度须已发布并在该日之后仍有效。请另选，或先发布该制度。",
  },
  replacementCircle: {
    en: "This document itself is to be replaced by the one that is repealed. Choose another one.",
    zh: "该制度将由被废止的制度替代，请另选。",
  },
} as const;
