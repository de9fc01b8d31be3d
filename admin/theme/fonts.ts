/** Fonts that machines have; nothing is loaded. */
export const interfaceFont =
  '"PingFang SC", "Noto Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif';

/** For the text of regulations on paper-like screens. */
export const textFont = '"Songti SC", "Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", SimSun, Georgia, serif';
