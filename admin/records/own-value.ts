import { ownPartsOf } from "../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField } from "../../schema/registry.screen.ts";
import { valueAt } from "./field-path.ts";

/** The value of a field of a record. Whoever has not said yes to an own field has said no, as filters take it too. */
export function ownValueAt(record: unknown, { field, kind }: Pick<EffectiveField, "field" | "kind">): unknown {
  const value = valueAt(record, field);
  return (value === null || value === undefined) && kind === "flag" && ownPartsOf(field) ? false : value;
}
