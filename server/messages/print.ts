/** What the server says where texts are made into files. */
export const printMessages = {
  pdfMissing: {
    en: "PDF cannot be made here yet: {packages} is not installed. Whoever runs the server runs npm install --include=optional and starts it again. Word works.",
    zh: "本服务器尚不能生成 PDF：未安装 {packages}。请服务器管理员执行 npm install --include=optional 后重新启动。可先导出 Word。",
  },
  glyphsMissing: {
    en: "No font here has these characters: {characters}. Put a font that has them into the folder FONTS_DIR and start the server again, or take the Word file.",
    zh: "现有字体没有这些字：{characters}。请将含有这些字的字体放入 FONTS_DIR 所指的文件夹并重新启动服务，或导出 Word。",
  },
  printTooMuch: {
    en: "That is too much for one file. Choose fewer texts: one department, or one category.",
    zh: "内容过多，无法放入一个文件。请缩小范围，例如只选一个部门或一个类别。",
  },
  collectionEmpty: {
    en: "No regulation that you may read was in force there on that day.",
    zh: "该日该范围内没有您可查阅的现行有效制度。",
  },
  collectionTooBig: {
    en: "There are more than {max} texts, or they are longer than {characters} characters. Choose one department or one category.",
    zh: "制度超过 {max} 项，或文字超过 {characters} 字。请只选一个部门或一个类别。",
  },
} as const;
