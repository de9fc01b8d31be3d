import type { UnshownField } from "./fields.ts";
import { symbolSeen } from "./symbols.ts";

/** What a field without a kept result prints. */
export interface FieldPrint {
  readonly text: string;
  /** How the words are pronounced, printed above them. */
  readonly reading?: string;
  /** It is printed in another form than it is written here. */
  readonly formula?: true;
  /** It prints something that the file does not say. */
  readonly unknown?: true;
}

/** Fields that print nothing: marks for contents and indexes, values, places. */
const SILENT =
  /^(?:TC|TA|XE|RD|SET|ASK|PRIVATE|ADVANCE|BIBLIOGRAPHY|TOC|TOA|INDEX|HYPERLINK|FORMTEXT|FORMDROPDOWN|COMMENTS|SKIPIF|NEXTIF?|DATA)\b/i;
const CIRCLE = /^[○〇◯]$/;
/** Numbers in circles: the first number of each series, its first sign, and how many there are. */
const CIRCLED = [
  [0, 0x24ea, 1],
  [1, 0x2460, 20],
  [21, 0x3251, 15],
  [36, 0x32b1, 15],
] as const;

/** ① for 1, ㊀ for 一; null for what no sign is made for. */
function circled(words: string): string | null {
  const chinese = words.length === 1 ? "一二三四五六七八九十".indexOf(words) : -1;
  if (chinese >= 0) return String.fromCodePoint(0x3280 + chinese);
  const number = /^\d{1,2}$/.test(words) ? Number(words) : -1;
  const series = CIRCLED.find(([first, , count]) => number >= first && number < first + count);
  return series ? String.fromCodePoint(series[1] + number - series[0]) : null;
}

/** What stands in the outermost brackets of `\o(a,b)`, parted at its separators; instructions that are broken have none. */
function partsOf(instruction: string): string[] {
  const begin = instruction.indexOf("(");
  if (begin < 0) return [];
  const parts = [""];
  let depth = 0;
  for (const sign of instruction.slice(begin)) {
    if (sign === ")") depth -= 1;
    if (depth === 0 && sign === ")") return parts;
    if (depth === 1 && /[,;，；]/.test(sign)) parts.push("");
    else if (depth > 0) parts[parts.length - 1] += sign;
    if (sign === "(") depth += 1;
  }
  return parts;
}

/** The words of a part: `\s\up 9(字)` says 字. */
function wordsOf(part: string): string {
  const inner = partsOf(part);
  return (part.trimStart().startsWith("\\") && inner.length > 0 ? inner.map(wordsOf).join("") : part).trim();
}

const bracketed = (words: string): string => (words.length > 1 ? `(${words})` : words);

/** Words drawn over each other, above each other, or as a fraction: EQ \o\ac(○,1), EQ \f(1,2). */
function equation(instruction: string): FieldPrint {
  const parts = partsOf(instruction);
  const words = parts.map(wordsOf);
  const kind = /\\([ofrsabdilx])/i.exec(instruction)?.[1]?.toLowerCase();
  if (kind === "o") {
    const [one = "", other = ""] = words;
    const drawn = CIRCLE.test(one) ? circled(other) : CIRCLE.test(other) ? circled(one) : null;
    if (drawn !== null) return { text: drawn };
    const above = parts.findIndex((part) => /\\up/i.test(part));
    if (above >= 0) return { text: words.filter((_, at) => at !== above).join(""), reading: words[above] ?? "" };
  }
  if (kind === "f") return { text: words.map(bracketed).join("/"), formula: true };
  if (kind === "r") return { text: `√${bracketed(words.at(-1) ?? "")}`, formula: true };
  return { text: words.join(""), formula: true };
}

/** What such a field prints; Word works these out anew each time, or never kept what they said. */
export function printOf({ instruction, ticked }: UnshownField): FieldPrint {
  const [, name = "", rest = ""] = /^\s*(\w{1,40})\s?([\s\S]*)$/.exec(instruction) ?? [];
  switch (name.toUpperCase()) {
    case "":
      return { text: "" };
    case "EQ":
      return equation(rest);
    case "FORMCHECKBOX":
      return { text: ticked ? "☑" : "☐" };
    case "MACROBUTTON":
    case "GOTOBUTTON":
      return { text: rest.trim().replace(/^\S{1,200}\s*/, "") };
    case "QUOTE":
      return { text: rest.trim().replace(/^"([^"]*)".*$/, "$1") };
    case "SYMBOL": {
      const code = /^(?:\d{1,5}|0x[0-9a-f]{1,4})\b/i.exec(rest.trim())?.[0] ?? "";
      const font = /\\f\s{0,5}"?([^"\\]{1,40})/i.exec(rest)?.[1] ?? "";
      const seen = code === "" ? null : symbolSeen(Number(code), font);
      return seen === null ? { text: "", unknown: true } : { text: seen };
    }
    default:
      return { text: "", ...(!SILENT.test(name) && { unknown: true }) };
  }
}
