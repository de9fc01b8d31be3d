/** Sentences that people without an account read, and those who keep forms for them. */
export const outsideMessages = {
  outsideUnknown: {
    en: "There is no form at this address. Check the link, or ask whoever gave it to you for a new one.",
    zh: "此网址没有表单。请核对链接，或者向提供链接的人索取新的链接。",
  },
  outsideClosed: { en: "This form is closed and takes no answers.", zh: "此表单已关闭，不再接收填写。" },
  outsideFull: { en: "This form has taken as many answers as it was meant to.", zh: "此表单已收满，不再接收填写。" },
  outsideFullToday: { en: "This form takes no more answers today. Try again tomorrow.", zh: "此表单今天已收满，请明天再填。" },
  outsideUsed: {
    en: "This link has been used already: it is for one answer.",
    zh: "此链接已经用过：每个链接只能填写一次。",
  },
  outsideTooMany: {
    en: "Too much was sent from your network. Try again in {minutes} minutes; what you filled in stays here.",
    zh: "您所在的网络提交过于频繁，请在 {minutes} 分钟后再试；已填写的内容会保留。",
  },
  outsideSentOtherwise: {
    en: "Your first answer was received already, under {receipt}. What you changed since was not sent; to send another answer, open the form anew.",
    zh: "您之前提交的内容已经收到，回执号 {receipt}；之后的修改没有提交。如需另填一份，请重新打开表单。",
  },
  outsideKey: { en: "The key is a random text of 16 to 120 characters.", zh: "key 应为 16 至 120 个字符的随机文本。" },
  outsideAnswers: { en: "Answers are an object of values by the keys of the fields.", zh: "answers 应为以字段代号为键的对象。" },
  outsideNotAsked: {
    en: "This is not asked any more: the form has changed. Load the page again; what you filled in stays.",
    zh: "表单已有变动，不再询问此项。请重新打开页面，已填写的内容会保留。",
  },
  outsideFileMissing: { en: "Choose a file.", zh: "请选择文件。" },
  outsideFileTooBig: {
    en: "The file is too large: at most {megabytes} MB. Choose a smaller one.",
    zh: "文件过大，最大 {megabytes} MB，请选择较小的文件。",
  },
  outsideFileKind: {
    en: "This is neither a picture (JPEG, PNG, WebP) nor a PDF. Choose another file.",
    zh: "此文件不是图片（JPEG、PNG、WebP）或 PDF，请另选文件。",
  },
  outsideTooManyFiles: { en: "At most {max} files.", zh: "最多 {max} 个文件。" },
  outsideFormEnded: {
    en: "The register has no such form any more.",
    zh: "登记簿的现行版本已没有此表单。",
  },
  outsideByTickets: {
    en: "This form has a link for each answer: issue links instead.",
    zh: "此表单一链一份，请发放链接。",
  },
  outsideNotByTickets: {
    en: "This form has one address for everybody: make that, or let it have a link for each answer in the designer.",
    zh: "此表单所有人共用一个网址，请生成网址，或者在设计中改为一链一份。",
  },
  outsideTooManyTickets: {
    en: "A form has at most {max} unused links; {left} more can be issued. End those that were issued before, or issue fewer.",
    zh: "一个表单最多有 {max} 个未用的链接，还可发放 {left} 个。请停用之前发放的链接，或者减少数量。",
  },
};
