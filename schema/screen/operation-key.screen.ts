import type { FieldProperty, ListOperation, ListProperty, ScreenOperation } from "./operations.ts";

/** An operation that says something about one property of one field. */
export type AboutField = Exclude<ScreenOperation, { op: ListOperation["op"] | "lock" | "lockList" }>;

const listProperties: Readonly<Record<ListOperation["op"], ListProperty>> = {
  sort: "sort",
  filter: "filters",
  layout: "layout",
  density: "density",
};

/** Whether an operation of this name is about the whole list. */
export const isAboutList = (op: string): op is ListOperation["op"] => Object.hasOwn(listProperties, op);

export const isListOperation = (operation: ScreenOperation): operation is ListOperation => isAboutList(operation.op);

export const isAboutField = (operation: ScreenOperation): operation is AboutField =>
  operation.op !== "lock" && operation.op !== "lockList" && !isListOperation(operation);

/** The property of the whole list that an operation is about. */
export const listPropertyOf = ({ op }: ListOperation): ListProperty => listProperties[op];

/** The property of its field that an operation is about. */
export function propertyOf({ op }: Pick<AboutField, "op">): FieldProperty {
  if (op === "show" || op === "hide") return "visible";
  return op === "offer" ? "offered" : op;
}

/** Names what an operation is about; of several of one level with the same key the last one counts. */
export function keyOf(operation: ScreenOperation): string {
  if (operation.op === "lock") return `lock ${operation.field} ${operation.property ?? ""}`;
  if (operation.op === "lockList") return `lock ${operation.property}`;
  return isAboutField(operation) ? `${propertyOf(operation)} ${operation.field}` : operation.op;
}

/** The operations that count, each once, of things that carry one. */
export function settledBy<T>(all: readonly T[], operationOf: (one: T) => ScreenOperation): readonly T[] {
  const last = new Map<string, T>();
  for (const one of all) {
    const key = keyOf(operationOf(one));
    last.delete(key);
    last.set(key, one);
  }
  return [...last.values()];
}

/** The operations that count, each once: what a level says, whatever it said before. */
export const settled = (operations: readonly ScreenOperation[]): readonly ScreenOperation[] => settledBy(operations, (one) => one);

/** In the order in which they are applied: `required` first, because what is required cannot be hidden. */
export function requiredFirst<T>(all: readonly T[], operationOf: (one: T) => ScreenOperation): readonly T[] {
  const isFirst = (one: T) => operationOf(one).op === "required";
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}
