import type { EffectiveField, LayerSource } from "./effective.screen.ts";
import type { AboutField } from "./operation-key.screen.ts";
import { propertyOf } from "./operation-key.screen.ts";
import type { FieldProperty } from "./operations.ts";

type Locked = Pick<EffectiveField, "locks" | "required">;

/** The locks that keep levels below from saying anything of a property: a condition may not hide what must show either. */
export function locksOn({ locks, required }: Locked, property: FieldProperty): readonly LayerSource[] {
  const all = property === "when" ? [locks.when, locks.visible, required ? locks.required : undefined] : [locks[property]];
  return all.flatMap((lock) => lock ?? []);
}

/** The locks that keep an operation from counting; showing a field always is possible wherever its condition is not locked. */
export const locksAgainst = (field: Locked, operation: AboutField): readonly LayerSource[] =>
  operation.op === "when" && operation.value === null
    ? [field.locks.when].flatMap((lock) => lock ?? [])
    : locksOn(field, propertyOf(operation));
