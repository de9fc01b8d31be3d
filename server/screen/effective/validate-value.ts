import { isMoney } from "../../../schema/register/value/money.screen.ts";
import type { FieldCondition, ScreenFilter } from "../../../schema/screen/operations.ts";
import { FURTHEST_DAYS, type RelativeDay } from "../../../schema/screen/relative-day.screen.ts";
import { choiceLabel } from "../../../schema/shared/choices.screen.ts";
import { isDay } from "../../../schema/shared/days.screen.ts";
import { isInstant } from "../../../schema/shared/scalars.ts";
import type { FieldKind, FieldScreen } from "../../../schema/shared/screen.ts";

type Comparison = ScreenFilter["is"];

/** Longest text that a filter or a default may hold, in UTF-16 units. */
const MAX_TEXT = 500;
const MAX_CHOICES = 100;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const ofText = ["eq", "ne", "in", "contains", "isNull"] as const;
const ofOrder = ["eq", "ne", "in", "lt", "lte", "gt", "gte", "isNull"] as const;
const ofChoice = ["eq", "ne", "in", "isNull"] as const;

/** How a field of each kind may be compared; the same as in the API, but for `below`, which asks for the path. A kind without any can be neither filtered nor ordered. */
const comparisons: Record<FieldKind, readonly Comparison[]> = {
  text: ofText,
  longText: ofText,
  markdown: ofText,
  email: ofText,
  phone: ofText,
  colour: ofText,
  hash: ofText,
  command: ofText,
  resource: ofText,
  recordType: ofText,
  number: ofOrder,
  money: ofOrder,
  percent: ofOrder,
  months: ofOrder,
  minutes: ofOrder,
  duration: ofOrder,
  workingDays: ofOrder,
  bytes: ofOrder,
  people: ofOrder,
  flag: ["eq", "isNull"],
  day: ofOrder,
  moment: ofOrder,
  word: ofChoice,
  state: ofChoice,
  person: ofChoice,
  persons: [],
  department: ["eq", "ne", "in", "below", "isNull"],
  level: ofChoice,
  record: ofChoice,
  records: [],
  links: [],
  words: [],
  ids: [],
  audience: [],
  options: [],
  keys: [],
  file: [],
  files: [],
  signature: [],
  place: [],
  checklist: [],
  table: [],
  data: [],
};

/** Whether a list can be ordered and filtered by a field of this kind. */
export const isComparable = (kind: FieldKind): boolean => comparisons[kind].length > 0;

/** Whether fields of this kind take this comparison. */
export const allowsComparison = (kind: FieldKind, comparison: string): comparison is Comparison =>
  (comparisons[kind] as readonly string[]).includes(comparison);

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= MAX_TEXT;

/** Whether this is a value that the field could hold; relations hold ids. */
export function isValueOf(field: FieldScreen, value: unknown): value is string | number | boolean {
  switch (field.kind) {
    case "number":
      return typeof value === "number" && (field.of ? Number.isFinite(value) : Number.isSafeInteger(value));
    case "money":
      return typeof value === "string" && isMoney(value);
    case "duration":
    case "percent":
    case "months":
    case "minutes":
    case "workingDays":
    case "bytes":
    case "people":
      return typeof value === "number" && Number.isSafeInteger(value);
    case "flag":
      return typeof value === "boolean";
    case "day":
      return isText(value) && isDay(value);
    case "moment":
      return isText(value) && isInstant(value);
    case "word":
    case "state":
      return isText(value) && choiceLabel(field, value) !== undefined;
    case "person":
    case "department":
    case "level":
    case "record":
      return isText(value) && UUID.test(value);
    case "records":
    case "persons":
    case "links":
    case "files":
    case "signature":
    case "place":
    case "checklist":
    case "table":
    case "words":
    case "ids":
    case "audience":
    case "options":
    case "keys":
    case "data":
      return false;
    default:
      return isText(value);
  }
}

/** Kinds of fields whose values lie before or after a day, and how each may be compared with one that is counted from today. */
const fromToday: Partial<Record<FieldKind, readonly Comparison[]>> = {
  day: ["eq", "ne", "lt", "lte", "gt", "gte"],
  // A moment is never exactly a day.
  moment: ["lt", "lte", "gt", "gte"],
};

/** Whether the field can be compared in this way with a day that is counted from today, however far away. */
export const takesRelativeDay = (kind: FieldKind, comparison: Comparison): boolean => fromToday[kind]?.includes(comparison) ?? false;

/** Whether the day is no further from today than anybody plans. */
export const isNear = ({ today }: RelativeDay): boolean => Math.abs(today) <= FURTHEST_DAYS;

/** Whether the field can be compared with this plain value in this way. */
export function isFilterValue(field: FieldScreen, comparison: Comparison, value: unknown): value is FieldCondition["value"] {
  if (comparison === "isNull") return typeof value === "boolean";
  if (comparison === "contains") return isText(value) && value.trim() !== "";
  if (comparison === "in")
    return Array.isArray(value) && value.length > 0 && value.length <= MAX_CHOICES && value.every((choice) => isValueOf(field, choice));
  return isValueOf(field, value);
}
