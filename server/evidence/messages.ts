/** What the server says about evidence. */
export const evidenceMessages = {
  eventChanged: { en: "Audit event {sequence} was changed after it was written.", zh: "第 {sequence} 条审计记录在写入后被修改。" },
  eventMissing: { en: "Audit event {sequence} is missing.", zh: "缺少第 {sequence} 条审计记录。" },
  chainBroken: {
    en: "Audit event {sequence} does not follow from the one before: that one was changed or replaced.",
    zh: "第 {sequence} 条审计记录与前一条不衔接：前一条被修改或替换。",
  },
  textChanged: { en: "The published text of {subject} does not have its checksum.", zh: "{subject} 的已发布文本与其校验值不符。" },
  agreementChanged: { en: "The published text of {subject} does not have its checksum.", zh: "{subject} 的已发布文本与其校验值不符。" },
  fileChanged: { en: "The file of {subject} does not have its checksum.", zh: "{subject} 的文件与其校验值不符。" },
  acknowledgementDiffers: { en: "{subject} is about another text than the published one.", zh: "{subject} 所确认的文本与已发布文本不同。" },
  signatureDiffers: { en: "{subject} is about another text than the published one.", zh: "{subject} 所签署的文本与已发布文本不同。" },
  moreProblems: { en: "More than {max} problems; only the first are listed.", zh: "问题超过 {max} 个，仅列出前面的。" },
} as const;
