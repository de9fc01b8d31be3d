import type { FieldSettings } from "./apply-operation.screen.ts";
import type { LayerSource } from "./effective.screen.ts";
import type { FieldCondition } from "./operations.ts";

type Conditioned = FieldSettings & { readonly field: string };

/** That one level lets a field show under a condition only, or always. */
export interface Conditioning {
  readonly field: Conditioned;
  readonly value: FieldCondition | null;
  readonly index: number;
}

/**
 * Applies all conditions of one level together, so that saying them twice is the same as once. One that would close a circle (each of two
 * fields waiting for the other) is left out and answered; what held before is kept, unless that would close one as well.
 */
export function applyConditions(
  fields: ReadonlyMap<string, Conditioned>,
  said: readonly Conditioning[],
  source: LayerSource,
): readonly Conditioning[] {
  const before = new Map(said.map(({ field }) => [field, { when: field.when, source: field.sources.when }]));
  for (const { field } of said) field.when = null;
  const circular = said.filter(({ field, value }) => {
    if (hangsOnItself(fields, field.field, value)) return true;
    field.when = value;
    field.sources.when = source;
    return false;
  });
  for (const { field } of circular) {
    const old = before.get(field);
    if (!hangsOnItself(fields, field.field, old?.when ?? null)) field.when = old?.when ?? null;
  }
  return circular;
}

function hangsOnItself(fields: ReadonlyMap<string, Conditioned>, field: string, condition: FieldCondition | null): boolean {
  for (let at = condition; at; at = fields.get(at.field)?.when ?? null) if (at.field === field) return true;
  return false;
}
