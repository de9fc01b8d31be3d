/** What the server says about texts that are imported: what is wrong with a file, and what is doubtful in a text. */
export const importMessages = {
  wrongFileType: {
    en: "Only .txt and .md files can be imported. Save the document as plain text, or paste its text.",
    zh: "仅支持导入 .txt 和 .md 文件。请将文档另存为纯文本，或直接粘贴正文。",
  },
  fileTooBig: { en: "At most {megabytes} MB.", zh: "文件最大 {megabytes} MB。" },
  notBase64: { en: "The file did not arrive whole. Choose it again.", zh: "文件传输不完整，请重新选择文件。" },
  undecodableFile: {
    en: "This is not a text, or it is damaged. Save it as plain text in UTF-8 and try again.",
    zh: "该文件不是文本文件或已损坏，请另存为 UTF-8 纯文本后重试。",
  },
  fileOrText: { en: "Choose a file or paste a text: exactly one of the two.", zh: "请选择文件或粘贴文本，二者只能选其一。" },
  emptyText: { en: "There is no text in it.", zh: "内容为空，没有可导入的正文。" },
  importNumberGap: { en: "A number is missing before this one.", zh: "此处之前缺少序号。" },
  importNumberRepeat: { en: "This number occurs twice.", zh: "此序号重复。" },
  importNumberRestart: { en: "The numbering starts again here.", zh: "序号在此处重新开始。" },
  importNumberBackwards: { en: "This number is lower than the one before.", zh: "此序号小于前一序号。" },
  importMixedNumerals: { en: "Articles are numbered in Chinese and in Arabic numerals.", zh: "条的序号混用了中文数字和阿拉伯数字。" },
  importHeadingGlued: { en: "The heading was cut from text that follows without a break.", zh: "标题与后文相连，已自动断开，请核对。" },
  importHeadingUnlabelled: { en: "This looks like a heading, but has no number.", zh: "此行像标题，但没有序号。" },
  importHeadingContinued: { en: "The heading goes on in the next line.", zh: "标题延续到下一行。" },
  importStartDoubtful: { en: "Taken for the start of a provision; it could be a reference.", zh: "已视为条款开头，也可能是引用，请核对。" },
  importReferenceDoubtful: {
    en: "Taken for a reference, although its number is the one that comes next.",
    zh: "已视为引用，但其序号正好是下一条，请核对。",
  },
  importPlaceholder: { en: "A deleted or reserved provision.", zh: "已删去或保留的条款。" },
  importLinesJoined: { en: "Two lines were taken for one broken line.", zh: "两行已合并为一行，请核对。" },
  importEmpty: { en: "A numbered provision without text.", zh: "该条款只有序号，没有正文。" },
  importTitleMissing: { en: "The text does not begin with a title; the title stays as it is.", zh: "开头没有制度名称，名称保持不变。" },
  importTitleRepeated: { en: "The title was printed again before the text.", zh: "标题在正文前重复出现。" },
  importStructureMissing: {
    en: "Nothing is numbered: each paragraph became a provision of its own.",
    zh: "正文没有编号，每一段已作为单独条款。",
  },
  importNumberAlone: {
    en: "A number alone on its line that does not belong to the page numbers.",
    zh: "单独成行的数字，不属于页码序列，请核对。",
  },
  importNumberHyphenated: {
    en: "The number has a hyphen. It was taken for an article inserted after the first number, not for a range.",
    zh: "条号带连字符，已视为插入条文（如第三条之一），而非条号范围，请核对。",
  },
  importCharacterDamaged: { en: "A character was lost before the import.", zh: "导入前已有字符损坏，请核对原文。" },
} as const;
