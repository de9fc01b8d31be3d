import type { EffectiveScreen, ScreenOperation } from "../../schema/registry.screen.ts";
import { locksAgainst } from "../../schema/screen/lock.screen.ts";

/** The field on which each field's showing hangs, as the levels above and this one say. */
function hangsOn(base: EffectiveScreen, operations: readonly ScreenOperation[]): Map<string, string> {
  const on = new Map(base.fields.flatMap(({ field, when }) => (when ? [[field, when.field] as const] : [])));
  for (const operation of operations) {
    if (operation.op !== "when") continue;
    const above = base.fields.find(({ field }) => field === operation.field);
    if (!above || locksAgainst(above, operation).length > 0) continue;
    if (operation.value) on.set(operation.field, operation.value.field);
    else on.delete(operation.field);
  }
  return on;
}

/** Whether the field would wait for itself if it hung on the other one. */
export function closesCircle(base: EffectiveScreen, operations: readonly ScreenOperation[], field: string, other: string): boolean {
  const on = hangsOn(base, operations);
  on.delete(field);
  for (let at: string | undefined = other; at !== undefined; at = on.get(at)) if (at === field) return true;
  return false;
}

/** The operations without conditions by which fields would wait for each other. */
export function withoutCircles(base: EffectiveScreen, operations: readonly ScreenOperation[]): readonly ScreenOperation[] {
  const circular = operations.find(
    (operation) => operation.op === "when" && operation.value && closesCircle(base, operations, operation.field, operation.value.field),
  );
  return circular
    ? withoutCircles(
        base,
        operations.filter((operation) => operation !== circular),
      )
    : operations;
}
