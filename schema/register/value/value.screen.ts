import type { FieldScreen } from "../../shared/screen.ts";
import type { FieldKindDefinition, RegisterField } from "../definition/field.screen.ts";
import { inBoth } from "../said.screen.ts";
import { checklistKind } from "./checklist.screen.ts";
import { computedKind } from "./computed.screen.ts";
import { fileKind, signatureKind } from "./file.screen.ts";
import { placeKind } from "./place.screen.ts";
import { peopleKind, recordKind, referenceKind } from "./reference.screen.ts";
import { checkFilled, isEmptyValue, type KindsOf, simpleKinds } from "./simple-kinds.screen.ts";
import { tableKind } from "./table.screen.ts";
import { type CheckedValue, isWrong, type ShownAs, type ValueKind, type ValueReader } from "./value-kind.screen.ts";

/** Every kind of value that a record of a register can hold. */
const kinds: KindsOf<FieldKindDefinition> = {
  ...simpleKinds,
  people: peopleKind,
  record: recordKind,
  provision: referenceKind,
  document: referenceKind,
  file: fileKind,
  signature: signatureKind,
  place: placeKind,
  checklist: checklistKind,
  table: tableKind,
  computed: computedKind,
};

export const fieldKinds = Object.keys(kinds) as readonly FieldKindDefinition["kind"][];

const kindOf = <D extends FieldKindDefinition>(definition: D): ValueKind<D> =>
  (kinds as Readonly<Record<string, unknown>>)[definition.kind] as ValueKind<D>;

/**
 * A value from outside as a record keeps it, or what is wrong with it. Nothing (null, "", an empty list) is kept as null, whatever the kind;
 * whether it may be nothing is another question.
 *
 * @param before what the record held, so that an answer that is no longer offered may stay
 */
export function checkValue(definition: FieldKindDefinition, value: unknown, before: unknown = null): CheckedValue {
  return checkFilled(value, (filled) => kindOf(definition).check(filled, definition, before));
}

/** A kept value as people read it; "" for nothing. */
export const sayValue = (definition: FieldKindDefinition, value: unknown, reader: ValueReader): string =>
  isEmptyValue(value) ? "" : kindOf(definition).say(value, definition, reader);

/** What a new record begins with, where the field says a plain value that it could hold; null otherwise. */
export function plainDefault(field: RegisterField): unknown {
  if (!field.default || !("value" in field.default)) return null;
  const checked = checkValue(field.of, field.default.value);
  return isWrong(checked) ? null : checked.value;
}

/** How a kind of value is shown; `slug` is the register's own. */
export const shownAs = (definition: FieldKindDefinition, slug: string): ShownAs => kindOf(definition).shownAs(definition, slug);

/** What a screen says of a field. */
export const fieldScreenOf = (field: RegisterField, slug: string): FieldScreen => ({
  label: inBoth(field.label),
  ...shownAs(field.of, slug),
  ...(field.help ? { help: inBoth(field.help) } : {}),
  of: field.of,
});
