import type { Language } from "../i18n/language.ts";

/** Fonts that machines have; nothing is loaded. */
const chinese = '"PingFang SC", "Noto Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei"';

/** Chinese fonts draw quotation marks as wide as characters, so English has its own fonts first. */
export const interfaceFonts: Readonly<Record<Language, string>> = {
  zh: `${chinese}, system-ui, sans-serif`,
  en: `system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, ${chinese}, sans-serif`,
};

/** For the text of regulations on paper-like screens. */
export const textFont = '"Songti SC", "Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", SimSun, Georgia, serif';
