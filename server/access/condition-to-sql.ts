import { invitedSql } from "../../schema/policy/comment/comment.sql.ts";
import type { Action, Condition, Role, Rule } from "../../schema/shared/access.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";
import { from, ofKind, type Place } from "../model/place.ts";
import { aboutActor } from "./about-actor.ts";
import type { Actor, Scope } from "./actor.ts";
import { cleared, reachesHeld } from "./clearance-to-sql.ts";
import { inRegisterSql } from "./in-register.ts";
import { inScope } from "./in-scope.ts";
import { allOf, anyOf } from "./logic.ts";

/** SQL: whether the person has a current post where a role holds. */
export function hasPost(person: string, scope: Scope, parameters: Parameters): string {
  const m = parameters.alias();
  return `exists (select 1 from "membership" ${m} where ${m}."person_id" = ${person} and ${currentPeriod(m)} and ${inScope(`${m}."department_id"`, scope, parameters)})`;
}

function askedThrough(by: string, of: "me" | "scope", place: Place, actor: Actor, scope: Scope, parameters: Parameters): string {
  const o = parameters.alias();
  // A record that belongs to what is asked, such as a question of a course, points to it with a field of that name.
  const subject = place.model.description.fields.has(by) ? valueAt(place.model, place.alias, by, parameters).sql : `${place.alias}."id"`;
  const who = of === "me" ? `${o}."person_id" = ${parameters.add(actor.personId)}::uuid` : hasPost(`${o}."person_id"`, scope, parameters);
  return `exists (select 1 from "obligation" ${o} where ${o}."${by}_id" = ${subject} and (${o}."cancelled_at" is null or ${o}."fulfilled_at" is not null) and ${who})`;
}

function isMe(path: string, place: Place, actor: Actor, parameters: Parameters): string {
  const value = valueAt(place.model, place.alias, path, parameters);
  if (value.target) return `${value.sql} = ${parameters.add(actor.personId)}::uuid`;
  return `${parameters.add(actor.personId)}::text = any(${value.sql}::text[])`;
}

/** SQL of a rule's condition for the record at `place`, with the scope in which the actor holds the rule's role. */
export function conditionSql(condition: Condition, place: Place, actor: Actor, role: Role, parameters: Parameters): string {
  const scope = actor.roles.get(role) ?? [];
  switch (condition.kind) {
    case "is": {
      if (typeof condition.value === "boolean") {
        const value = valueAt(place.model, place.alias, condition.path, parameters).sql;
        return `(${value}) is ${condition.value}`;
      }
      return `${valueAt(place.model, place.alias, condition.path, parameters).sql} = ${parameters.add(condition.value)}`;
    }
    case "isSet":
      return `${valueAt(place.model, place.alias, condition.path, parameters).sql} is ${condition.set ? "not null" : "null"}`;
    case "me":
      return isMe(condition.path, place, actor, parameters);
    case "inSubtree": {
      const named = condition.role ? (actor.roles.get(condition.role) ?? []) : scope;
      return inScope(valueAt(place.model, place.alias, condition.path, parameters).sql, named, parameters);
    }
    case "memberOf": {
      if (condition.path === "") return hasPost(`${place.alias}."id"`, scope, parameters);
      const value = valueAt(place.model, place.alias, condition.path, parameters);
      return hasPost(value.target ? value.sql : `any(${value.sql}::uuid[])`, scope, parameters);
    }
    case "cleared":
      return cleared(condition.path, condition.of, place, actor, parameters);
    case "visibleThrough": {
      const value = valueAt(place.model, place.alias, condition.path, parameters);
      if (!value.target) throw new Error(`${condition.path} is not a relation.`);
      const through = { model: value.target, alias: parameters.alias() };
      const visible = readableRows(through, actor, parameters);
      return `exists (select 1 from ${from(through)} where ${through.alias}."id" = ${value.sql} and ${visible})`;
    }
    case "clearedThen": {
      const text = valueAt(place.model, place.alias, condition.path, parameters).sql;
      return `(${text} is null or ${reachesHeld(`${place.alias}."held"->'text'->'levels'`, actor, parameters)})`;
    }
    case "invited": {
      const draft = condition.path === "" ? `${place.alias}."id"` : valueAt(place.model, place.alias, condition.path, parameters).sql;
      return invitedSql(draft, `${parameters.add(actor.personId)}::uuid`);
    }
    case "inRegister":
      return inRegisterSql(condition, place, actor, parameters, readableRows);
    case "asked":
      return askedThrough(condition.by, condition.of, place, actor, scope, parameters);
    case "either":
      return anyOf(condition.ways.map((way) => conditionsSql(way, place, actor, role, parameters)));
    // Stays a question to the statement: the same one may be asked for several people at once.
    case "actorIs":
      return `${parameters.add(actor.personId)}::uuid = any(${parameters.ids(condition.people)})`;
    case "actorIn":
    case "actorHolds":
    case "actorRank":
    case "actorActs": {
      const found = aboutActor(condition, actor);
      if (typeof found === "boolean") return String(found);
      return inScope(valueAt(place.model, place.alias, found.path, parameters).sql, found.departments, parameters);
    }
  }
}

/** SQL of several conditions together. */
export function conditionsSql(conditions: readonly Condition[], place: Place, actor: Actor, role: Role, parameters: Parameters): string {
  return allOf(conditions.map((condition) => conditionSql(condition, place, actor, role, parameters)));
}

/** The rules that speak of the action and of a role that the actor holds. */
export function rulesFor(place: Place, action: Action, actor: Actor): readonly Rule[] {
  return place.model.access.rules.filter((rule) => rule.actions.includes(action) && actor.roles.has(rule.role));
}

function baseline(place: Place, actor: Actor, parameters: Parameters): string {
  return conditionsSql(place.model.access.always, place, actor, "anyone", parameters);
}

/** Conditions in SQL that all hold where the actor may do this to the record at `place`. */
export function allowedParts(place: Place, action: Action, actor: Actor, parameters: Parameters): readonly string[] {
  const rules = rulesFor(place, action, actor);
  if (rules.length === 0) return ["false"];
  const any = anyOf(rules.map((rule) => conditionsSql(rule.when, place, actor, rule.role, parameters)));
  return any === "false" ? ["false"] : [ofKind(place), any, baseline(place, actor, parameters)].filter((part) => part !== "true");
}

/** SQL: whether the actor may do this to the record at `place`. */
export function allowedRows(place: Place, action: Action, actor: Actor, parameters: Parameters): string {
  return allOf(allowedParts(place, action, actor, parameters));
}

/** SQL: whether the actor may read the record at `place`. */
export function readableRows(place: Place, actor: Actor, parameters: Parameters): string {
  return allowedRows(place, "read", actor, parameters);
}
