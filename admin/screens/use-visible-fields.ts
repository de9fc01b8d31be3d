import { useWatch } from "react-hook-form";
import type { EffectiveField, EffectiveScreen } from "../../schema/registry.screen.ts";
import { showsWith } from "../../schema/screen/condition.screen.ts";
import { valueAt } from "../records/field-path.ts";
import { useFieldSurroundings } from "../register/field/FieldSurroundings.ts";
import { visibleFields } from "./use-screen.ts";

/** The fields on whose values the showing of others hangs; a page needs them to know what to show. */
export const conditionNames = (screen: EffectiveScreen): readonly string[] => [
  ...new Set(screen.fields.flatMap(({ when }) => when?.field ?? [])),
];

/** What a condition compares: of a relation the id. */
const plain = (value: unknown): unknown => (typeof value === "object" && value !== null && "id" in value ? value.id : value);

const byName = (screen: EffectiveScreen): ReadonlyMap<string, EffectiveField> =>
  new Map(screen.fields.map((field) => [field.field, field]));

/** The fields that a record's page shows: those whose condition the record meets. */
export function shownFields(screen: EffectiveScreen, record: object): readonly EffectiveField[] {
  const fields = byName(screen);
  return visibleFields(screen).filter((field) => showsWith(fields, field, (name) => plain(valueAt(record, name))));
}

/** Of the fields that a form asks for, those that show with what has been filled in so far. Inside of a form only. */
export function useVisibleFields(screen: EffectiveScreen, asked: readonly EffectiveField[]): readonly EffectiveField[] {
  const names = conditionNames(screen);
  const values: readonly unknown[] = useWatch({ name: [...names] });
  const shown = useByRules(asked);
  if (names.length === 0) return shown;
  const fields = byName(screen);
  const held = (name: string) => plain(values[names.indexOf(name)]);
  // What the command insists on is asked for though the screen hides it; a condition does not take that away either.
  return shown.filter((field) => !field.visible || showsWith(fields, field, held));
}

/** Inside of a form: of these fields those that the rules around the form show with what it holds, and which of them must be filled in then. */
export function useByRules(asked: readonly EffectiveField[]): readonly EffectiveField[] {
  const { shows, needs } = useFieldSurroundings();
  const values: Readonly<Record<string, unknown>> = useWatch({ disabled: !shows && !needs });
  if (!shows && !needs) return asked;
  return asked
    .filter(({ field }) => shows?.(field, values) !== false)
    .map((field) => (!field.required && needs?.(field.field, values) ? { ...field, required: true } : field));
}
