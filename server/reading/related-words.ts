import type { ScalarField } from "../../schema/shared/description.ts";
import { Entity } from "../../schema/shared/record.ts";
import { type Model, targetOf } from "../model/model.ts";

/** Where words are looked for: in fields of a record, and in the same way in the records that it refers to. */
export interface WordPlaces {
  readonly fields: ReadonlySet<ScalarField>;
  readonly ones: ReadonlyMap<string, WordPlaces>;
}

class Places implements WordPlaces {
  readonly fields = new Set<ScalarField>();
  readonly ones = new Map<string, Places>();

  /** Looks into the value at a path; at a relation into what people call such a record. */
  add(model: Model, [name = "", ...rest]: readonly string[]): void {
    const field = model.description.fields.get(name);
    if (field?.kind === "scalar") this.addValue(model, field);
    if (field?.kind !== "one") return;
    const target = targetOf(model, field);
    // Evidence and logs are found in their own lists: there is far more of them than of what they are about.
    if (target.entity && !(target.entity.prototype instanceof Entity)) return;
    const inner = this.ones.get(name) ?? new Places();
    this.ones.set(name, inner);
    if (rest.length > 0) inner.add(target, rest);
    else inner.addName(target);
  }

  private addValue(model: Model, field: ScalarField): void {
    for (const relation of field.titleOf ?? []) this.add(model, [relation]);
    if (field.searchable && !field.opensText) this.fields.add(field);
  }

  private addName(model: Model): void {
    for (const path of model.screen.recordTitle) this.add(model, path.split("."));
    for (const field of model.description.fields.values()) if (field.kind === "scalar" && field.unique) this.addValue(model, field);
  }
}

const known = new WeakMap<Model, WordPlaces["ones"]>();

/**
 * The related records by which a list's search finds a row: those that the list or the page of the row can show, by what people call them
 * and by their numbers, codes and logins; never by a text whose opening may be logged.
 */
export function relatedPlaces(model: Model): WordPlaces["ones"] {
  const before = known.get(model);
  if (before) return before;
  const places = new Places();
  const { fields, recordTitle } = model.screen;
  for (const path of [...Object.keys(fields), ...recordTitle]) places.add(model, path.split("."));
  known.set(model, places.ones);
  return places.ones;
}

/** How many sub-selects looking into these places takes. */
export const countPlaces = (ones: WordPlaces["ones"]): number =>
  [...ones.values()].reduce((sum, inner) => sum + 1 + countPlaces(inner.ones), 0);
