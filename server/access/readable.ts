import type { Action, Rule } from "../../schema/shared/access.ts";
import type { Parameters } from "../reading/parameters.ts";
import type { Actor } from "./actor.ts";
import { conditionsSql, type Place } from "./condition-to-sql.ts";
import { allOf, anyOf } from "./logic.ts";

/** The rules that speak of the action and of a role that the actor holds. */
export function rulesFor(place: Place, action: Action, actor: Actor): readonly Rule[] {
  return place.model.access.rules.filter((rule) => rule.actions.includes(action) && actor.roles.has(rule.role));
}

function baseline(place: Place, actor: Actor, parameters: Parameters): string {
  return conditionsSql(place.model.access.always, place, actor, "anyone", parameters);
}

/** SQL: whether the actor may do this to the record at `place`. */
export function allowedRows(place: Place, action: Action, actor: Actor, parameters: Parameters): string {
  const rules = rulesFor(place, action, actor);
  if (rules.length === 0) return "false";
  const any = anyOf(rules.map((rule) => conditionsSql(rule.when, place, actor, rule.role, parameters)));
  return any === "false" ? "false" : allOf([any, baseline(place, actor, parameters)]);
}

/** SQL: whether the actor may read the record at `place`. */
export function readableRows(place: Place, actor: Actor, parameters: Parameters): string {
  return allowedRows(place, "read", actor, parameters);
}

/**
 * How the actor may read one field of the records that they may read at all: "always", "never", or the SQL condition under
 * which a row shows it (then it may not be filtered, ordered, searched or exported by).
 */
export type FieldReading = "always" | "never" | { readonly where: string };

/** See FieldReading. Identity is readable with every row. */
export function readableField(place: Place, field: string, actor: Actor, parameters: Parameters): FieldReading {
  if (field === "id") return "always";
  const rules = rulesFor(place, "read", actor);
  const granting = rules.filter((rule) => rule.fields === "all" || rule.fields.includes(field));
  if (granting.length === 0) return "never";
  if (granting.length === rules.length) return "always";
  if (granting.some((rule) => rule.when.length === 0)) return "always";
  return { where: anyOf(granting.map((rule) => conditionsSql(rule.when, place, actor, rule.role, parameters))) };
}
