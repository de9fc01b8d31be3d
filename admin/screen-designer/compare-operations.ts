import type { EffectiveScreen, ScreenOperation } from "../../schema/registry.screen.ts";
import { keyOf, settled } from "../../schema/screen/operation-key.screen.ts";
import { fixedFields } from "../screens/apply-operations.ts";
import { orderedBy, orderOperations } from "../screens/field-order.ts";
import { isSame } from "./is-same.ts";

/** How one state of a level differs from an earlier one. */
export interface OperationChange {
  readonly kind: "added" | "changed" | "removed";
  /** What it says now; of what was removed, what it said. */
  readonly operation: ScreenOperation;
  /** What it said before, when it says something else now. */
  readonly before: ScreenOperation | null;
}

/** What a level says otherwise than before, each thing once. */
export function compareOperations(before: readonly ScreenOperation[], after: readonly ScreenOperation[]): readonly OperationChange[] {
  const old = new Map(settled(before).map((operation) => [keyOf(operation), operation]));
  const changes: OperationChange[] = [];
  for (const operation of settled(after)) {
    const earlier = old.get(keyOf(operation)) ?? null;
    old.delete(keyOf(operation));
    if (!isSame(earlier, operation)) changes.push({ kind: earlier ? "changed" : "added", operation, before: earlier });
  }
  for (const operation of old.values()) changes.push({ kind: "removed", operation, before: null });
  return changes;
}

/** The same for what people see: of places only the moves that lead from one order of the fields to the other. */
export function compareLevels(
  base: EffectiveScreen,
  before: readonly ScreenOperation[],
  after: readonly ScreenOperation[],
): readonly OperationChange[] {
  const names = base.fields.map(({ field }) => field);
  const fixed = fixedFields(base);
  const moves = orderOperations(orderedBy(names, before, fixed), orderedBy(names, after, fixed), fixed);
  const others = (operations: readonly ScreenOperation[]) => operations.filter(({ op }) => op !== "order");
  return [
    ...compareOperations(others(before), others(after)),
    ...moves.map((operation) => ({ kind: "added", operation, before: null }) as const),
  ];
}
