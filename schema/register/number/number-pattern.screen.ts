import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";

/** Over which time the counter of a pattern runs before it begins at one again. */
export type NumberPeriod = "ever" | "year" | "month" | "day";

/** A pattern taken apart: what stands as it is, parts of the day, and the counter. */
export interface NumberPattern {
  readonly parts: readonly (string | { readonly day: "yyyy" | "yy" | "mm" | "dd" } | { readonly counter: number })[];
  readonly period: NumberPeriod;
}

/** Characters of a pattern, and of a number, at most. */
const longest = 40;

const problems = {
  tooLong: both(`编号格式最多${longest}个字符，请缩短`, `A number pattern has at most ${longest} characters: shorten it`),
  unknownPart: both(
    "花括号里只能是 {yyyy}、{yy}、{mm}、{dd} 或 {0001} 这样的顺序号",
    "In braces stand only {yyyy}, {yy}, {mm}, {dd} or a counter such as {0001}",
  ),
  noCounter: both("编号会重复：请加上顺序号，如 {0001}", "Numbers would repeat: add a counter such as {0001}"),
  twoCounters: both("顺序号只能有一个", "There is only one counter in a pattern"),
  monthWithoutYear: both(
    "编号隔年会重复：写了月份就要写年份 {yyyy}",
    "Numbers would repeat each year: a month needs the year {yyyy} beside it",
  ),
  dayWithoutMonth: both("编号隔月会重复：写了日就要写月份 {mm}", "Numbers would repeat each month: a day needs the month {mm} beside it"),
} satisfies Record<string, Bilingual>;

const part = /\{([^{}]*)\}|([^{}]+)|([{}])/gu;

/** What the counter may look like: zeros that say how many digits at least, and a one. */
const counter = /^0{0,8}1$/u;

function readParts(pattern: string): NumberPattern["parts"] | null {
  const parts: NumberPattern["parts"][number][] = [];
  for (const [, braced, plain] of pattern.matchAll(part)) {
    if (plain !== undefined) parts.push(plain);
    else if (braced === "yyyy" || braced === "yy" || braced === "mm" || braced === "dd") parts.push({ day: braced });
    else if (braced !== undefined && counter.test(braced)) parts.push({ counter: braced.length });
    else return null;
  }
  return parts;
}

/** Takes a pattern such as `TS-{yyyy}{mm}-{0001}` apart; answers what is wrong with it, and how to mend it, where numbers could repeat. */
export function readNumberPattern(pattern: string): NumberPattern | { readonly problem: Bilingual } {
  if (pattern.length > longest) return { problem: problems.tooLong };
  const parts = readParts(pattern);
  if (!parts) return { problem: problems.unknownPart };
  const counters = parts.filter((one) => typeof one === "object" && "counter" in one).length;
  if (counters === 0) return { problem: problems.noCounter };
  if (counters > 1) return { problem: problems.twoCounters };
  const says = (word: string) => parts.some((one) => typeof one === "object" && "day" in one && one.day === word);
  const year = says("yyyy") || says("yy");
  if (says("mm") && !year) return { problem: problems.monthWithoutYear };
  if (says("dd") && !says("mm")) return { problem: problems.dayWithoutMonth };
  return { parts, period: says("dd") ? "day" : says("mm") ? "month" : year ? "year" : "ever" };
}

/** The key under which the counter of this day is kept: "", "2026", "2026-11" or "2026-11-30". */
export function numberPeriodOf({ period }: NumberPattern, day: string): string {
  return day.slice(0, { ever: 0, year: 4, month: 7, day: 10 }[period]);
}

/** The number of the `count`th record of its period, opened on this day. A counter that outgrows its digits gets more of them. */
export function numberOf({ parts }: NumberPattern, day: string, count: number): string {
  const words = { yyyy: day.slice(0, 4), yy: day.slice(2, 4), mm: day.slice(5, 7), dd: day.slice(8, 10) };
  return parts
    .map((one) => (typeof one === "string" ? one : "day" in one ? words[one.day] : String(count).padStart(one.counter, "0")))
    .join("");
}
