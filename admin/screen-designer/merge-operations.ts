import type { EffectiveScreen, ScreenOperation } from "../../schema/registry.screen.ts";
import { keyOf, settled } from "../../schema/screen/operation-key.screen.ts";
import { fixedFields } from "../screens/apply-operations.ts";
import { orderedBy, orderOperations } from "../screens/field-order.ts";
import { compareOperations } from "./compare-operations.ts";

type Operations = readonly ScreenOperation[];

/**
 * What somebody changed since they began, on top of what somebody else has saved meanwhile: where both changed the same thing, theirs
 * yields.
 */
export function onTopOf(base: EffectiveScreen, began: Operations, mine: Operations, theirs: Operations): Operations {
  const changes = compareOperations(began, mine);
  const touched = new Set(changes.map(({ operation }) => keyOf(operation)));
  const merged = settled([
    ...theirs.filter((operation) => !touched.has(keyOf(operation))),
    ...changes.flatMap(({ kind, operation }) => (kind === "removed" ? [] : [operation])),
  ]);
  // Moves of two people may contradict each other; said anew, they are in one order.
  const names = base.fields.map(({ field }) => field);
  const fixed = fixedFields(base);
  const moves = orderOperations(names, orderedBy(names, merged, fixed), fixed);
  return [...merged.filter((operation) => operation.op !== "order" || !names.includes(operation.field)), ...moves];
}
