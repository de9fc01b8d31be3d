import { isArabic, parseNumeral, singleCharacterNumber } from "../../../schema/policy/numerals/parse-numeral.screen.ts";
import type { HeadingKind, Marker, RungStyle } from "./marker.ts";
import type { SourceLine } from "./source-lines.ts";
import { isWhite, skipWhite } from "./white-space.ts";

/*
 * All patterns are sticky, of bounded length, and no two neighbouring parts can match the same character: each try costs a constant, so that
 * a text of any shape is read in linear time.
 */
const W = "[ \\t\\u3000\\u00a0\\u2002\\u200b\\ufeff]{0,3}";
const CN = "[零〇○一二两三四五六七八九十百千廿卅]";
const AR = "[0-9０-９]";
const numeral = (digit: string, most: number): string => `${digit}(?:${W}${digit}){0,${most - 1}}`;
const NUM = `(?:${numeral(CN, 10)}|${AR}{1,5})`;

/** 第 3-1 條: between two numbers of the same article. */
const HYPHENATED = new RegExp(`第${W}(${AR}{1,4})${W}[-－﹣‐‑–—]${W}(${AR}{1,2})${W}(?:条|條)`, "y");
const STRUCTURE = new RegExp(`第${W}(${NUM})${W}(部分|分编|分編|编|編|篇|章|节|節|条|條)`, "y");
const INSERTED = new RegExp(`${W}之${W}(${numeral(CN, 3)}|${AR}{1,2})`, "y");
/** 第三条、第四条 are two references, 第三条：第一类器械 is a label and its text. */
const ARTICLE_END = new RegExp(`(?:[：:](?!${W}第${W}${NUM}${W}[条條章])|[、.．](?!${W}第))`, "y");
const HEADING_END = new RegExp(`(?:[：:](?!${W}第${W}${NUM}${W}[条條章])|[、．](?!${W}第))`, "y");
const CN_STOP = new RegExp(`(${numeral(CN, 4)})${W}([、.．])`, "y");
const CN_HALF = new RegExp(`(${numeral(CN, 4)})${W}[）)][、.．]?`, "y");
const CN_BRACKETS = new RegExp(`[（(〔]${W}(${numeral(CN, 4)})${W}[）)〕](?:${W}[、.．])?`, "y");
/** 1.2025年: a year right after the stop is no part of the number. */
const AR_STOP = new RegExp(`(${AR}{1,3})${W}([、.．])(?:(?=(?:19|20)[0-9]{2}[ ]?年)|(?![0-9０-９]))`, "y");
/** 1 0 . 1 ．: spaces strewn into a number that stands at the start of a line. */
const STREWN =
  /([0-9０-９](?:[ \u3000]{0,3}[0-9０-９]){0,2}(?:[ \u3000]{0,3}[.．][ \u3000]{0,3}[0-9０-９](?:[ \u3000]{0,3}[0-9０-９])?){0,4})[ \u3000]{0,3}([.．、]?)[ \u3000]{0,3}(?=[^0-9０-９.．])/y;
const AR_HALF = new RegExp(`(${AR}{1,3})${W}[）)][、.．]?`, "y");
const AR_BRACKETS = new RegExp(`[（(〔]${W}(${AR}{1,3})${W}[）)〕](?:${W}[、.．])?`, "y");
const LETTER = /(?:[（(][ \u3000]{0,2}([a-zA-Zａ-ｚＡ-Ｚ])[ \u3000]{0,2}[）)]|([a-zA-Zａ-ｚＡ-Ｚ])[、.．）)])[、.．]?(?![a-zA-Z0-9])/y;
const DECIMAL = /((?:[0-9０-９]{1,3}[.．]){1,4})([0-9０-９]{1,3})[、.．]?(?![0-9０-９%％.．])/y;
/** Regulations in English; Roman numerals up to 39 are as many chapters as one has. */
const ENGLISH = /(Part|Chapter|Section|Article)[ \u00a0]([0-9]{1,3}|X{0,3}(?:IX|IV|V?I{0,3}))(?:[.:](?![0-9])|(?![0-9a-zA-Z.-]))/iy;
const BARE_NUMBER = /([0-9]{1,2})[ \t\u3000]{1,8}(?=[\u4e00-\u9fff])/y;

const HEADING_KINDS: Readonly<Record<string, HeadingKind>> = {
  部分: "part",
  编: "part",
  編: "part",
  篇: "part",
  分编: "subpart",
  分編: "subpart",
  章: "chapter",
  节: "section",
  節: "section",
};

const ENGLISH_KEYS: Readonly<Record<string, HeadingKind | "article">> = {
  part: "part",
  chapter: "chapter",
  section: "section",
  article: "article",
};

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

interface Found {
  type: Marker["type"];
  key: Marker["key"];
  printed: string;
  length: number;
  separator?: string;
}

function marker(at: number, found: Found): Marker | null {
  const number = parseNumeral(found.printed);
  if (number === null) return null;
  return {
    type: found.type,
    key: found.key,
    number,
    inserted: 0,
    prefix: "",
    separator: found.separator ?? "",
    arabic: isArabic(found.printed),
    start: at,
    end: at + found.length,
  };
}

function hyphenatedAt(source: string, at: number): Marker | null {
  const match = matchAt(HYPHENATED, source, at);
  const article = match && marker(at, { type: "article", key: "article", printed: match[1] ?? "", length: match[0].length });
  if (!article) return null;
  const inserted = parseNumeral(match[2] ?? "") ?? 0;
  const closing = matchAt(ARTICLE_END, source, article.end)?.[0].length ?? 0;
  return { ...article, inserted, hyphenated: true, end: article.end + closing };
}

function structureAt(source: string, at: number): Marker | null {
  const match = matchAt(STRUCTURE, source, at);
  if (!match) return hyphenatedAt(source, at);
  const [whole, printed = "", word = ""] = match;
  const kind = HEADING_KINDS[word];
  if (kind) {
    const heading = marker(at, { type: "heading", key: kind, printed, length: whole.length });
    if (heading) heading.end += matchAt(HEADING_END, source, heading.end)?.[0].length ?? 0;
    return heading;
  }
  const article = marker(at, { type: "article", key: "article", printed, length: whole.length });
  if (!article) return null;
  const inserted = matchAt(INSERTED, source, article.end);
  if (inserted) {
    article.inserted = parseNumeral(inserted[1] ?? "") ?? 0;
    article.end += inserted[0].length;
  }
  const closing = matchAt(ARTICLE_END, source, article.end);
  if (closing) article.end += closing[0].length;
  return article;
}

function romanNumber(text: string): number | null {
  const tens = /^X*(?![VI]*X)/i.exec(text.replace(/IX$/i, ""))?.[0].length ?? 0;
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].indexOf(text.slice(tens).toUpperCase());
  return text === "" || ones < 0 ? null : tens * 10 + ones;
}

function englishAt(source: string, at: number): Marker | null {
  const match = matchAt(ENGLISH, source, at);
  const key = ENGLISH_KEYS[(match?.[1] ?? "").toLowerCase()];
  if (!match || !key) return null;
  const printed = match[2] ?? "";
  const number = parseNumeral(printed) ?? romanNumber(printed);
  if (number === null) return null;
  const type = key === "article" ? "article" : "heading";
  return { type, key, number, inserted: 0, prefix: "", separator: "", arabic: isArabic(printed), start: at, end: at + match[0].length };
}

function rung(source: string, at: number, pattern: RegExp, key: RungStyle): Marker | null {
  const match = matchAt(pattern, source, at);
  if (!match) return null;
  const [whole, printed = "", separator = ""] = match;
  return marker(at, { type: "rung", key, printed, length: whole.length, separator });
}

function singleAt(source: string, at: number, code: number): Marker | null {
  const number = singleCharacterNumber(code);
  if (number === null) return null;
  const key: RungStyle =
    code >= 0x3220 && code <= 0x3229 ? "(cn)" : code >= 0x2488 && code <= 0x249b ? "n" : code >= 0x2474 && code <= 0x2487 ? "(n)" : "o";
  const stop = skipWhite(source, at + 1, Math.min(source.length, at + 4));
  const end = /[、.．]/.test(source.charAt(stop)) ? stop + 1 : at + 1;
  return { type: "rung", key, number, inserted: 0, prefix: "", separator: "", arabic: key !== "(cn)", start: at, end };
}

function letterAt(source: string, at: number): Marker | null {
  const match = matchAt(LETTER, source, at);
  if (!match) return null;
  const letter = (match[1] ?? match[2] ?? "").normalize("NFKC").toLowerCase();
  const number = letter.charCodeAt(0) - 96;
  return { type: "rung", key: "(a)", number, inserted: 0, prefix: "", separator: "", arabic: false, start: at, end: at + match[0].length };
}

const DECIMAL_STYLES: readonly RungStyle[] = ["d1", "d2", "d3", "d4", "d5"];

function decimalAt(source: string, at: number): Marker | null {
  const match = matchAt(DECIMAL, source, at);
  if (!match) return null;
  const parts = (match[1] ?? "")
    .normalize("NFKC")
    .split(".")
    .filter((part) => part !== "");
  const key = DECIMAL_STYLES[parts.length];
  if (!key || parts.length === 0) return null;
  const number = parseNumeral(match[2] ?? "") ?? 0;
  return {
    type: "rung",
    key,
    number,
    inserted: 0,
    prefix: parts.join("."),
    separator: "",
    arabic: true,
    start: at,
    end: at + match[0].length,
  };
}

/** A number with spaces strewn into it, as it would be without them. */
function strewnAt(source: string, at: number): Marker | null {
  const match = matchAt(STREWN, source, at);
  const [whole = "", digits = "", stop = ""] = match ?? [];
  const plain = digits.normalize("NFKC").replace(/[ \u3000]/g, "");
  if (whole === "" || plain.length === digits.length || (stop === "" && !plain.includes("."))) return null;
  const parts = plain.split(".");
  const key = parts.length === 1 ? "n" : DECIMAL_STYLES[parts.length - 1];
  const printed = {
    inserted: 0,
    prefix: parts.slice(0, -1).join("."),
    separator: stop,
    arabic: true,
    start: at,
    end: at + whole.trimEnd().length,
  };
  return key ? { type: "rung", key, number: Number(parts.at(-1)), ...printed } : null;
}

const isAsciiLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
/** Of whatever width. */
const isLetter = (code: number): boolean => isAsciiLetter(code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code);
const isDigitCode = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
const CHINESE_NUMERALS = new Set("零〇○一二两三四五六七八九十百千廿卅");

function digitAt(source: string, at: number, before: number): Marker | null {
  // The tail of a longer number ("12.", "3.5、") is no number of its own.
  if (isDigitCode(before) || isAsciiLetter(before) || before === 0x2e) return null;
  return decimalAt(source, at) ?? rung(source, at, AR_STOP, "n") ?? rung(source, at, AR_HALF, "n)");
}

function candidateAt(source: string, at: number, line: SourceLine): Marker | null {
  const code = source.charCodeAt(at);
  const before = at > line.start ? source.charCodeAt(at - 1) : 0;
  if (code === 0x7b2c) return structureAt(source, at); // 第
  if (code === 0xff08 || code === 0x28 || code === 0x3014) {
    return rung(source, at, CN_BRACKETS, "(cn)") ?? rung(source, at, AR_BRACKETS, "(n)") ?? letterAt(source, at);
  }
  if (isDigitCode(code))
    return (
      (at === line.start ? strewnAt(source, at) : null) ??
      digitAt(source, at, before) ??
      (at === line.start ? rung(source, at, BARE_NUMBER, "d1") : null)
    );
  if (isLetter(code)) return at === line.start ? (englishAt(source, at) ?? letterAt(source, at)) : null;
  if (code >= 0x2460 && code <= 0x325f) {
    const single = singleAt(source, at, code);
    if (single) return single;
  }
  const character = source.charAt(at);
  if (!CHINESE_NUMERALS.has(character)) return null;
  if (at > line.start && CHINESE_NUMERALS.has(source.charAt(at - 1))) return null;
  return rung(source, at, CN_STOP, "cn") ?? rung(source, at, CN_HALF, "cn)");
}

/** Every place of the line that looks like the number of a provision, in order and not overlapping; first what is known of it. */
export function findMarkers(source: string, line: SourceLine): Marker[] {
  const { marker, plain, table } = line.known ?? {};
  if (plain || table !== undefined) return [];
  const found: Marker[] = marker ? [{ ...marker, start: line.start, end: line.start + marker.end }] : [];
  let at = found[0]?.end ?? line.start;
  while (at < line.end) {
    const candidate = isWhite(source.charCodeAt(at)) ? null : candidateAt(source, at, line);
    if (candidate && candidate.end <= line.end) {
      found.push(candidate);
      at = candidate.end;
    } else at++;
  }
  return found;
}
