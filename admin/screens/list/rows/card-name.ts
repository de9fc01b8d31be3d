import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { titleFields } from "../../../records/field-path.ts";
import type { ResourceName } from "../../../records/resource-name.ts";

/** Values of these kinds say little by themselves: a card that is called 2026-03-06 could be anything. */
const sayLittle: ReadonlySet<EffectiveField["kind"]> = new Set(["day", "moment", "number", "minutes", "flag", "state", "word"]);

/**
 * By which of the shown fields a card is called: the first one, as in the table, or where that says little the first part of what people
 * call the record that is shown, else the first field that says something.
 */
export function cardName(resource: ResourceName, shown: readonly EffectiveField[]): EffectiveField | undefined {
  const [first] = shown;
  if (!first || !sayLittle.has(first.kind)) return first;
  const names = titleFields(resource);
  return (
    shown.find(({ field, kind }) => names.includes(field) && !sayLittle.has(kind)) ??
    shown.find(({ kind }) => !sayLittle.has(kind)) ??
    first
  );
}
