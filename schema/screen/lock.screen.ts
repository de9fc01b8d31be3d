import type { EffectiveField, EffectiveScreen, LayerSource } from "./effective.screen.ts";
import type { AboutField } from "./operation-key.screen.ts";
import { propertyOf } from "./operation-key.screen.ts";
import type { FieldProperty, ListProperty } from "./operations.ts";

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

/**
 * The lock that keeps a level from saying this of the whole list. Order and filters are locked as what the list begins with, so a view,
 * which somebody opens for the moment, still brings its own.
 */
export const listLockOn = (
  { locks }: Pick<EffectiveScreen, "locks">,
  property: ListProperty,
  level: LayerSource["level"],
): LayerSource | undefined => (level === "view" && (property === "sort" || property === "filters") ? undefined : locks[property]);
