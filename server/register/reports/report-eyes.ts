import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import type { FieldDescription, OneField } from "../../../schema/shared/description.ts";
import type { Actor } from "../../access/actor.ts";
import { readableRows } from "../../access/condition-to-sql.ts";
import { readableField } from "../../access/readable.ts";
import { type Model, targetOf } from "../../model/model.ts";
import { Parameters } from "../../model/parameters.ts";
import { from, leadsTo as isLedTo, ofKind, type Place } from "../../model/place.ts";

/** For whom a report is worked out: which records count, and which of their values. */
export interface ReportEyes {
  readonly place: Place;
  readonly parameters: Parameters;
  /** SQL: the records that count. */
  readonly rows: string;
  readonly mayUse: (name: string) => boolean;
  /** SQL of the identity to which a relation leads; null where it is not for them. */
  readonly leadsTo: (field: OneField) => string;
  /** Times of duties that they may know of: the table, its alias, and SQL of the condition. */
  readonly dutyTimes: () => { readonly alias: string; readonly from: string; readonly rows: string };
}

const timesOf = (model: Model, parameters: Parameters, rows: (place: Place) => string) => () => {
  const place = { model: model.models.of("registerDutyTimes"), alias: parameters.alias() };
  return { alias: place.alias, from: from(place), rows: rows(place) };
};

/** A reader's: the records of their list, and values that they see in each of them. */
export function readersEyes(model: Model, actor: Actor): ReportEyes {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const mayUse = (name: string) => readableField(place, name, actor, new Parameters()) === "always";
  const leadsTo = (field: OneField) => {
    const target = { model: targetOf(model, field), alias: parameters.alias() };
    return `(select ${target.alias}."id" from ${from(target)} where ${isLedTo(field, place.alias, target)} and ${readableRows(target, actor, parameters)})`;
  };
  const dutyTimes = timesOf(model, parameters, (times) => readableRows(times, actor, parameters));
  return { place, parameters, rows: readableRows(place, actor, parameters), mayUse, leadsTo, dutyTimes };
}

/** Of what is kept for all who read the register: all of its records, and of them what nothing hides. */
export function keepersEyes(model: Model, definition: RegisterDefinition): ReportEyes {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const hidden = hiddenInputs(definition);
  const mayUse = (name: string) => !hidden.has(name);
  const dutyTimes = timesOf(model, parameters, ofKind);
  return { place, parameters, rows: ofKind(place), mayUse, leadsTo: (field) => field.sql(place.alias), dutyTimes };
}

/** The field of a definition, as the reader has it; null where there is none that these eyes may use. */
export function seen({ place, mayUse }: ReportEyes, name: string): FieldDescription | null {
  const field = place.model.description.fields.get(name);
  return field && mayUse(name) ? field : null;
}
