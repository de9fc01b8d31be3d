import polyglotI18nProvider from "ra-i18n-polyglot";
import type { TranslationMessages } from "react-admin";
import { browserLanguage, isLanguage, languages, setCurrentLanguage } from "../i18n/language.ts";
import { reactAdminEnglish } from "../i18n/react-admin-en.ts";
import { reactAdminChinese } from "../i18n/react-admin-zh.ts";

const first = browserLanguage();
setCurrentLanguage(first);

/** React-Admin's own words; what the panel itself says is in both languages where it is said. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => {
    if (isLanguage(locale)) setCurrentLanguage(locale);
    return (locale === "zh" ? reactAdminChinese : reactAdminEnglish) as TranslationMessages;
  },
  first,
  [...languages],
);
