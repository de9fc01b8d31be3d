import type { FieldKindDefinition, SimpleKind } from "../definition/field.screen.ts";
import { choiceKind, choicesKind } from "./choice.screen.ts";
import { durationKind } from "./duration.screen.ts";
import { flagKind } from "./flag.screen.ts";
import { moneyKind } from "./money.screen.ts";
import { numberKind } from "./number.screen.ts";
import { phoneKind } from "./phone.screen.ts";
import { referenceKind } from "./reference.screen.ts";
import { textKind } from "./text.screen.ts";
import { dayKind, momentKind } from "./time.screen.ts";
import { type CheckedValue, isWrong, kept, type ValueKind, type ValueReader } from "./value-kind.screen.ts";

/** All that is known of the values of each kind of a definition. */
export type KindsOf<D extends FieldKindDefinition> = { readonly [K in D["kind"]]: ValueKind<Extract<D, { readonly kind: K }>> };

/** Kinds that a line of a table can hold as well. */
export const simpleKinds: KindsOf<SimpleKind> = {
  text: textKind,
  longText: textKind,
  number: numberKind,
  money: moneyKind,
  day: dayKind,
  moment: momentKind,
  duration: durationKind,
  choice: choiceKind,
  choices: choicesKind,
  flag: flagKind,
  person: referenceKind,
  department: referenceKind,
  position: referenceKind,
  phone: phoneKind,
};

/** The kind that a definition speaks of. */
export const simpleKindOf = <D extends SimpleKind>(definition: D): ValueKind<D> =>
  (simpleKinds as Readonly<Record<string, unknown>>)[definition.kind] as ValueKind<D>;

/** Whether nothing stands in a field: null, an empty text, an empty list. */
export const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Checks a value that is there; nothing, before or afterwards, is null, and lists have no holes. */
export function checkFilled(value: unknown, check: (value: unknown) => CheckedValue): CheckedValue {
  if (isEmptyValue(value)) return kept(null);
  const checked = check(Array.isArray(value) ? [...value] : value);
  return isWrong(checked) || !isEmptyValue(checked.value) ? checked : kept(null);
}

/** A value of a simple kind as it is kept; nothing is null. */
export const checkSimple = (definition: SimpleKind, value: unknown, before: unknown): CheckedValue =>
  checkFilled(value, (filled) => simpleKindOf(definition).check(filled, definition, before));

/** A value of a simple kind as people read it; nothing is "". */
export const saySimple = (definition: SimpleKind, value: unknown, reader: ValueReader): string =>
  isEmptyValue(value) ? "" : simpleKindOf(definition).say(value, definition, reader);
