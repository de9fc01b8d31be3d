import type { Condition, Role, Rule } from "../../schema/shared/access.ts";
import { fieldOf, type Model, targetOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";
import { from, type Place } from "../model/place.ts";
import { aboutActor } from "./about-actor.ts";
import type { Actor } from "./actor.ts";
import { reachesHeld } from "./clearance-to-sql.ts";
import { conditionSql, hasPost } from "./condition-to-sql.ts";
import { levelsName, valueName, within } from "./held-facts.ts";
import { inScope } from "./in-scope.ts";
import { allOf, anyOf } from "./logic.ts";
import type { FieldReading } from "./readable.ts";

/** What an event holds of a record as it was. */
export interface Held {
  /** SQL of the object with its facts; null for an event written before they were kept, of which nothing counts as known. */
  readonly facts: string;
  /** SQL of the facts of the text that the event is about, which stand in where those of the record are not known. */
  readonly text: string;
  /** The record as it is now, for what asks who reads. */
  readonly place: Place;
}

/** A record on the way from the one that an event is about: `revision` of a provision. */
interface Passage extends Held {
  readonly model: Model;
  readonly prefix: string;
}

function askedNow(condition: Condition, { place, model, prefix }: Passage, actor: Actor, role: Role, parameters: Parameters): string {
  if (prefix === "") return conditionSql(condition, place, actor, role, parameters);
  const alias = parameters.alias();
  const id = valueAt(place.model, place.alias, prefix, parameters).sql;
  const holds = conditionSql(condition, { model, alias }, actor, role, parameters);
  return `exists (select 1 from ${from({ model, alias })} where ${alias}."id" = ${id} and ${holds})`;
}

function conditionThen(condition: Condition, held: Passage, actor: Actor, role: Role, parameters: Parameters): string {
  const { facts, text, model, prefix } = held;
  const scope = actor.roles.get(role) ?? [];
  const value = (path: string) => `${facts}->'${valueName(within(prefix, path))}'`;
  const asText = (path: string) => `(${facts}->>'${valueName(within(prefix, path))}')`;
  switch (condition.kind) {
    case "is":
      return `${asText(condition.path)} = ${parameters.add(String(condition.value))}::text`;
    case "isSet":
      return `jsonb_typeof(${value(condition.path)}) ${condition.set ? "<>" : "="} 'null'`;
    case "me":
      return `${value(condition.path)} @> to_jsonb(${parameters.add(actor.personId)}::text)`;
    case "inSubtree": {
      const named = condition.role ? (actor.roles.get(condition.role) ?? []) : scope;
      return inScope(`${asText(condition.path)}::uuid`, named, parameters);
    }
    case "memberOf":
      if (condition.path !== "" && !condition.path.includes(".") && fieldOf(model, condition.path).kind === "scalar")
        return hasPost(`any(array(select jsonb_array_elements_text(${value(condition.path)}))::uuid[])`, scope, parameters);
      return hasPost(`${asText(condition.path)}::uuid`, scope, parameters);
    case "cleared": {
      const levels = `coalesce(${facts}->'${levelsName(within(prefix, condition.path))}', ${text}->'${levelsName("")}')`;
      return reachesHeld(levels, actor, parameters);
    }
    case "visibleThrough": {
      const field = fieldOf(model, condition.path);
      if (field.kind !== "one") throw new Error(`${condition.path} is not a relation.`);
      const through = { ...held, model: targetOf(model, field), prefix: within(prefix, condition.path) };
      return allOf([`jsonb_typeof(${value(condition.path)}) <> 'null'`, rowsThen(through, actor, parameters)]);
    }
    case "asked":
    case "inRegister":
      return askedNow(condition, held, actor, role, parameters);
    case "either":
      return anyOf(condition.ways.map((way) => allOf(way.map((one) => conditionThen(one, held, actor, role, parameters)))));
    case "actorIs":
    case "actorRank":
    case "actorActs":
      return conditionSql(condition, held.place, actor, role, parameters);
    case "actorIn":
    case "actorHolds": {
      const found = aboutActor(condition, actor);
      return typeof found === "boolean" ? String(found) : inScope(`${asText(found.path)}::uuid`, found.departments, parameters);
    }
    // Whoever is invited to comment reads the draft as it is, not how it came about. No event is about an event.
    case "invited":
    case "clearedThen":
      return "false";
  }
}

const readingRules = (model: Model, actor: Actor): readonly Rule[] =>
  model.access.rules.filter((rule) => rule.actions.includes("read") && actor.roles.has(rule.role));

function ruleThen(rule: Rule, held: Passage, actor: Actor, parameters: Parameters): string {
  return allOf(rule.when.map((condition) => conditionThen(condition, held, actor, rule.role, parameters)));
}

function rowsThen(held: Passage, actor: Actor, parameters: Parameters): string {
  const any = anyOf(readingRules(held.model, actor).map((rule) => ruleThen(rule, held, actor, parameters)));
  if (any === "false") return "false";
  return allOf([any, ...held.model.access.always.map((condition) => conditionThen(condition, held, actor, "anyone", parameters))]);
}

/** SQL: whether the rights that the actor has now open the record as it was then. */
export function readableThen(held: Held, actor: Actor, parameters: Parameters): string {
  return rowsThen({ ...held, model: held.place.model, prefix: "" }, actor, parameters);
}

/** How the rights that the actor has now open one field of a record that was readable to them then. */
export function fieldThen(held: Held, field: string, actor: Actor, parameters: Parameters): FieldReading {
  const rules = readingRules(held.place.model, actor);
  const granting = rules.filter((rule) => rule.fields === "all" || rule.fields.includes(field));
  if (granting.length === 0) return "never";
  if (granting.length === rules.length || granting.some((rule) => rule.when.length === 0)) return "always";
  const passage = { ...held, model: held.place.model, prefix: "" };
  return { where: anyOf(granting.map((rule) => ruleThen(rule, passage, actor, parameters))) };
}
