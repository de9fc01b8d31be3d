import type { words } from "../../shared/words.screen.ts";
import { ARABIC_DIGITS, CHINESE_DIGITS } from "../numerals/parse-numeral.screen.ts";
import { numeralLike } from "../numerals/written-numeral.screen.ts";
import { labelParts, numeralValue, printLabel } from "../references/label.screen.ts";

type ProvisionKind = keyof (typeof words)["ProvisionKind"];

/**
 * How a label is numbered: sisters of one list share it. The rungs of a ladder and items: cn 一、 · (cn) （一） · n 1. · (n) （1） ·
 * n) 1） · o ① · (a) a. · d2, d3 … decimals by their number of parts.
 */
export type LabelScheme = "part" | "subpart" | "chapter" | "section" | "article" | "annex" | Rung;
type Rung = "cn" | "(cn)" | "n" | "(n)" | "n)" | "o" | "(a)" | `d${number}`;

/** A label at the beginning of a line, with the white space that follows it left out. */
export interface ReadLabel {
  readonly label: string;
  readonly scheme: LabelScheme;
}

const GAP = "[ \\t\\u00a0\\u3000]{0,3}";
const CHINESE = `[${CHINESE_DIGITS}](?:${GAP}[${CHINESE_DIGITS}]){0,9}`;
const ARABIC = `[${ARABIC_DIGITS}]{1,4}`;
const NUMBER = `(?:${CHINESE}|${ARABIC})`;

const structural: Readonly<Record<string, LabelScheme>> = {
  ...{ 部分: "part", 编: "part", 篇: "part", 分编: "subpart", 章: "chapter", 节: "section", 条: "article", 條: "article" },
  ...{ part: "part", chapter: "chapter", section: "section", article: "article" },
};

const STRUCTURAL = new RegExp(
  `^第${GAP}${NUMBER}(?:[-－‑–]${ARABIC})?${GAP}(部分|分编|编|篇|章|节|条|條)(?:${GAP}之${GAP}(?:${CHINESE}|${ARABIC}))?`,
);
const ENGLISH = /^(part|chapter|section|article)[ \u00a0](?:[0-9]{1,3}|[IVX]{1,6})(?:[.:](?![0-9])|(?![0-9a-zA-Z.-]))/i;
const ANNEX = new RegExp(
  `^(?:附[件录表](?:${GAP}${NUMBER})?(?:[：:]|$|(?=[ \\t\\u00a0\\u3000]))|(?:Annex|Appendix)[ \\u00a0][0-9A-Z]{1,3}(?![0-9a-zA-Z])[.:]?)`,
);
const RUNGS: readonly (readonly [LabelScheme, RegExp])[] = [
  ["(cn)", new RegExp(`^(?:[（(〔]${GAP}(?:${CHINESE})${GAP}[）)〕]|[㈠-㈩])`)],
  ["(n)", new RegExp(`^(?:[（(〔]${GAP}${ARABIC}${GAP}[）)〕]|[⑴-⒇])`)],
  ["(a)", /^(?:[（(][a-zA-Z][）)]|[a-zA-Z][）)])/],
  ["cn", new RegExp(`^(?:${CHINESE})[、.．]`)],
  ["n", new RegExp(`^(?:${ARABIC}(?:、|[.．](?![${ARABIC_DIGITS}]))|[⒈-⒛])`)],
  ["n)", new RegExp(`^${ARABIC}[）)]`)],
  ["o", /^[①-⑳㉑-㉟]/],
];
const DECIMAL = /^(?:[0-9]{1,3}[.．]){1,4}[0-9]{1,3}[.．、]?(?![0-9%％])/;

/** 第三条的规定, 第三条第二款: a sentence that begins with a reference. */
const REFERS = /^(?:之?[的规]|第|[、，,]|至|和|及|或|中|所|项|款|规定)/;

/** What a line begins with, if that is a label; a reference that begins a sentence is none. */
export function readLabel(text: string): ReadLabel | null {
  const structure = STRUCTURAL.exec(text) ?? ENGLISH.exec(text);
  if (structure) {
    const [label, word = ""] = structure;
    const scheme = structural[word.toLowerCase()];
    return scheme && !REFERS.test(text.slice(label.length)) ? { label, scheme } : null;
  }
  const [annex] = ANNEX.exec(text) ?? [];
  if (annex !== undefined) return { label: annex, scheme: "annex" };
  const [decimal] = DECIMAL.exec(text) ?? [];
  if (decimal !== undefined) return { label: decimal, scheme: `d${decimal.split(/[.．](?=[0-9])/).length}` };
  for (const [scheme, pattern] of RUNGS) {
    const [label] = pattern.exec(text) ?? [];
    if (label !== undefined) return { label, scheme };
  }
  return null;
}

/** How a printed label is numbered; null for what is no label as regulations have them. */
export const schemeOf = (label: string): LabelScheme | null => readLabel(label)?.scheme ?? null;

/** The label that follows in the same list, written as this one is; null where it holds no number or the series ends. */
export function nextLabel(label: string): string | null {
  const parts = labelParts(label);
  if (!parts) return null;
  const name = parts.inserted ? "inserted" : "numeral";
  const letter = /^[a-yA-Y]$/.test(parts[name]) ? parts[name].toLowerCase().charCodeAt(0) - 96 : null;
  const number = numeralValue(parts[name]) ?? letter;
  const written = number === null ? undefined : numeralLike(number + 1, parts[name]);
  return written === undefined ? null : printLabel({ ...parts, [name]: written });
}

const first: Partial<Record<ProvisionKind, readonly [chinese: string, english: string]>> = {
  part: ["第一编", "Part 1"],
  subpart: ["第一分编", "Part 1"],
  chapter: ["第一章", "Chapter 1"],
  section: ["第一节", "Section 1"],
  article: ["第一条", "Article 1"],
  clause: ["一、", "1."],
  item: ["（一）", "(1)"],
  subitem: ["1.", "(a)"],
  annex: ["附件1", "Annex 1"],
};

/** The label with which a list of such provisions begins; empty for those that have none. */
export const firstLabel = (kind: ProvisionKind, chinese: boolean): string => first[kind]?.[chinese ? 0 : 1] ?? "";
