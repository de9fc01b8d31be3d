import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import type { FieldDescription, OneField } from "../../../schema/shared/description.ts";
import type { Actor } from "../../access/actor.ts";
import { readableRows } from "../../access/condition-to-sql.ts";
import { readableField } from "../../access/readable.ts";
import { type Model, targetOf } from "../../model/model.ts";
import { Parameters } from "../../model/parameters.ts";
import { from, ofKind, type Place } from "../../model/place.ts";

/** For whom a report is worked out: which records count, and which of their values. */
export interface ReportEyes {
  readonly place: Place;
  readonly parameters: Parameters;
  /** SQL: the records that count. */
  readonly rows: string;
  readonly mayUse: (name: string) => boolean;
  /** SQL of the identity to which a relation leads; null where it is not for them. */
  readonly leadsTo: (field: OneField) => string;
}

/** A reader's: the records of their list, and values that they see in each of them. */
export function readersEyes(model: Model, actor: Actor): ReportEyes {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const mayUse = (name: string) => readableField(place, name, actor, new Parameters()) === "always";
  const leadsTo = (field: OneField) => {
    const target = { model: targetOf(model, field), alias: parameters.alias() };
    return `(select ${target.alias}."id" from ${from(target)} where ${target.alias}."id" = ${field.sql(place.alias)} and ${readableRows(target, actor, parameters)})`;
  };
  return { place, parameters, rows: readableRows(place, actor, parameters), mayUse, leadsTo };
}

/** Of what is kept for all who read the register: all of its records, and of them what nothing hides. */
export function keepersEyes(model: Model, definition: RegisterDefinition): ReportEyes {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const hidden = hiddenInputs(definition);
  return { place, parameters, rows: ofKind(place), mayUse: (name) => !hidden.has(name), leadsTo: (field) => field.sql(place.alias) };
}

/** The field of a definition, as the reader has it; null where there is none that these eyes may use. */
export function seen({ place, mayUse }: ReportEyes, name: string): FieldDescription | null {
  const field = place.model.description.fields.get(name);
  return field && mayUse(name) ? field : null;
}
