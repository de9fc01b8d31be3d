import { parseNumeral } from "../../policy/numerals/parse-numeral.screen.ts";
import type { Bilingual } from "../../screen/operations.ts";
import { both } from "../../shared/field.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import { isSpan, saySpan } from "../limit/say-span.screen.ts";

/** A value of a definition in words, as far as it is one figure; undefined for what is made of many parts. */
export function figureWords(value: unknown): Bilingual | undefined {
  if (typeof value === "number" || typeof value === "string") return both(String(value), String(value));
  if (!isObject(value)) return undefined;
  if (isSpan(value)) return saySpan(value);
  if (typeof value.value === "number") return both(String(value.value), String(value.value));
  if (typeof value.points === "number") return both(String(value.points), String(value.points));
  return undefined;
}

/** Names of settings whose numbers are figures that a rule would say. */
const counting = [
  "amount",
  "value",
  "points",
  "day",
  "months",
  "nth",
  "below",
  "periods",
  "within",
  "minimum",
  "everyMonths",
  "untilMonths",
];

/** The numbers that stand in a value: those of a formula, a time of day, a span, an edge, a rhythm. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [Math.abs(value)];
  if (typeof value === "string") return (value.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  if (Array.isArray(value)) return [];
  if (!isObject(value)) return [];
  return counting.flatMap((name) => (typeof value[name] === "number" ? [Math.abs(value[name])] : []));
}

/** Runs of characters that numerals are made of. */
const numerals = /[0-9０-９零〇○一二两三四五六七八九十百千廿卅]+/gu;
/** Commas between thousands. */
const separators = /(\d),(?=\d{3})/gu;
const figures = /\d+(?:\.\d+)?/gu;
const numberWords: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, fifteen: 15, twenty: 20 },
  ...{ thirty: 30, sixty: 60, ninety: 90, hundred: 100 },
};

function numbersSaid(text: string): ReadonlySet<number> {
  const said = new Set<number>();
  const plain = text.replace(separators, "$1");
  for (const [numeral] of plain.matchAll(numerals)) {
    const value = parseNumeral(numeral);
    if (value !== null) said.add(value);
  }
  for (const [figure] of plain.matchAll(figures)) said.add(Number(figure));
  for (const word of text.toLowerCase().split(/[^a-z]+/u)) {
    const value = numberWords[word];
    if (value !== undefined) said.add(value);
  }
  return said;
}

/** A number as rules also say it: 90 minutes are an hour and a half, 24 hours one day, 20,000 is 2万. */
const alsoSaid = (value: number): readonly number[] => [
  value,
  value / 60,
  value / 24,
  value / 12,
  value / 10_000,
  value * 60,
  value * 24,
  value * 12,
];

/** Whether a provision says the figures of a value, in whatever writing; true for a value without any figure. */
export function saysFigure(text: string, value: unknown): boolean {
  const said = numbersSaid(text);
  return numbersIn(value).every((number) => alsoSaid(number).some((one) => said.has(one)));
}
