import { isEmpty } from "../shared/values.screen.ts";
import type { EffectiveField } from "./effective.screen.ts";
import type { FieldCondition } from "./operations.ts";

/** Whether a value is as a condition says; relations are compared by id. An empty value is neither equal nor one of a list. */
export function conditionHolds({ is, value: wanted }: FieldCondition, value: unknown): boolean {
  switch (is) {
    case "isNull":
      return isEmpty(value) === wanted;
    case "eq":
      return value === wanted;
    case "ne":
      return value !== wanted;
    case "in":
      return Array.isArray(wanted) && wanted.includes(value);
  }
}

/**
 * Whether a form shows the field while its fields hold these values: its condition holds, and so does that of the field that it hangs on.
 * `held` answers plain values, of a relation its id, and nothing for an empty field. What is hidden for good stays so.
 */
export function showsWith(fields: ReadonlyMap<string, EffectiveField>, field: EffectiveField, held: (field: string) => unknown): boolean {
  if (!field.visible) return false;
  const seen = new Set<string>();
  for (let at: EffectiveField | undefined = field; at?.when && !seen.has(at.field); at = fields.get(at.when.field)) {
    const other = fields.get(at.when.field);
    const value = held(at.when.field);
    // A switch that nobody has touched is off.
    if (!conditionHolds(at.when, other?.kind === "flag" ? (value ?? false) : value)) return false;
    seen.add(at.field);
  }
  return true;
}
