import type { EffectiveScreen, FieldProperty, ListProperty, ScreenOperation } from "../../schema/registry.screen.ts";
import { locksAgainst } from "../../schema/screen/lock.screen.ts";
import { isAboutField, isListOperation, keyOf, listPropertyOf, propertyOf } from "../../schema/screen/operation-key.screen.ts";
import { begin, fixedFields } from "../screens/apply-operations.ts";
import { moved, orderedBy, orderOperations } from "../screens/field-order.ts";
import { closesCircle, withoutCircles } from "./condition-circle.ts";
import { isSame } from "./is-same.ts";

type Operations = readonly ScreenOperation[];

/**
 * What a level says with one more operation: it replaces what was said about the same thing, and nothing stays that says what the levels
 * above say anyway. What they have locked cannot be said.
 */
export function withOperation(base: EffectiveScreen, operations: Operations, operation: ScreenOperation): Operations {
  if (isAboutField(operation)) {
    const field = base.fields.find((candidate) => candidate.field === operation.field);
    if (!field || locksAgainst(field, operation).length > 0) return operations;
    if (operation.op === "order") return movedField(base, operations, operation.field, operation.after);
    if (operation.op === "when" && operation.value && closesCircle(base, operations, operation.field, operation.value.field))
      return operations;
  }
  if (isListOperation(operation) && base.locks[listPropertyOf(operation)]) return operations;
  const key = keyOf(operation);
  // What is required is shown, so a level that says both cannot mean the first.
  const contradicted = operation.op === "required" && operation.value ? keyOf({ op: "hide", field: operation.field }) : undefined;
  const others = operations.filter((other) => keyOf(other) !== key && keyOf(other) !== contradicted);
  return saysNothingNew(base, operation) ? withoutCircles(base, others) : [...others, operation];
}

/** What a level says with a field behind another one, or first: the fewest moves from the order of the levels above. */
function movedField(base: EffectiveScreen, operations: Operations, field: string, after: string | null): Operations {
  const names = base.fields.map((candidate) => candidate.field);
  const fixed = fixedFields(base);
  const wanted = moved(orderedBy(names, operations, fixed), field, after);
  const others = operations.filter((other) => other.op !== "order" || !names.includes(other.field));
  return [...others, ...orderOperations(names, wanted, fixed)];
}

/** What is left when a level says nothing about a property of a field any more. */
export function withoutProperty(base: EffectiveScreen, operations: Operations, field: string, property: FieldProperty): Operations {
  if (property !== "order")
    return withoutCircles(
      base,
      operations.filter((other) => !(isAboutField(other) && other.field === field && propertyOf(other) === property)),
    );
  const names = base.fields.map((candidate) => candidate.field);
  const fixed = fixedFields(base);
  const others = operations.filter((other) => !(other.op === "order" && other.field === field));
  // Fields that stood behind this one keep their place as well as they can.
  const moves = orderOperations(names, orderedBy(names, others, fixed), fixed);
  return [...others.filter((other) => other.op !== "order" || !names.includes(other.field)), ...moves];
}

/** What is left when a level says nothing about a field any more, its locks included. */
export const withoutField = (base: EffectiveScreen, operations: Operations, field: string): Operations =>
  withoutCircles(
    base,
    withoutProperty(base, operations, field, "order").filter(
      (other) => !("field" in other) || other.op === "sort" || other.field !== field,
    ),
  );

/** What is left when a level says nothing about a setting of the whole list any more. */
export const withoutSetting = (operations: Operations, setting: ListProperty): Operations =>
  operations.filter((other) => !isListOperation(other) || listPropertyOf(other) !== setting);

/** What is left when levels below may change a property again, or without one the whole field. */
export const unlocked = (operations: Operations, field: string, property?: FieldProperty): Operations =>
  operations.filter((other) => !(other.op === "lock" && other.field === field && other.property === property));

/** Whether the level itself locks the property of the field, or without one all of it. */
export const isLocked = (operations: Operations, field: string, property?: FieldProperty): boolean =>
  operations.some((other) => other.op === "lock" && other.field === field && other.property === property);

/** What is left when levels below may change a setting of the whole list again. */
export const unlockedSetting = (operations: Operations, setting: ListProperty): Operations =>
  operations.filter((other) => other.op !== "lockList" || other.property !== setting);

/** Whether the level itself locks a setting of the whole list. */
export const isLockedSetting = (operations: Operations, setting: ListProperty): boolean =>
  operations.some((other) => other.op === "lockList" && other.property === setting);

/** Whether the levels above say the same. */
function saysNothingNew(base: EffectiveScreen, operation: ScreenOperation): boolean {
  switch (operation.op) {
    case "sort":
      return isSame(base.sort, [{ field: operation.field, descending: operation.descending }]);
    case "filter":
      return isSame(base.filters, operation.filters);
    case "layout":
      return isSame(base.layout, { as: operation.value, by: operation.by });
    case "density":
      return base.density === operation.value;
    case "lockList":
      return base.locks[operation.property] !== undefined;
  }
  const known = base.fields.find((candidate) => candidate.field === operation.field);
  if (!known) return false;
  const field = begin(known, base);
  switch (operation.op) {
    case "lock":
      return operation.property !== undefined && field.locks[operation.property] !== undefined;
    case "show":
    case "hide":
      return field.visible === (operation.op === "show");
    case "offer":
      return field.offered === operation.value;
    case "section": {
      const title = base.sections.find(({ key }) => key === field.section)?.title;
      return isSame(title, operation.value);
    }
    case "order":
      return false;
    default:
      return isSame(field[operation.op], operation.value);
  }
}
