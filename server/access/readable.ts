import type { Parameters } from "../model/parameters.ts";
import type { Actor } from "./actor.ts";
import { conditionsSql, type Place, rulesFor } from "./condition-to-sql.ts";
import { anyOf } from "./logic.ts";

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
