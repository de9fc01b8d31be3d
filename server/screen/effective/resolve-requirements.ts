import type { EffectiveField, EffectiveScreen } from "../../../schema/screen/effective.screen.ts";

/** Whether a record is being made or changed. */
export type Occasion = "create" | "update";

const names = (fields: readonly EffectiveField[]): ReadonlySet<string> => new Set(fields.map(({ field }) => field));

/**
 * Fields that must have a value. When a record is made, the input or a default gives it; when one is changed, it may be left out but not
 * emptied.
 */
export function requiredFields(screen: EffectiveScreen, on: Occasion): ReadonlySet<string> {
  return names(screen.fields.filter((field) => field.required && !field.readOnly && (on === "create" || !field.createOnly)));
}

/**
 * Fields that a screen, not the command itself, closes to everybody: an input that names one of them is refused. What a command accepts
 * apart from that is the command's own matter.
 */
export function readOnlyFields(screen: EffectiveScreen, on: Occasion): ReadonlySet<string> {
  return names(screen.fields.filter((field) => field.sources.readOnly && (field.readOnly || (on === "update" && field.createOnly))));
}

/** What a new record begins with where the input leaves a field out. */
export function defaultValues(screen: EffectiveScreen): ReadonlyMap<string, string | number | boolean> {
  return new Map(screen.fields.flatMap((field) => (field.default === null ? [] : [[field.field, field.default]])));
}
