import { both } from "../../shared/field.screen.ts";
import type { SimpleKind } from "../definition/field.screen.ts";
import { inBoth } from "../said.screen.ts";
import { figureText } from "./figure-text.screen.ts";
import { kept, type ValueKind, wrong } from "./value-kind.screen.ts";

type NumberKind = Extract<SimpleKind, { readonly kind: "number" }>;

/** Places after the point of numbers whose field does not say how many. */
export const mostDecimals = 6;

/** Beyond it a number is no longer exact to all of its places. */
export const greatestNumber = 999_999_999_999;

const noNumber = both("请填写数字。", "Fill in a number.");
const whole = both("请填写整数。", "Fill in a whole number.");
const places = both("最多保留 %{decimals} 位小数。", "At most %{decimals} places after the point.");
const tooSmall = both("不能小于 %{min}。", "Not below %{min}.");
const tooGreat = both("不能大于 %{max}。", "Not above %{max}.");

/** Whether the number has no more places after the point than this. */
export const hasPlaces = (value: number, decimals: number): boolean => Number(value.toFixed(decimals)) === value;

/** A number with its unit. */
export const numberKind: ValueKind<NumberKind> = {
  check: (value, { decimals = mostDecimals, min = -greatestNumber, max = greatestNumber }) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return wrong("noNumber", noNumber);
    const least = Math.max(min, -greatestNumber);
    const most = Math.min(max, greatestNumber);
    if (value < least) return wrong("numberTooSmall", tooSmall, { min: figureText(least) });
    if (value > most) return wrong("numberTooGreat", tooGreat, { max: figureText(most) });
    if (!hasPlaces(value, decimals)) return wrong("tooManyPlaces", decimals === 0 ? whole : places, { decimals });
    return kept(value === 0 ? 0 : value);
  },
  say: (value, { decimals, unit }, { language }) => {
    const text = figureText(Number(value), decimals);
    return unit ? `${text} ${inBoth(unit)[language]}` : text;
  },
  shownAs: () => ({ kind: "number" }),
};
