import type { Rule } from "../../schema/shared/access.ts";
import type { Parameters } from "../model/parameters.ts";
import type { Place } from "../model/place.ts";
import { aboutActor, isAboutActor } from "./about-actor.ts";
import type { Actor } from "./actor.ts";
import { conditionsSql, rulesFor } from "./condition-to-sql.ts";
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

/** The conditions of a rule as texts, without those that hold for this actor whatever the record. */
function asked({ role, when }: Rule, actor: Actor): readonly string[] {
  return when.flatMap((condition) => {
    const ways = condition.kind === "either" ? condition.ways : [[condition]];
    const holds = ways.some((way) => way.every((one) => isAboutActor(one) && aboutActor(one, actor) === true));
    return holds ? [] : [JSON.stringify([role, condition])];
  });
}

/** Whether each rule that opens a row asks at least what some rule asks that shows the field as well. */
function coversAll(granting: readonly Rule[], rules: readonly Rule[], actor: Actor): boolean {
  const shown = granting.map((rule) => asked(rule, actor));
  return rules.every((rule) => {
    const conditions = asked(rule, actor);
    return shown.some((less) => less.every((condition) => conditions.includes(condition)));
  });
}

function isOwnRelation({ model }: Place, field: string): boolean {
  const known = model.description.fields.get(field);
  return known?.kind === "one" && known.leadsTo !== undefined;
}

/** See FieldReading. Identity is readable with every row. */
export function readableField(place: Place, field: string, actor: Actor, parameters: Parameters): FieldReading {
  // Whoever reads a record is led to own fields of it: who reads those, their own rules say.
  if (field === "id" || isOwnRelation(place, field)) return "always";
  const rules = rulesFor(place, "read", actor);
  const granting = rules.filter((rule) => rule.fields === "all" || rule.fields.includes(field));
  if (granting.length === 0) return "never";
  if (granting.length === rules.length) return "always";
  if (granting.some((rule) => rule.when.length === 0)) return "always";
  if (coversAll(granting, rules, actor)) return "always";
  return { where: anyOf(granting.map((rule) => conditionsSql(rule.when, place, actor, rule.role, parameters))) };
}
