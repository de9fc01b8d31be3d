import { useCallback } from "react";
import { useLocale } from "react-admin";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { currentLanguage, type Language } from "./language.ts";
import { both, sayIn, type Values } from "./text.ts";

export { both, sayIn, type Values };

/** The text in the panel's language, for code outside of components. */
export const saying = (text: Bilingual, values?: Values): string => sayIn(currentLanguage(), text, values);

/** The language of the panel. */
export function useLanguage(): Language {
  return useLocale() === "zh" ? "zh" : "en";
}

/** Says texts in the panel's language: `const say = useSay(); say(words.read, { smart_count: 3 })`. */
export function useSay(): (text: Bilingual, values?: Values) => string {
  const language = useLanguage();
  return useCallback((text: Bilingual, values?: Values) => sayIn(language, text, values), [language]);
}
