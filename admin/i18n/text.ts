import type { Bilingual } from "../../schema/registry.screen.ts";
import type { Language } from "./language.ts";

/** Figures and names for the places `%{name}` of a text. */
export type Values = Readonly<Record<string, string | number>>;

/** A text in both languages, e.g. `both("提交审批", "Submit")`; English with a count as "one person |||| %{smart_count} people". */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** The text in the language, with the values in their places. */
export function sayIn(language: Language, text: Bilingual, values: Values = {}): string {
  const forms = text[language].split("||||");
  const form = (values.smart_count === 1 ? forms[0] : forms[forms.length - 1]) ?? "";
  return (forms.length > 1 ? form.trim() : form).replace(/%\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
