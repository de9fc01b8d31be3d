/** What the server says about texts that are imported: what is wrong with a file, and what is doubtful in a text. */
export const importMessages = {
  wrongFileType: {
    en: "Only .docx, .html, .txt and .md files can be imported. Save the document as .docx, or paste its text.",
    zh: "仅支持导入 .docx、.html、.txt 和 .md 文件。请将文档另存为 .docx，或直接粘贴正文。",
  },
  oldWordFile: {
    en: "Old .doc and .wps files cannot be read. Open the file in Word or WPS, save it as .docx and try again.",
    zh: "无法读取旧版 .doc 和 .wps 文件，请用 Word 或 WPS 打开后另存为 .docx 再试。",
  },
  pdfFile: {
    en: "A PDF cannot be imported as text. Open it in Word or WPS and save it as .docx; the PDF itself can be attached to the draft.",
    zh: "PDF 不能作为正文导入，请用 Word 或 WPS 打开后另存为 .docx；PDF 本身可作为附件材料上传。",
  },
  fileTooBig: { en: "At most {megabytes} MB.", zh: "文件最大 {megabytes} MB。" },
  notBase64: { en: "The file did not arrive whole. Choose it again.", zh: "文件传输不完整，请重新选择文件。" },
  undecodableFile: {
    en: "This is not a text, or it is damaged. Save it as plain text in UTF-8 and try again.",
    zh: "该文件不是文本文件或已损坏，请另存为 UTF-8 纯文本后重试。",
  },
  fileOrText: { en: "Choose a file or paste a text: exactly one of them.", zh: "请选择文件或粘贴文本，只能选其一。" },
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
  importTitleDoubtful: {
    en: "This line could be the title as well. It was kept as text.",
    zh: "此行也像制度名称，已保留为正文，请核对。",
  },
  importTitleJoined: {
    en: "The line above the title was taken as its beginning. If it is a page header or a letterhead, correct the title after saving.",
    zh: "标题由上下两行合成；如上一行是页眉或发文机关，请在保存后更正标题。",
  },
  importLineAboveTitle: {
    en: "This stands above the title and was kept as text. If it is a page header or a letterhead, leave it out.",
    zh: "此行位于标题之上，已保留为正文；如为页眉或发文机关标志，可不纳入正文。",
  },
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
  importPageLineKept: {
    en: "This line stands beside a page number. It was kept as text; drop it if it is a header or footer.",
    zh: "此行紧邻页码，已保留为正文；如为页眉或页脚，请删除。",
  },
  importRunOn: {
    en: "Many provisions stand in one line and were told apart by their numbers. Check where they begin.",
    zh: "多个条款连成一行，已按编号断开，请核对断开位置。",
  },
  importTableGuessed: {
    en: "These lines were taken for a table, its columns by the blanks between words. Check its cells.",
    zh: "以下各行已按空白分列视为表格，请核对各单元格。",
  },
  importTableDoubtful: {
    en: "Words stand in columns here and were kept as lines. If this was a table, make one of it.",
    zh: "此处文字分列排布，已按普通文字保留；如原为表格，请改为表格。",
  },
  choiceSenseless: {
    en: "This choice does not fit the text any more. Look at the file again and choose anew.",
    zh: "该调整与文件内容不符，请重新预览后再调整。",
  },
  wordBroken: {
    en: "This is no Word document, or it is damaged. Open it in Word or WPS, save it as .docx and try again.",
    zh: "该文件不是 Word 文档或已损坏，请用 Word 或 WPS 打开后另存为 .docx 再试。",
  },
  wordUnpacked: {
    en: "Unpacked, the file is larger than {megabytes} MB. Copy the text into a new document, save it as .docx and try again.",
    zh: "文件解压后超过 {megabytes} MB，请将正文复制到新文档，另存为 .docx 后再试。",
  },
  wordMacros: {
    en: "The document holds macros, which are not accepted. Save it as .docx without macros and try again.",
    zh: "该文档含有宏，不予导入。请另存为不含宏的 .docx 后再试。",
  },
  wordLocked: {
    en: "This is an old .doc file, or it is locked with a password. Save it as .docx without a password and try again.",
    zh: "该文件是旧版 .doc 或设有密码，请取消密码并另存为 .docx 后再试。",
  },
  wordDeep: {
    en: "Its tables, boxes or elements lie in one another too deeply. Copy the text into a new document, save it as .docx and try again.",
    zh: "表格、文本框或元素嵌套过深，请将正文复制到新文档，另存为 .docx 后再试。",
  },
  wordTooLong: {
    en: "The document has more than {max} paragraphs, empty ones included. Remove empty paragraphs or divide it.",
    zh: "文档超过 {max} 段（含空段），请删除空段或拆分后再试。",
  },
  wordElsewhere: {
    en: "The text lies in a file inserted into this document. Open it in Word or WPS, save it as a new .docx and try again.",
    zh: "正文在嵌入的其他文件中，请用 Word 或 WPS 打开后另存为新的 .docx 再试。",
  },
  pageTooLong: {
    en: "The page has more elements than any regulation. Copy the text of the regulation alone and paste it.",
    zh: "网页内容过多，请只复制制度正文后粘贴。",
  },
  importWebFrame: {
    en: "Menus, the head and the foot of the page and what stands beside its text were left out.",
    zh: "网页的导航、页眉页脚和边栏未纳入正文。",
  },
  importWebScripts: {
    en: "Scripts and styles of the page are no text. They were not run.",
    zh: "网页中的脚本和样式不是正文，未运行，也未导入。",
  },
  importWordContents: { en: "A table of contents was left out.", zh: "目录未纳入正文。" },
  importWordHeaders: { en: "Headers, footers and page numbers were left out.", zh: "页眉、页脚和页码未纳入正文。" },
  importWordTracked: {
    en: "The document holds tracked changes from here on. They were taken as accepted: inserted text is in, deleted text is not.",
    zh: "文档自此处起有修订痕迹，已按“接受全部修订”处理：保留插入内容，去掉删除内容。",
  },
  importWordComments: { en: "Comments in the document were left out, from here on.", zh: "自此处起，文档中的批注未纳入正文。" },
  importWordHidden: { en: "Hidden text, which is not printed, was left out.", zh: "隐藏文字（不打印）未纳入正文。" },
  importWordImage: {
    en: "There is a picture here that no text can show (only PNG, JPEG and WebP can be shown), or that is damaged. It was left out: save it as PNG and insert it, if it is needed.",
    zh: "此处有图片，但格式不支持（仅支持 PNG、JPEG、WebP）或已损坏，未纳入正文。如有需要，请另存为 PNG 后插入。",
  },
  importWordTextBox: { en: "The text of a text box was put here. Check its place.", zh: "文本框内容已放在此处，请核对位置。" },
  importWordNote: {
    en: "A footnote or endnote became a paragraph below the text that it belongs to.",
    zh: "脚注或尾注已作为段落放在所属正文之后。",
  },
  importWordInserted: {
    en: "Another file is inserted here, which cannot be read. Save the document as a new .docx to have its text.",
    zh: "此处嵌入了其他文件，无法读取。请另存为新的 .docx 以保留其内容。",
  },
  importWordSymbol: { en: "A sign of a special font here is not known.", zh: "此处有无法识别的特殊字体符号，请核对。" },
  importWordOutside: {
    en: "The document refers to files outside of it. They were not opened.",
    zh: "文档引用了外部文件，均未打开。",
  },
  importWordFrame: {
    en: "A table with the page number was taken for a page header and left out.",
    zh: "含页码的表格已视为页眉，未纳入正文。",
  },
  importWordReading: {
    en: "The reading above a word (its pronunciation) was left out.",
    zh: "文字上方的注音未纳入正文。",
  },
  importWordFormula: {
    en: "A formula was written in one line, as 1/2 or x^2. Check it.",
    zh: "公式已按单行书写（如 1/2、x^2），请核对。",
  },
  importWordField: {
    en: "A field here prints something, such as a number or a page, that the file does not hold. Add what is missing.",
    zh: "此处有域（如自动编号、页码），其打印内容不在文件中，请核对并补上。",
  },
  importWordRaised: {
    en: "Raised or lowered characters stand on the line here. Check that the sense is the same.",
    zh: "此处的上标或下标已按普通字符保留，请核对含义是否改变。",
  },
  importWordStruck: {
    en: "Words here are struck through. They were kept; if they no longer hold, take them out.",
    zh: "此处文字带有删除线，已保留；如已作废，请删去。",
  },
  importWordNested: {
    en: "A table lies in a cell of this table. Its rows became lines of the cell.",
    zh: "此表的单元格内另有表格，其各行已作为单元格内的文字行，请核对。",
  },
} as const;
