import { parseNumeral } from "../../../schema/policy/numerals/parse-numeral.screen.ts";

/** A sign or a number of a text as it is written, and what it is whatever its form. */
export interface Written {
  readonly text: string;
  readonly key: string;
}

const OPENING = "([{（［｛【〔〖";
const CLOSING = ")]}）］｝】〕〗";
const QUOTES = '"“”＂「」『』';

/** What is the same sign in another width or another form of bracket, quotation mark or full stop. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  // The full-width forms of ASCII stand as far apart as ASCII's own.
  ...Array.from({ length: 0x5e }, (_, at) => [String.fromCharCode(0xff01 + at), String.fromCharCode(0x21 + at)] as const),
  ...Array.from(OPENING, (sign) => [sign, "("] as const),
  ...Array.from(CLOSING, (sign) => [sign, ")"] as const),
  ...Array.from(QUOTES, (sign) => [sign, '"'] as const),
  ...([
    ["\u3000", " "],
    ["\u00a0", " "],
    ["。", "."],
    ["｡", "."],
    ["､", "、"],
    ["￥", "¥"],
  ] as const),
]);

const NUMBERS = /[0-9０-９]+|[零〇○一二两三四五六七八九十百千廿卅]+/g;
const UNITS = /[零〇○十百千廿卅]/;
/** Whether a word may be written otherwise at all; most may not. */
const HAS_FORMS = /[0-9！-～\u3000\u00a0。｡､￥零〇○一二两三四五六七八九十百千廿卅()[\]{}【】〔〕〖〗「」『』"“”]/;

/** The value of digits; of several Chinese ones only where they can be no list, as 二三 (two or three) is. */
function numberKey(run: string): string | null {
  const several = run.length > 1 && run.length < 3 && !/[0-9０-９]/.test(run) && !UNITS.test(run);
  const value = several ? null : parseNumeral(run);
  return value === null ? null : `#${value}`;
}

const signsOf = (text: string): Written[] => Array.from(text, (sign) => ({ text: sign, key: SIGNS.get(sign) ?? sign }));

/** The signs and numbers of a text, in order. */
export function writtenSigns(text: string): Written[] {
  const signs: Written[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(NUMBERS)) {
    const key = numberKey(run);
    if (key === null) continue;
    signs.push(...signsOf(text.slice(from, index)), { text: run, key });
    from = index + run.length;
  }
  signs.push(...signsOf(text.slice(from)));
  return signs;
}

/** What a text says whatever the form in which its signs and numbers are written: (十二) and （12） are the same. */
export const formless = (text: string): string =>
  HAS_FORMS.test(text)
    ? writtenSigns(text)
        .map(({ key }) => key)
        .join("\0")
    : Array.from(text).join("\0");
