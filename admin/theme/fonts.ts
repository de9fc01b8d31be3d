import type { Language } from "../i18n/language.ts";

/** Fonts that machines have; nothing is loaded. */
const usual = '"PingFang SC", "Noto Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif';

/** Quotation marks, dashes and dots, which Chinese fonts draw as wide as characters, from a Latin font of the machine. */
export const latinMarks = {
  fontFamily: "Latin marks",
  src: ["Helvetica Neue", "Segoe UI", "Roboto", "Noto Sans", "Arial", "Liberation Sans", "DejaVu Sans"]
    .map((name) => `local("${name}")`)
    .join(", "),
  unicodeRange: "U+00B7, U+2013-2014, U+2018-2019, U+201C-201D, U+2026",
};

/** The interface's fonts in a language. */
export const interfaceFonts: Readonly<Record<Language, string>> = { zh: usual, en: `"${latinMarks.fontFamily}", ${usual}` };

/** For the text of regulations on paper-like screens. */
export const textFont = '"Songti SC", "Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", SimSun, Georgia, serif';
