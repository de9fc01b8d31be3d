import { fieldOf, type Model, targetOf } from "./model.ts";
import type { Parameters } from "./parameters.ts";
import { from, leadsTo, ofKind } from "./place.ts";

/** A value reached over to-one relations: its SQL, and the model when it is itself a relation (then the value is the id). */
export interface PathValue {
  readonly sql: string;
  readonly target: Model | null;
}

/** SQL of the value at a dotted path from the record under `alias`; permissions do not apply, for rules only. */
export function valueAt(model: Model, alias: string, path: string, parameters: Parameters): PathValue {
  const [head = "", ...rest] = path.split(".");
  const field = fieldOf(model, head);
  if (field.kind === "many") throw new Error(`${model.description.name}.${path} leads over a relation to many.`);
  if (field.kind === "scalar") return { sql: field.sql(alias), target: null };
  const target = targetOf(model, field);
  if (rest.length === 0) return { sql: field.sql(alias), target };
  const place = { model: target, alias: parameters.alias() };
  const value = valueAt(target, place.alias, rest.join("."), parameters);
  const kind = ofKind(place);
  const only = kind === "true" ? "" : ` and ${kind}`;
  return {
    sql: `(select ${value.sql} from ${from(place)} where ${leadsTo(field, alias, place)}${only})`,
    target: value.target,
  };
}
