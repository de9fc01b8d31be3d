import { createContext, useContext } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { currentLanguage, type Language } from "./language.ts";
import { both, sayIn, type Values } from "./text.ts";

export { both, sayIn, type Values };

/** The text in the panel's language, for code outside of components. */
export const saying = (text: Bilingual, values?: Values): string => sayIn(currentLanguage(), text, values);

/** What `LanguageProvider` says that the panel speaks. */
export const LanguageContext = createContext<Language>(currentLanguage());

/** The language of the panel. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** How components say their texts, e.g. to functions that work something out. */
export type Say = (text: Bilingual, values?: Values) => string;

const says: Readonly<Record<Language, Say>> = {
  zh: (text, values) => sayIn("zh", text, values),
  en: (text, values) => sayIn("en", text, values),
};

/** Says texts in the panel's language: `const say = useSay(); say(words.read, { smart_count: 3 })`. */
export const useSay = (): Say => says[useLanguage()];
