import { isDay } from "../../schema/shared/days.screen.ts";
import type { ScalarField, ScalarKind } from "../../schema/shared/description.ts";
import { fold } from "../../schema/shared/fold.screen.ts";
import { folded } from "../../schema/shared/fold.sql.ts";
import { isInstant } from "../../schema/shared/scalars.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { invalid } from "../errors.ts";
import type { Parameters } from "../model/parameters.ts";
import { countedComparison, posesAsCounted } from "./counted-day.ts";

/** So many values may a comparison with a list have. */
const MAX_LIST = 500;
/** So many records may be named: as many as somebody can select at once. */
const MAX_IDS = 10_000;

/** A decimal in a filter. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

const equality = ["eq", "ne", "in", "notIn", "isNull"] as const;
const ordered = [...equality, "lt", "lte", "gt", "gte"] as const;

/** Which comparisons a scalar field offers. */
export function comparisonsOf(type: ScalarKind): readonly string[] {
  if (typeof type === "object") return equality;
  switch (type) {
    case "id":
      return equality;
    case "text":
      return [...equality, "contains", "startsWith"];
    case "int":
    case "number":
    case "decimal":
    case "day":
    case "moment":
      return ordered;
    case "flag":
      return ["eq", "isNull"];
    case "ids":
      return ["contains"];
    case "json":
      return [];
  }
}

function fits(type: ScalarKind, value: unknown): boolean {
  if (typeof type === "object") return typeof value === "string" && type.values.includes(value);
  switch (type) {
    case "id":
    case "ids":
      return isUuid(value);
    case "text":
      return typeof value === "string" && value.length <= 1_000 && !value.includes("\0");
    case "int":
      return Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647;
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "decimal":
      return typeof value === "string" && DECIMAL.test(value);
    case "flag":
      return typeof value === "boolean";
    case "day":
      return typeof value === "string" && isDay(value);
    case "moment":
      return typeof value === "string" && isInstant(value);
    case "json":
      return false;
  }
}

const casts: Partial<Record<Extract<ScalarKind, string>, string>> = {
  id: "::uuid",
  decimal: "::numeric",
  day: "::date",
  moment: "::timestamptz",
};
const listCasts: Record<Extract<ScalarKind, string>, string> = {
  id: "uuid[]",
  ids: "text[]",
  text: "text[]",
  int: "int[]",
  number: "float8[]",
  decimal: "numeric[]",
  flag: "boolean[]",
  day: "date[]",
  moment: "timestamptz[]",
  json: "text[]",
};
const operators: Readonly<Record<string, string>> = { eq: "=", ne: "is distinct from", lt: "<", lte: "<=", gt: ">", gte: ">=" };

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** SQL of one comparison of a field; the operand is untrusted. */
export function comparison(field: ScalarField, sql: string, word: string, operand: unknown, path: string, parameters: Parameters): string {
  const { type, name } = field;
  if (!comparisonsOf(type).includes(word)) throw invalid(path, "unknownComparison", { field: name, comparison: word });
  if (operand === null || operand === undefined) throw invalid(path, "emptyFilter");
  if (word === "isNull") {
    if (typeof operand !== "boolean") throw invalid(path, "badFilterValue", { field: name });
    return `${sql} is ${operand ? "" : "not "}null`;
  }
  if (word === "in" || word === "notIn") {
    const list = Array.isArray(operand) ? operand : [operand];
    const max = type === "id" ? MAX_IDS : MAX_LIST;
    if (list.length > max) throw invalid(path, "filterTooBig", { max });
    if (!list.every((value) => fits(type, value))) throw invalid(path, "badFilterValue", { field: name });
    const any = `${sql} = any(${parameters.add(list)}::${typeof type === "object" ? "text[]" : listCasts[type]})`;
    return word === "in" ? any : `not coalesce(${any}, false)`;
  }
  if ((type === "day" || type === "moment") && posesAsCounted(operand))
    return countedComparison(type, sql, word, operand, path, parameters);
  if (!fits(type, operand)) throw invalid(path, "badFilterValue", { field: name });
  if (type === "ids") return `${parameters.add(operand)}::text = any(${sql}::text[])`;
  if (word === "contains") return `${folded(sql)} like ${parameters.add(`%${escaped(fold(String(operand)))}%`)}`;
  if (word === "startsWith") return `${folded(sql)} like ${parameters.add(`${escaped(fold(String(operand)))}%`)}`;
  const cast = typeof type === "object" ? "::text" : (casts[type] ?? (type === "text" ? "::text" : ""));
  return `${sql} ${operators[word] ?? "="} ${parameters.add(operand)}${cast}`;
}
