import { listNumeral } from "../../../../schema/policy/numerals/written-numeral.screen.ts";
import type { ListLabel } from "../word/list-labels.ts";

/** What a browser prints behind the number, and how it prints the number, by the name of the style (CSS Counter Styles 3). */
const CHINESE = { after: "、" } as const;
const styles: Readonly<Record<string, { readonly format: string; readonly after?: string }>> = {
  "decimal-leading-zero": { format: "decimalZero" },
  "lower-roman": { format: "lowerRoman" },
  "upper-roman": { format: "upperRoman" },
  "cjk-ideographic": { format: "chineseCounting", ...CHINESE },
  "simp-chinese-informal": { format: "chineseCounting", ...CHINESE },
  "trad-chinese-informal": { format: "chineseCounting", ...CHINESE },
  "japanese-informal": { format: "chineseCounting", ...CHINESE },
  "cjk-decimal": { format: "ideographDigital", ...CHINESE },
  "simp-chinese-formal": { format: "chineseLegalSimplified", ...CHINESE },
  "trad-chinese-formal": { format: "ideographLegalTraditional", ...CHINESE },
  "cjk-heavenly-stem": { format: "ideographTraditional", ...CHINESE },
  "cjk-earthly-branch": { format: "ideographZodiac", ...CHINESE },
};
const BULLETS: Readonly<Record<string, string>> = { disc: "•", circle: "◦", square: "▪" };

/** a … z, aa, ab. */
function letters(number: number): string {
  let left = number;
  let text = "";
  for (; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(97 + ((left - 1) % 26)) + text;
  return text;
}

function numbered(number: number, style: string): string {
  const alphabet = /^(lower|upper)-(?:alpha|latin)$/.exec(style);
  if (alphabet && number > 0) return `${alphabet[1] === "upper" ? letters(number).toUpperCase() : letters(number)}.`;
  const { format, after = "." } = styles[style] ?? { format: "decimal" };
  return `${listNumeral(number, format)}${after}`;
}

/**
 * What a browser prints before an item; null for nothing.
 * @param style the style of the list, as `list-style-type` names it, or a text in quotation marks
 */
export function listMark(number: number, style: string, level: number): ListLabel | null {
  if (style === "none" || style === "") return null;
  const text = /^(["'])(.{0,100})\1$/.exec(style)?.[2];
  const bullet = BULLETS[style];
  if (text !== undefined) return text.trim() === "" ? null : writtenMark(text, number, level);
  return { text: bullet ?? numbered(number, style), number, level, bullet: bullet !== undefined, ofList: true };
}

const SIGN_ALONE = /^[^\p{L}\p{N}]{1,3}$/u;

/** A label that a program wrote beside the text. */
export const writtenMark = (text: string, number: number, level: number): ListLabel => ({
  ...{ text, number, level },
  bullet: SIGN_ALONE.test(text.trim()),
});

/** Styles by the `type` of a list. */
export const styleOfType = (type: string | undefined): string | undefined =>
  type === undefined
    ? undefined
    : ({ "1": "decimal", a: "lower-alpha", A: "upper-alpha", i: "lower-roman", I: "upper-roman" }[type.trim()] ??
      (BULLETS[type.trim().toLowerCase()] ? type.trim().toLowerCase() : undefined));
