/** What the server says about confidentiality. */
export const confidentialityMessages = {
  stateSecretMark: {
    en: "绝密, 机密 and 秘密 mark state secrets, and the law keeps them for those. Choose another name, e.g. 普通商密.",
    zh: "“绝密”“机密”“秘密”是法律为国家秘密专设的标志，企业不得使用，请改用其他名称，如“普通商密”。",
  },
  badColour: { en: "A colour is written like #9A6700.", zh: "颜色请按 #9A6700 的格式填写。" },
  grantedAlready: {
    en: "The person has the same already for all of these days. Take that one back first, or choose other days.",
    zh: "此人在这些日期内已有同样的授予。请先收回原授予，或改选日期。",
  },
  periodOver: { en: "The last day has already passed. Choose today or later.", zh: "截止日期已过，请选择今天或之后的日期。" },
  levelBeyondClearance: {
    en: "This level is beyond your own clearance. Ask an officer who is cleared for it.",
    zh: "该密级高于您本人的查阅密级，请由具备相应密级的保密专员办理。",
  },
  noSuchNumber: {
    en: "There is no document of this number for which you can grant access. Check the number.",
    zh: "没有可由您授权的、此编号的制度，请核对编号。",
  },
  documentNamedTwice: {
    en: "Name the document either by choosing it or by its number, not both ways.",
    zh: "请选择制度或填写制度编号，二者只填一项。",
  },
  sameLevel: { en: "The text already has this level. Choose another one.", zh: "该文本已是此密级，请另选。" },
  typedNameDiffers: {
    en: "To sign, type your own full name exactly as it is kept here: {name}.",
    zh: "请准确输入您在系统中登记的姓名以完成签署：{name}。",
  },
  agreementTextDiffers: {
    en: "This is not the text that is to be signed. Read the agreement again and sign then.",
    zh: "您阅读的文本与待签署的文本不一致，请重新阅读后再签署。",
  },
  agreementDraftExists: {
    en: "A draft of the next revision already exists. Change or publish that one.",
    zh: "该协议已有下一版草稿，请修改或发布该草稿。",
  },
} as const;
