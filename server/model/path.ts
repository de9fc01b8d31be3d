import { fieldOf, type Model, modelOfEntity } from "./model.ts";
import type { Parameters } from "./parameters.ts";

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
  const target = modelOfEntity(field.target());
  if (rest.length === 0) return { sql: field.sql(alias), target };
  const inner = parameters.alias();
  const value = valueAt(target, inner, rest.join("."), parameters);
  return {
    sql: `(select ${value.sql} from "${target.description.table}" ${inner} where ${inner}."id" = ${field.sql(alias)})`,
    target: value.target,
  };
}
