import type { Bilingual } from "../screen/operations.ts";

/** Figures and names for the places `%{name}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** The text in the language, with the values in their places. */
export function sayIn(language: keyof Bilingual, text: Bilingual, values: Values = {}): string {
  const forms = text[language].split("||||");
  const form = (values.smart_count === 1 ? forms[0] : forms[forms.length - 1]) ?? "";
  return (forms.length > 1 ? form.trim() : form).replace(/%\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
