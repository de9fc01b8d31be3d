import type { Bilingual } from "../../../schema/registry.screen.ts";
import type { Language } from "./words.ts";

const KEPT = "rulebook-form-language";

const languageOf = (tag: string): Language | null => (/^zh\b/i.test(tag) ? "zh" : /^en\b/i.test(tag) ? "en" : null);

let language: Language = readKept() ?? navigator.languages.map(languageOf).find((one) => one !== null) ?? "zh";

function readKept(): Language | null {
  return languageOf(sessionStorage.getItem(KEPT) ?? "");
}

export const currentLanguage = (): Language => language;

/** Chooses the language for this tab. */
export function chooseLanguage(chosen: Language): void {
  language = chosen;
  sessionStorage.setItem(KEPT, chosen);
}

/** Words in the language of the person, in the other one where they were written in that alone; `%{name}` stands for a value. */
export function say(text: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
  const other: Language = language === "zh" ? "en" : "zh";
  return (text[language].trim() || text[other]).replace(/%\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
