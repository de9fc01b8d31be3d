import type { EffectiveField, FieldCondition, FieldKind, ScreenFilter } from "../../schema/registry.screen.ts";

type Comparison = ScreenFilter["is"];

const texts: readonly FieldKind[] = [
  "text",
  "longText",
  "markdown",
  "email",
  "phone",
  "colour",
  "hash",
  "command",
  "resource",
  "recordType",
];
const ordered: readonly FieldKind[] = [
  "number",
  "money",
  "duration",
  "percent",
  "months",
  "minutes",
  "workingDays",
  "bytes",
  "people",
  "day",
  "moment",
];

/** How a field of the kind can be compared with a fixed value, the likeliest first. */
export function comparisonsOf(kind: FieldKind): readonly Comparison[] {
  if (kind === "flag") return ["eq", "isNull"];
  if (texts.includes(kind)) return ["contains", "eq", "ne", "isNull"];
  if (ordered.includes(kind)) return ["gte", "lte", "gt", "lt", "eq", "ne", "isNull"];
  if (kind === "department") return ["below", "eq", "ne", "isNull"];
  return kind === "word" || kind === "state" ? ["eq", "ne", "in", "isNull"] : ["eq", "ne", "isNull"];
}

const ofConditions: readonly FieldCondition["is"][] = ["eq", "ne", "in", "isNull"];

/** On which values of a field the showing of another can hang. */
export const conditionsOf = (kind: FieldKind): readonly FieldCondition["is"][] =>
  ofConditions.filter((is) => comparisonsOf(kind).includes(is));

/** What a comparison is taken to be with when it is chosen, as far as that is plain. */
export function firstValue(field: Pick<EffectiveField, "kind">, is: Comparison): string | boolean | readonly string[] | null {
  if (is === "isNull") return false;
  if (is === "in") return [];
  return field.kind === "flag" ? true : null;
}

/** Whether the value says something: a condition without one is not taken into account. */
export const isComplete = (value: ScreenFilter["value"] | null): value is ScreenFilter["value"] =>
  value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** Whether a field can be compared in this way with a day that is counted from today; a moment is never exactly a day. */
export const canBeCounted = ({ kind }: Pick<EffectiveField, "kind">, is: Comparison): boolean =>
  ["lt", "lte", "gt", "gte"].includes(is) ? kind === "day" || kind === "moment" : kind === "day" && (is === "eq" || is === "ne");
