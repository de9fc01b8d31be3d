import type { Parameters } from "../model/parameters.ts";
import type { Actor } from "./actor.ts";
import { conditionsSql, type Place, rulesFor } from "./condition-to-sql.ts";
import { anyOf } from "./logic.ts";

/**
 * How the actor may read one field of the records that they may read at all: "always", "never", or the SQL condition under
 * which a row shows it (then it may not be filtered, ordered, searched or exported by).
 */
export type FieldReading = "always" | "never" | { readonly where: string };

/** SQL: in which rows a filter or search may go by the field (see `Access.filteredWhereShown`); null where it may not at all. */
export function comparableField(place: Place, field: string, actor: Actor, parameters: Parameters): string | null {
  const reading = readableField(place, field, actor, parameters);
  if (typeof reading === "string") return reading === "always" ? "true" : null;
  return place.model.access.filteredWhereShown?.includes(field) ? reading.where : null;
}

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
