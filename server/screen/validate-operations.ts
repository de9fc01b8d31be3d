import type { Bilingual, FieldProperty, ScreenFilter, ScreenOperation } from "../../schema/screen/operations.ts";
import type { FieldScreen, ScreenDefault } from "../../schema/shared/screen.ts";
import { allowsComparison, isComparable, isFilterValue, isValueOf } from "./validate-value.ts";

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
  | "notWritable"
  | "alwaysRequired"
  | "notComparable"
  | "wrongType"
  | "empty"
  | "tooLong"
  | "outOfRange"
  | "afterItself";

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
  readonly level: "organisation" | "department" | "person";
}

export type ValidatedOperations =
  | { readonly ok: true; readonly operations: readonly ScreenOperation[] }
  | { readonly ok: false; readonly problems: readonly OperationProblem[] };

type Report = (path: string, code: ProblemCode, params?: OperationProblem["params"]) => undefined;
type Input = Readonly<Record<string, unknown>>;

const MAX_OPERATIONS = 500;
const MAX_PROBLEMS = 50;
const MAX_FILTERS = 20;
const MAX_LABEL = 80;
const MAX_HELP = 300;
export const MIN_WIDTH = 40;
export const MAX_WIDTH = 800;

/** What can be said, and so locked, about a field of each kind of screen. */
export const fieldProperties: Record<OperationContext["kind"], readonly FieldProperty[]> = {
  list: ["visible", "order", "label", "help", "width", "offered"],
  form: ["visible", "order", "label", "help", "section", "required", "readOnly", "default"],
};

const operationsOf: Record<OperationContext["kind"], readonly ScreenOperation["op"][]> = {
  list: ["show", "hide", "order", "label", "help", "width", "offer", "lock", "sort", "filter"],
  form: ["show", "hide", "order", "label", "help", "section", "required", "readOnly", "default", "lock"],
};

/** A person may change only columns, their order and width, sort and filters. */
const operationsOfPerson: readonly ScreenOperation["op"][] = ["show", "hide", "order", "width", "offer", "sort", "filter"];

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
  lock: ["field", "property"],
  sort: ["field", "descending"],
  filter: ["filters"],
};

/** Control characters and marks that turn the direction of text would let a label pose as something else. */
const UNPRINTABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

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
  if (context.level === "person" && !operationsOfPerson.includes(op)) return report(`${path}.op`, "notForPerson", { op });
  if (!operationsOf[context.kind].includes(op) || (context.level === "person" && context.kind === "form"))
    return report(`${path}.op`, context.level === "person" ? "notForPerson" : "wrongKind", { op });
  if (!hasOnly(value, ["op", ...members[op]])) return report(path, "unknownProperty", { op });
  if (op === "filter") return checkFilters(own(value, "filters"), context, `${path}.filters`, report);
  const name = own(value, "field");
  const field = fieldOf(context.defaults, name);
  if (typeof name !== "string" || !field) return report(`${path}.field`, "unknownField", named(name));
  return checkFieldOperation(op, name, field, value, context, path, report);
}

function checkFieldOperation(
  op: Exclude<ScreenOperation["op"], "filter">,
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
      if (typeof after !== "string" || !fieldOf(context.defaults, after)) return report(`${path}.after`, "unknownField", named(after));
      return after === name ? report(`${path}.after`, "afterItself", { field: name }) : { op, field: name, after };
    }
    case "label":
    case "help":
    case "section": {
      const text = checkBilingual(value, op === "help" ? MAX_HELP : MAX_LABEL, `${path}.value`, report);
      return text && { op, field: name, value: text };
    }
    case "width":
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
      return isValueOf(field, value) ? { op, field: name, value } : report(`${path}.value`, "wrongType", { field: name });
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
  const field = fieldOf(context.defaults, name);
  if (typeof name !== "string" || !field) return report(`${path}.field`, "unknownField", named(name));
  const is = own(value, "is");
  if (typeof is !== "string" || !allowsComparison(field.kind, is)) return report(`${path}.is`, "notComparable", { field: name });
  const compared = own(value, "value");
  if (!isFilterValue(field, is, compared)) return report(`${path}.value`, "wrongType", { field: name });
  return { field: name, is, value: Array.isArray(compared) ? [...compared] : compared };
}

function checkBilingual(value: unknown, max: number, path: string, report: Report): Bilingual | undefined {
  if (!isObject(value)) return report(path, "notAnObject");
  if (!hasOnly(value, ["zh", "en"])) return report(path, "unknownProperty");
  const zh = checkText(own(value, "zh"), max, `${path}.zh`, report);
  const en = checkText(own(value, "en"), max, `${path}.en`, report);
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

function checkText(value: unknown, max: number, path: string, report: Report): string | undefined {
  if (typeof value !== "string" || UNPRINTABLE.test(value.slice(0, max))) return report(path, "wrongType");
  if (value.length > max) return report(path, "tooLong", { max });
  return value.trim() === "" ? report(path, "empty") : value.trim();
}

function isObject(value: unknown): value is Input {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only the value's own members count, so that nothing is read from a prototype. */
const own = (value: Input, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);

const hasOnly = (value: Input, names: readonly string[]): boolean => Object.keys(value).every((name) => names.includes(name));

const isOperation = (value: unknown): value is ScreenOperation["op"] => typeof value === "string" && Object.hasOwn(members, value);

const named = (name: unknown) => ({ field: typeof name === "string" ? name.slice(0, MAX_LABEL) : "" });

/** What the resource's screen says of a field; nothing for a name that it does not offer. */
export function fieldOf(defaults: ScreenDefault, name: unknown): FieldScreen | undefined {
  return typeof name === "string" && Object.hasOwn(defaults.fields, name) ? defaults.fields[name] : undefined;
}
