import type { NumberPattern } from "./number-pattern.screen.ts";

const lengths = { yyyy: 4, yy: 2, mm: 2, dd: 2 } as const;
const digits = (text: string): boolean => text !== "" && [...text].every((one) => one >= "0" && one <= "9");

/**
 * Where a number stands that follows the pattern: the key of its period (see `numberPeriodOf`) and its count within it; null for one that follows
 * another pattern, so that it can never come to be given.
 */
export function readNumber({ parts, period }: NumberPattern, number: string): { readonly period: string; readonly count: number } | null {
  const day = { yyyy: "", yy: "", mm: "01", dd: "01" };
  let rest = number;
  let count = 0;
  for (const [place, part] of parts.entries()) {
    if (typeof part === "string") {
      if (!rest.startsWith(part)) return null;
      rest = rest.slice(part.length);
      continue;
    }
    const after = parts[place + 1];
    const end = typeof after === "string" ? rest.indexOf(after) : after ? rest.length - lengthAfter(parts, place) : rest.length;
    const length = "day" in part ? lengths[part.day] : end;
    const text = rest.slice(0, length);
    if (!digits(text) || ("counter" in part && (text.length < part.counter || text.length > 9))) return null;
    if ("day" in part) day[part.day] = text;
    else count = Number(text);
    rest = rest.slice(length);
  }
  if (rest !== "") return null;
  const year = day.yyyy || (day.yy && `20${day.yy}`);
  return { period: { ever: "", year, month: `${year}-${day.mm}`, day: `${year}-${day.mm}-${day.dd}` }[period], count };
}

/** Characters of what stands behind a counter that parts of the day follow at once. */
const lengthAfter = (parts: NumberPattern["parts"], place: number): number =>
  parts
    .slice(place + 1)
    .reduce((sum, part) => sum + (typeof part === "string" ? part.length : "day" in part ? lengths[part.day] : part.counter), 0);
