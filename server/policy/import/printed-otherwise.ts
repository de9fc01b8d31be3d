import type { ImportWarningCode } from "./parsed-regulation.ts";
import { placedSigns } from "./word/raised-signs.ts";

const STRUCK = /(?<!~)~~(?=[^\s~])[^~]{1,500}~~(?!~)|<(?:s|strike|del)(?:\s[^<>]{0,500})?>\s{0,20}[^<\s]/i;
const PLACED = /<(sup|sub)(?:\s[^<>]{0,200})?>([^<>]{1,60})<\/\1\s?>/gi;
/** m^2^ and H~2~O, as pandoc writes them. */
const RAISED_MARKS = /(?<=[\p{L}\p{N}）)])\^([0-9+−-]{1,4})\^/gu;
const LOWERED_MARKS = /(?<=[A-Za-z）)])~([0-9+−-]{1,4})~(?!~)/g;

/** Words above and below the line as signs of their own, where there are such. */
export const withPlacedSigns = (line: string): string =>
  line
    .replace(PLACED, (_, place: string, words: string) => placedSigns(words, place.toLowerCase() === "sup" ? "sup" : "sub").text)
    .replace(RAISED_MARKS, (_, words: string) => placedSigns(words, "sup").text)
    .replace(LOWERED_MARKS, (_, words: string) => placedSigns(words, "sub").text);

/** What of a line in Markdown is printed in a form that the text does not keep, and that changes what is said. */
export function printedOtherwise(line: string): ImportWarningCode[] {
  const raised = [...line.matchAll(PLACED)].some(
    ([, place = "", words = ""]) => placedSigns(words, place.toLowerCase() === "sup" ? "sup" : "sub").doubtful,
  );
  return [...(STRUCK.test(line) ? (["wordStruck"] as const) : []), ...(raised ? (["wordRaised"] as const) : [])];
}
