import type { FieldProperty, ScreenOperation } from "../../schema/registry.screen.ts";

/** What an operation about the whole list is about. */
export type ListProperty = "sort" | "filters" | "layout" | "density";

type ValueOperation = Exclude<ScreenOperation, { op: "sort" | "filter" | "layout" | "density" | "lock" }>;

/** An operation that says something about one property of one field. */
export const isAboutField = (operation: ScreenOperation): operation is ValueOperation =>
  operation.op !== "lock" && listPropertyOf(operation) === undefined;

/** The property of the whole list that an operation is about. */
export function listPropertyOf({ op }: ScreenOperation): ListProperty | undefined {
  if (op === "filter") return "filters";
  return op === "sort" || op === "layout" || op === "density" ? op : undefined;
}

/** The property of its field that an operation is about. */
export function propertyOf({ op }: ValueOperation): FieldProperty {
  if (op === "show" || op === "hide") return "visible";
  return op === "offer" ? "offered" : op;
}

/** Names what an operation is about; of several with the same key the last one counts. */
export function keyOf(operation: ScreenOperation): string {
  if (operation.op === "lock") return `lock ${operation.field} ${operation.property ?? ""}`;
  return isAboutField(operation) ? `${propertyOf(operation)} ${operation.field}` : operation.op;
}

/** The operations that count, each once: what a level says, whatever it said before. */
export function settled(operations: readonly ScreenOperation[]): readonly ScreenOperation[] {
  const last = new Map<string, ScreenOperation>();
  for (const operation of operations) {
    const key = keyOf(operation);
    last.delete(key);
    last.set(key, operation);
  }
  return [...last.values()];
}

/** Whether two values of operations say the same, in whatever order their parts stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [first, second] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return first.size === second.size && [...first].every(([name, value]) => second.has(name) && isSame(value, second.get(name)));
}
