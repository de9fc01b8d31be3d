import { isDay } from "../../shared/days.screen.ts";
import { checklistEntries } from "../value/checklist.screen.ts";
import { centsOf, isMoney } from "../value/money.screen.ts";
import { greatestNumber, mostDecimals } from "../value/number.screen.ts";
import { tableLines } from "../value/table.screen.ts";
import { type Exact, exact, exactText, exactWhole } from "./exact.screen.ts";
import { type ExpressionType, longestText } from "./expression-type.screen.ts";

/** A line of a table in a formula: its kept values by column. */
export interface LineValue {
  readonly cells: Readonly<Record<string, unknown>>;
}

/** What a part of a formula comes to; null for what is absent or cannot be worked out. */
export type ExpressionValue = null | boolean | string | Exact | LineValue | readonly ExpressionValue[];

export const isExact = (value: ExpressionValue): value is Exact => typeof value === "object" && value !== null && "bottom" in value;

const hundredths = 100n;

/** A kept value as a formula works with it. What is not of the type counts as absent. */
export function taken(value: unknown, type: ExpressionType): ExpressionValue {
  if (value === null || value === undefined) return null;
  switch (type.is) {
    case "number":
    case "minutes":
      return typeof value === "number" && Number.isFinite(value) ? exact(String(value)) : null;
    case "money":
      return typeof value === "string" && isMoney(value) ? { top: BigInt(centsOf(value)), bottom: hundredths } : null;
    case "flag":
      return typeof value === "boolean" ? value : null;
    case "list":
      if (type.of.is === "line")
        return tableLines(value)
          .slice(0, type.most)
          .map((cells) => ({ cells }));
      return Array.isArray(value) && value.length > 0 ? value.slice(0, type.most).map((one) => taken(one, type.of)) : null;
    case "checklist":
      return Array.isArray(value) ? checklistEntries(value).map((cells) => ({ cells: { ...cells } })) : null;
    case "other":
      return "there";
    case "nothing":
    case "line":
      return null;
    default:
      return typeof value === "string" && value !== "" ? value : null;
  }
}

/** What a formula gives, in the words of fields. */
export type Given = "text" | "number" | "money" | "day" | "moment" | "duration" | "flag";

/** An outcome as a record keeps it; null where it is absent, or greater than a field holds. Half a cent is rounded away from zero. */
export function keptOutcome(value: ExpressionValue, gives: Given, decimals = mostDecimals): unknown {
  if (value === null) return null;
  if (isExact(value)) {
    if (Math.abs(Number(value.top / value.bottom)) > greatestNumber) return null;
    if (gives === "money") return exactText(value, 2).replace(/^-0\.00$/, "0.00");
    const number = Number(exactText(value, gives === "duration" ? 0 : decimals));
    return gives === "duration" && number < 0 ? null : number === 0 ? 0 : number;
  }
  if (gives === "text") return typeof value === "string" && value.length <= longestText ? value : null;
  if (gives === "flag") return typeof value === "boolean" ? value : null;
  if (gives === "day") return typeof value === "string" && isDay(value) ? value : null;
  return typeof value === "string" ? value : null;
}

export const zero = exactWhole(0);
