import type { DemoLanguage } from "../../seeds/seed-types.ts";

/** Why a text should not stand on a page. */
export type TextProblem = "untranslated" | "identifier" | "programmer's word";

const chinese = /\p{Script=Han}/u;
const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/;
const programmers = /\b(undefined|NaN|null|true|false)\b|\[object |\{"|^\s*[a-z]+[A-Z][A-Za-z]*\s*$|^[a-z]+(?:_[a-z]+)+$/;
/** Two Latin words in a row, or one of more than three letters that is no name of a format, key or account. */
const latinWords = /[A-Za-z]{2,} [A-Za-z]{2,}|(?<![@./\w-])[A-Z]?[a-z]{4,}(?![@./\w-])/;

/** What both languages call by the same name. */
const namesInBothLanguages = new Set(["中文", "English", "EN", "Rulebook", "制度台", "Markdown", "Esc", "Enter", "Ctrl"]);

/** What is wrong with a text of a page in this language; nothing for most. Names of people and rules are of the same language here. */
export function textProblem(text: string, language: DemoLanguage): TextProblem | undefined {
  const plain = text.trim();
  if (plain === "" || namesInBothLanguages.has(plain)) return undefined;
  if (uuid.test(plain)) return "identifier";
  if (programmers.test(plain)) return "programmer's word";
  if (language === "en") return chinese.test(plain) ? "untranslated" : undefined;
  return !chinese.test(plain) && latinWords.test(plain) ? "untranslated" : undefined;
}
