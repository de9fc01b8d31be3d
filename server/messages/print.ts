/** What the server says where texts are made into files. */
export const printMessages = {
  pdfMissing: {
    en: "PDF cannot be made here yet: {packages} is not installed. Whoever runs the server runs npm install --include=optional and starts it again. Word works.",
    zh: "本服务器尚不能生成 PDF：未安装 {packages}。请服务器管理员执行 npm install --include=optional 后重新启动。可先导出 Word。",
  },
  glyphsMissing: {
    en: "No font here has {characters}. Write it otherwise there, take the Word file, or ask whoever runs the server to put a font that has it into the folder FONTS_DIR.",
    zh: "现有字体没有这些字：{characters}。请改写该处，或导出 Word，或请服务器管理员将含有这些字的字体放入 FONTS_DIR 所指的文件夹。",
  },
  printTooMuch: {
    en: "Making this file takes too long. Choose fewer texts, or take the Word file.",
    zh: "生成此文件耗时过长。请减少制度数量，或导出 Word。",
  },
  printTooLong: {
    en: "That is more than {max} characters, too much for one file of this kind. Choose one department or one category, or take the Word file.",
    zh: "文字超过 {max} 字，超出此类文件的容量。请只选一个部门或一个类别，或导出 Word。",
  },
  collectionEmpty: {
    en: "No regulation that you may read was in force there on that day.",
    zh: "该日该范围内没有您可查阅的现行有效制度。",
  },
  collectionTooBig: {
    en: "There are more than {max} texts. Choose one department or one category.",
    zh: "制度超过 {max} 项。请只选一个部门或一个类别。",
  },
} as const;
