import type { LayerSource } from "../../../schema/screen/effective.screen.ts";
import { isAboutList, propertyOf } from "../../../schema/screen/operation-key.screen.ts";
import type { FieldCondition, ListOperation, ScreenFilter, ScreenOperation } from "../../../schema/screen/operations.ts";
import { fieldProperties, listProperties, personalProperties } from "../../../schema/screen/properties.screen.ts";
import { FURTHEST_DAYS, isRelativeDay } from "../../../schema/screen/relative-day.screen.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import type { FieldScreen, ScreenDefault } from "../../../schema/shared/screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { checkBilingual, hasOnly, type Input, own, type Report } from "./validate-parts.ts";
import { allowsComparison, isComparable, isFilterValue, isNear, isValueOf, takesRelativeDay } from "./validate-value.ts";

/** Why an operation is refused. */
export type ProblemCode =
  | "notAList"
  | "tooMany"
  | "notAnObject"
  | "unknownOperation"
  | "unknownProperty"
  | "unknownField"
  | "wrongKind"
  | "notForPerson"
  | "notForView"
  | "notWritable"
  | "alwaysRequired"
  | "notComparable"
  | "wrongType"
  | "empty"
  | "tooLong"
  | "outOfRange"
  | "afterItself"
  | "dependsOnItself"
  | "notOnForm"
  | "notADay"
  | "plainOnForm"
  | "boardNeedsWords"
  | "calendarNeedsDays";

/** Something wrong in untrusted operations: where ("3.value.zh"), what, and the limits that the message names. */
export interface OperationProblem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** For which screen operations are meant. */
export interface OperationContext {
  readonly defaults: ScreenDefault;
  readonly kind: "list" | "form";
  readonly level: LayerSource["level"];
}

export type ValidatedOperations =
  | { readonly ok: true; readonly operations: readonly ScreenOperation[] }
  | { readonly ok: false; readonly problems: readonly OperationProblem[] };

export const MAX_OPERATIONS = 500;
const MAX_PROBLEMS = 50;
const MAX_FILTERS = 20;
const MAX_LABEL = 80;
const MAX_HELP = 300;
const MIN_WIDTH = 40;
const MAX_WIDTH = 800;

/** Why nobody, or nobody at this level, says such a thing of this kind of screen. */
function objectionTo(
  op: ScreenOperation["op"],
  { kind, level }: OperationContext,
): "wrongKind" | "notForPerson" | "notForView" | undefined {
  const personal = level === "view" ? "notForView" : level === "person" ? "notForPerson" : undefined;
  if (personal && kind === "form") return personal;
  if (isAboutList(op)) return kind === "list" ? undefined : "wrongKind";
  if (op === "lockList") return kind === "list" ? personal : "wrongKind";
  const property = op === "lock" ? null : propertyOf({ op });
  if (personal && !(property && personalProperties.includes(property))) return personal;
  return property === null || fieldProperties[kind].includes(property) ? undefined : "wrongKind";
}

/** The members of each operation besides `op`. */
const members: Record<ScreenOperation["op"], readonly string[]> = {
  show: ["field"],
  hide: ["field"],
  order: ["field", "after"],
  label: ["field", "value"],
  help: ["field", "value"],
  section: ["field", "value"],
  width: ["field", "value"],
  offer: ["field", "value"],
  required: ["field", "value"],
  readOnly: ["field", "value"],
  default: ["field", "value"],
  when: ["field", "value"],
  lock: ["field", "property"],
  lockList: ["property"],
  sort: ["field", "descending"],
  filter: ["filters"],
  layout: ["value", "by"],
  density: ["value"],
};

const layouts = ["table", "cards", "board", "calendar"] as const;
const densities = ["comfortable", "compact"] as const;
const conditions = ["eq", "ne", "in", "isNull"] as const;

/** Checks an untrusted value to be a list of operations for a screen. Nothing of it is kept but what an operation needs. */
export function validateOperations(value: unknown, context: OperationContext): ValidatedOperations {
  const problems: OperationProblem[] = [];
  const report: Report = (path, code, params = {}) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path, code, params });
  };
  const operations: ScreenOperation[] = [];
  if (!Array.isArray(value)) report("", "notAList");
  else if (value.length > MAX_OPERATIONS) report("", "tooMany", { max: MAX_OPERATIONS });
  else
    for (const [index, item] of value.entries()) {
      const operation = checkOperation(item, context, String(index), report);
      if (operation) operations.push(operation);
    }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, operations };
}

/**
 * Checks one operation and reports what is wrong with it. Answers what can be used: nothing, or the operation, of a filter just the
 * comparisons that are in order.
 */
export function checkOperation(value: unknown, context: OperationContext, path: string, report: Report): ScreenOperation | undefined {
  if (!isObject(value)) return report(path, "notAnObject");
  const op = own(value, "op");
  if (!isOperation(op)) return report(`${path}.op`, "unknownOperation");
  const objection = objectionTo(op, context);
  if (objection) return report(`${path}.op`, objection, { op });
  if (!hasOnly(value, ["op", ...members[op]])) return report(path, "unknownProperty", { op });
  if (op === "filter") return checkFilters(own(value, "filters"), context, `${path}.filters`, report);
  if (op === "layout") return checkLayout(value, context, path, report);
  if (op === "density") {
    const density = densities.find((known) => known === own(value, "value"));
    return density ? { op, value: density } : report(`${path}.value`, "wrongType");
  }
  if (op === "lockList") {
    const property = listProperties.find((known) => known === own(value, "property"));
    return property ? { op, property } : report(`${path}.property`, "wrongType");
  }
  const name = own(value, "field");
  const field = screenFieldOf(context.defaults, name);
  if (typeof name !== "string" || !field) return report(`${path}.field`, "unknownField", named(name));
  return checkFieldOperation(op, name, field, value, context, path, report);
}

function checkFieldOperation(
  op: Exclude<ScreenOperation["op"], Exclude<ListOperation["op"], "sort"> | "lockList">,
  name: string,
  field: FieldScreen,
  input: Input,
  context: OperationContext,
  path: string,
  report: Report,
): ScreenOperation | undefined {
  const value = own(input, "value");
  const formField = context.defaults.form.fields.find((candidate) => candidate.field === name);
  const writable = formField !== undefined && !formField.readOnly;
  switch (op) {
    case "show":
      return { op, field: name };
    case "hide":
      if (context.kind === "form" && formField?.required) return report(path, "alwaysRequired", { field: name });
      return { op, field: name };
    case "order": {
      const after = own(input, "after");
      if (after === null) return { op, field: name, after };
      if (typeof after !== "string" || !screenFieldOf(context.defaults, after))
        return report(`${path}.after`, "unknownField", named(after));
      return after === name ? report(`${path}.after`, "afterItself", { field: name }) : { op, field: name, after };
    }
    case "help": {
      if (value === null) return { op, field: name, value };
      const text = checkBilingual(value, MAX_HELP, `${path}.value`, report);
      return text && { op, field: name, value: text };
    }
    case "label":
    case "section": {
      const text = checkBilingual(value, MAX_LABEL, `${path}.value`, report);
      return text && { op, field: name, value: text };
    }
    case "width":
      if (value === null) return { op, field: name, value };
      if (typeof value !== "number" || !Number.isInteger(value)) return report(`${path}.value`, "wrongType");
      if (value < MIN_WIDTH || value > MAX_WIDTH) return report(`${path}.value`, "outOfRange", { min: MIN_WIDTH, max: MAX_WIDTH });
      return { op, field: name, value };
    case "offer":
      if (typeof value !== "boolean") return report(`${path}.value`, "wrongType");
      return value && !isComparable(field.kind) ? report(path, "notComparable", { field: name }) : { op, field: name, value };
    case "required":
    case "readOnly":
      if (typeof value !== "boolean") return report(`${path}.value`, "wrongType");
      if (!writable) return report(path, "notWritable", { field: name });
      if (op === "required" && !value && formField.required) return report(path, "alwaysRequired", { field: name });
      return { op, field: name, value };
    case "default":
      if (!writable) return report(path, "notWritable", { field: name });
      return value === null || isValueOf(field, value) ? { op, field: name, value } : report(`${path}.value`, "wrongType", { field: name });
    case "when": {
      if (!formField) return report(path, "notOnForm", { field: name });
      if (value === null) return { op, field: name, value };
      if (formField.required) return report(path, "alwaysRequired", { field: name });
      const condition = checkCondition(value, name, context, `${path}.value`, report);
      return condition && { op, field: name, value: condition };
    }
    case "lock": {
      const property = own(input, "property");
      if (property === undefined) return { op, field: name };
      const known = fieldProperties[context.kind].find((candidate) => candidate === property);
      return known ? { op, field: name, property: known } : report(`${path}.property`, "wrongType");
    }
    case "sort": {
      const descending = own(input, "descending");
      if (typeof descending !== "boolean") return report(`${path}.descending`, "wrongType");
      return isComparable(field.kind) ? { op, field: name, descending } : report(path, "notComparable", { field: name });
    }
  }
}

function checkLayout(value: Input, context: OperationContext, path: string, report: Report): ScreenOperation | undefined {
  const layout = layouts.find((known) => known === own(value, "value"));
  if (!layout) return report(`${path}.value`, "wrongType");
  const by = own(value, "by");
  if (layout !== "board" && layout !== "calendar")
    return by === null || by === undefined ? { op: "layout", value: layout, by: null } : report(`${path}.by`, "wrongType");
  const field = screenFieldOf(context.defaults, by);
  const [fits, needs] = layout === "board" ? ([isOfWords, "boardNeedsWords"] as const) : ([isOfDays, "calendarNeedsDays"] as const);
  if (typeof by !== "string" || !field) return report(`${path}.by`, by === null ? needs : "unknownField", named(by));
  return fits(field) ? { op: "layout", value: layout, by } : report(`${path}.by`, needs, { field: by });
}

/** Whether the field holds one word of a closed list, so that a board can have a column for each. */
const isOfWords = ({ kind }: FieldScreen): boolean => kind === "state" || kind === "word";

/** Whether the field lies on a day, so that a calendar can show it there. */
const isOfDays = ({ kind }: FieldScreen): boolean => kind === "day" || kind === "moment";

/** What a field's showing may hang on: another field that the form has. */
function checkCondition(
  value: unknown,
  dependent: string,
  context: OperationContext,
  path: string,
  report: Report,
): FieldCondition | undefined {
  const checked = checkFilter(value, context, path, report);
  if (!checked) return undefined;
  const { field } = checked;
  if (field === dependent) return report(`${path}.field`, "dependsOnItself", { field });
  if (!context.defaults.form.fields.some((candidate) => candidate.field === field)) return report(`${path}.field`, "notOnForm", { field });
  const is = conditions.find((known) => known === checked.is);
  if (!is) return report(`${path}.is`, "notComparable", { field });
  const { value: compared } = checked;
  return isRelativeDay(compared) ? report(`${path}.value`, "plainOnForm", { field }) : { field, is, value: compared };
}

function checkFilters(value: unknown, context: OperationContext, path: string, report: Report): ScreenOperation | undefined {
  if (!Array.isArray(value)) return report(path, "notAList");
  if (value.length > MAX_FILTERS) return report(path, "tooMany", { max: MAX_FILTERS });
  const filters = value.flatMap((item, index) => checkFilter(item, context, `${path}.${index}`, report) ?? []);
  return filters.length > 0 || value.length === 0 ? { op: "filter", filters } : undefined;
}

function checkFilter(value: unknown, context: OperationContext, path: string, report: Report): ScreenFilter | undefined {
  if (!isObject(value)) return report(path, "notAnObject");
  if (!hasOnly(value, ["field", "is", "value"])) return report(path, "unknownProperty");
  const name = own(value, "field");
  const field = screenFieldOf(context.defaults, name);
  if (typeof name !== "string" || !field) return report(`${path}.field`, "unknownField", named(name));
  const is = own(value, "is");
  if (typeof is !== "string" || !allowsComparison(field.kind, is)) return report(`${path}.is`, "notComparable", { field: name });
  const compared = own(value, "value");
  if (isRelativeDay(compared)) {
    if (!takesRelativeDay(field.kind, is)) return report(`${path}.value`, "notADay", { field: name });
    if (!isNear(compared)) return report(`${path}.value`, "outOfRange", { min: -FURTHEST_DAYS, max: FURTHEST_DAYS });
    return { field: name, is, value: { today: compared.today, ...(compared.working ? { working: true } : {}) } };
  }
  if (!isFilterValue(field, is, compared)) return report(`${path}.value`, "wrongType", { field: name });
  return { field: name, is, value: Array.isArray(compared) ? [...compared] : compared };
}

const isOperation = (value: unknown): value is ScreenOperation["op"] => typeof value === "string" && Object.hasOwn(members, value);

const named = (name: unknown) => ({ field: typeof name === "string" ? cutText(name, MAX_LABEL) : "" });

/** What the resource's screen says of a field; nothing for a name that it does not offer. */
export function screenFieldOf(defaults: ScreenDefault, name: unknown): FieldScreen | undefined {
  return typeof name === "string" && Object.hasOwn(defaults.fields, name) ? defaults.fields[name] : undefined;
}
