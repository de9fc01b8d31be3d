import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../admin/i18n/language.ts";
import { reactAdminEnglish } from "../../../admin/i18n/react-admin-en.ts";
import { reactAdminChinese } from "../../../admin/i18n/react-admin-zh.ts";
import { projectFolder } from "../../../server/project-folder.ts";

/** A text as it stands on a page, or a pattern of it. */
export type Words = string | RegExp;

/** A sentence of the panel: a pattern of the Chinese one, and what the English one says with the same values. */
interface Sentence {
  readonly chinese: string;
  readonly pattern: RegExp;
  /** In the order in which the Chinese pattern captures them. */
  readonly values: readonly string[];
  /** One for a single thing, one for many. */
  readonly english: readonly string[];
}

const place = /%\{(\w+)\}/g;
const pairs = /"((?:[^"\\\n]|\\.)*\p{Script=Han}(?:[^"\\\n]|\\.)*)",\s*(?:en:\s*)?"((?:[^"\\\n]|\\.)*)"(?:,\s*"((?:[^"\\\n]|\\.)*)")?/gu;

const englishFirst = /en:\s*"((?:[^"\\\n]|\\.)*)",\s*zh:\s*"((?:[^"\\\n]|\\.)*)"/g;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const unquoted = (text: string): string => text.replace(/\\(.)/g, "$1");

function sentence(chinese: string, english: readonly string[]): Sentence {
  const values = [...chinese.matchAll(place)].map(([, name]) => name ?? "");
  const pattern = chinese
    .split(/%\{\w+\}/)
    .map(literally)
    .join("(.+?)");
  return { chinese, pattern: new RegExp(`^${pattern}$`), values, english };
}

/** The texts of the library's own parts, which lie in two trees of the same shape. */
function pairsOf(chinese: unknown, english: unknown): Sentence[] {
  if (typeof chinese === "string") return typeof english === "string" ? [sentence(chinese, english.split(" |||| "))] : [];
  if (typeof chinese !== "object" || chinese === null || typeof english !== "object" || english === null) return [];
  return Object.entries(chinese).flatMap(([key, value]) => pairsOf(value, Reflect.get(english, key)));
}

/** All that the panel and the server say in both languages, read from their sources: what a page shows has no other place to come from. */
function readSentences(takes: (path: string) => boolean = () => true): readonly Sentence[] {
  const found = pairsOf(reactAdminChinese, reactAdminEnglish);
  for (const folder of ["admin", "schema", "server"])
    for (const entry of readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.tsx?$/.test(path) || !takes(path)) continue;
      const text = readFileSync(path, "utf8");
      for (const [, english = "", chinese = ""] of text.matchAll(englishFirst))
        found.push(sentence(unquoted(chinese), [unquoted(english)]));
      for (const [, chinese = "", english = "", plural] of text.matchAll(pairs)) {
        const forms = [...unquoted(english).split("||||"), ...(plural && !/\p{Script=Han}/u.test(plural) ? [unquoted(plural)] : [])];
        found.push(
          sentence(
            unquoted(chinese),
            forms.map((form) => form.trim()),
          ),
        );
      }
    }
  return found;
}

/** The English texts of the panel and the server that have a Chinese one, of all sources or of those whose path is taken. */
export const englishTexts = (takes?: (path: string) => boolean): readonly string[] => [
  ...new Set(readSentences(takes).flatMap(({ english }) => english)),
];

/** Characters that a sentence says of its own. */
const said = (chinese: string): number => chinese.replaceAll(place, "").trim().length;

let sentences: readonly Sentence[] | undefined;

/** The patterns of what may stand in the English panel in place of a Chinese text; the text itself where it is a name. */
function englishOf(text: string): readonly string[] {
  sentences ??= readSentences();
  const found = new Set([literally(text)]);
  // Of sentences that fit, the one with the fewest places is meant.
  const most = Math.max(1, ...sentences.filter(({ pattern }) => pattern.test(text)).map(({ chinese }) => said(chinese)));
  for (const { chinese, pattern, values, english } of sentences) {
    const match = pattern.exec(text);
    if (!match || said(chinese) < most) continue;
    const given = new Map(values.map((name, index) => [name, englishOf(match[index + 1] ?? "")]));
    for (const form of english)
      found.add(
        form
          .split(place)
          .map((part, index) => (index % 2 === 0 ? literally(part) : `(?:${(given.get(part) ?? [".*?"]).join("|")})`))
          .join(""),
      );
  }
  return [...found];
}

/** Of a pattern: the English of every sentence in which it is found. */
function englishOfPattern(words: RegExp): RegExp {
  sentences ??= readSentences();
  const found = [words.source];
  for (const { chinese, english } of sentences)
    if (words.test(chinese.replaceAll(place, "1")))
      found.push(
        ...english.map((form) =>
          form
            .split(/%\{\w+\}/)
            .map(literally)
            .join(".*?"),
        ),
      );
  return new RegExp(found.join("|"), "i");
}

/**
 * Stories are told in Chinese; in the English panel the same words are looked for as it says them.
 * @param whole whether the words are all that stands there
 */
export function wordsIn(language: Language, words: Words, whole = false): Words {
  const isChinese = /\p{Script=Han}/u.test(typeof words === "string" ? words : words.source);
  if (language === "zh" || !isChinese) return words;
  if (typeof words !== "string") return englishOfPattern(words);
  const all = englishOf(words);
  if (whole) return new RegExp(`^(?:${all.join("|")})$`, "i");
  // Part of a sentence, unless it is one.
  return all.length > 1 ? new RegExp(all.join("|"), "i") : englishOfPattern(new RegExp(literally(words)));
}
