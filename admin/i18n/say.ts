import { useSyncExternalStore } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { currentLanguage, type Language, onLanguageChange } from "./language.ts";
import { both, sayIn, type Values } from "./text.ts";

export { both, sayIn, type Values };

/** The text in the panel's language, for code outside of components. */
export const saying = (text: Bilingual, values?: Values): string => sayIn(currentLanguage(), text, values);

/** The language of the panel. Hundreds of values on a page ask for it, which is why it is not one of React-Admin's stored values. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguageChange, currentLanguage);

type Say = (text: Bilingual, values?: Values) => string;

const says: Readonly<Record<Language, Say>> = {
  zh: (text, values) => sayIn("zh", text, values),
  en: (text, values) => sayIn("en", text, values),
};

/** Says texts in the panel's language: `const say = useSay(); say(words.read, { smart_count: 3 })`. */
export const useSay = (): Say => says[useLanguage()];
