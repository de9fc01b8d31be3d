/** Languages of the panel. */
export type Language = "zh" | "en";

export const languages = [
  { locale: "zh", name: "中文" },
  { locale: "en", name: "English" },
] as const satisfies readonly { locale: Language; name: string }[];

export const isLanguage = (value: unknown): value is Language => value === "zh" || value === "en";

/** The first language of the browser that the panel speaks. */
export function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const [language] = tag.toLowerCase().split("-");
    if (isLanguage(language)) return language;
  }
  return "en";
}

let current: Language = browserLanguage();

/** What the panel speaks now; components use `useSay` instead, to follow a change. */
export const currentLanguage = (): Language => current;

const listeners = new Set<() => void>();

/** Tells of every change of the language; answers how to stop that. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function setCurrentLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const listener of listeners) listener();
}
