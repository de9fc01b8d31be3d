import { match } from "pinyin-pro";
import { foldSought } from "../../schema/policy/sought-words.ts";
import { shortenText } from "../../schema/shared/cut-text.screen.ts";
import { soundPattern } from "../reading/words.ts";

/** Characters of a text that are shown before the word that was found. */
const BEFORE = 18;
/** Characters of a text that are shown at most. */
const EXCERPT = 90;

/** What folding leaves as it is, as most of a text. */
const PLAIN = /^[!-@[-~\u4e00-\u9fff]$/;

/**
 * A text as it is compared, and for each of its characters where it began in the text. Character by character, with what is put on top
 * of one, which is all but the same as the whole at once.
 */
function foldedWithPlaces(text: string): { readonly plain: string; readonly places: readonly number[] } {
  let plain = "";
  const places: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/.\p{M}*/gsu)) {
    const folded = PLAIN.test(cluster)
      ? cluster
      : foldSought(cluster) || (/^\s$/.test(cluster) && !/[\u2e80-\u9fff]/.test(plain.at(-1) ?? "") ? " " : "");
    for (let at = 0; at < folded.length; at += 1) places.push(index);
    plain += folded;
  }
  return { plain, places };
}

const indexesOf = (text: string, word: string): number[] => {
  const { plain, places } = foldedWithPlaces(text);
  const wanted = foldSought(word);
  const found: number[] = [];
  for (let at = plain.indexOf(wanted); at >= 0 && wanted !== ""; at = plain.indexOf(wanted, at + wanted.length)) {
    const [from = 0, to = text.length] = [places[at], places[at + wanted.length]];
    for (let index = from; index < to; index += 1) found.push(index);
  }
  if (found.length > 0) return found;
  // Without Chinese characters there is nothing that could sound like the word.
  if (!/[\u3400-\u9fff]/.test(text) || soundPattern(word) === null) return [];
  return match(text, word, { precision: "start", lastPrecision: "start", v: true }) ?? [];
};

/**
 * Where the words stand in a text, each time, or what sounds like them: begin and end (exclusive) in UTF-16 units, one pair after the other, in
 * order and without overlaps.
 */
export function marksOf(text: string, words: readonly string[]): number[] {
  const marked = new Set(words.flatMap((word) => indexesOf(text, word)));
  const starts = [...marked].filter((index) => !marked.has(index - 1)).sort((a, b) => a - b);
  return starts.flatMap((start) => {
    let end = start + 1;
    while (marked.has(end)) end += 1;
    return [start, Math.min(end, text.length)];
  });
}

/** The place itself, or the one before it where a text would be cut through a character. */
const between = (text: string, at: number): number => (at > 0 && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);

/** The piece of a text around the first of the words, cut with …; the beginning when none stands there. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, " ").trim();
  const { plain, places: origins } = foldedWithPlaces(line);
  const places = words.map((word) => plain.indexOf(foldSought(word))).flatMap((at) => (at >= 0 ? (origins[at] ?? []) : []));
  const start = between(line, Math.max(0, (places.length > 0 ? Math.min(...places) : 0) - BEFORE));
  return `${start > 0 ? "…" : ""}${shortenText(line.slice(start), EXCERPT)}`;
}
