import type { Condition, Role } from "../../schema/shared/access.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import { fieldOf, type Model, modelOf } from "../reading/model.ts";
import type { Parameters } from "../reading/parameters.ts";
import { valueAt } from "../reading/path.ts";
import type { Actor, Scope } from "./actor.ts";
import { allOf } from "./logic.ts";
import { readableRows } from "./readable.ts";

/** A record in a statement: its model and the alias under which its table stands there. */
export interface Place {
  readonly model: Model;
  readonly alias: string;
}

/** SQL: whether the department lies where a role holds. */
export function inScope(department: string, scope: Scope, parameters: Parameters): string {
  if (scope === "everywhere") return `${department} is not null`;
  return `${department} = any(${parameters.ids(scope)})`;
}

/** SQL: whether the person has a current post where a role holds. */
export function hasPost(person: string, scope: Scope, parameters: Parameters): string {
  const m = parameters.alias();
  return `exists (select 1 from "membership" ${m} where ${m}."person_id" = ${person} and ${currentPeriod(m)} and ${inScope(`${m}."department_id"`, scope, parameters)})`;
}

/** Whether the clearance reaches a level, for a text of the document. */
function reaches(level: string, document: string, actor: Actor, parameters: Parameters): string {
  const open = `${level} = any(${parameters.ids(actor.openLevelIds)})`;
  if (actor.needToKnowLevelIds.length === 0 || actor.grantedDocumentIds.length === 0) return open;
  const granted = `${document} = any(${parameters.ids(actor.grantedDocumentIds)})`;
  return `(${open} or (${granted} and ${level} = any(${parameters.ids(actor.needToKnowLevelIds)})))`;
}

function clearedDocument(alias: string, actor: Actor, parameters: Parameters): string {
  const level = fieldOf(modelOf("policyDocuments"), "level");
  if (level.kind !== "one") throw new Error("A document's level is a relation.");
  const onTheDay = reaches(level.sql(alias), `${alias}."id"`, actor, parameters);
  // Most documents are never beyond the actor: then no revision needs to be looked at.
  return `((${alias}."level_ids" <@ ${parameters.ids(actor.openLevelIds)} and ${alias}."level_ids" <> '{}') or ${onTheDay})`;
}

/** A revision is as secret as its own level says, and never less than its document. */
function clearedRevision(alias: string, actor: Actor, parameters: Parameters): string {
  const d = parameters.alias();
  const own = reaches(`${alias}."level_id"`, `${alias}."document_id"`, actor, parameters);
  return `(${own} and exists (select 1 from "policy_document" ${d} where ${d}."id" = ${alias}."document_id" and ${clearedDocument(d, actor, parameters)}))`;
}

/**
 * SQL: whether the clearance that the actor has now reaches levels as an event kept them: null for what had none, missing for what is not
 * known.
 */
export function reachesHeld(levels: string, actor: Actor, parameters: Parameters): string {
  const all = (ids: readonly string[]) => `${levels}->'levels' <@ to_jsonb(${parameters.ids(ids)})`;
  const ways = [`jsonb_typeof(${levels}) = 'null'`, all(actor.openLevelIds)];
  if (actor.needToKnowLevelIds.length > 0 && actor.grantedDocumentIds.length > 0) {
    const granted = `(${levels}->>'document')::uuid = any(${parameters.ids(actor.grantedDocumentIds)})`;
    ways.push(`(${granted} and ${all([...actor.openLevelIds, ...actor.needToKnowLevelIds])})`);
  }
  return `coalesce(${ways.join(" or ")}, false)`;
}

function cleared(path: string, of: "document" | "revision", place: Place, actor: Actor, parameters: Parameters): string {
  const check = of === "document" ? clearedDocument : clearedRevision;
  if (path === "") return check(place.alias, actor, parameters);
  const id = valueAt(place.model, place.alias, path, parameters).sql;
  const x = parameters.alias();
  const table = of === "document" ? "policy_document" : "revision";
  return `(${id} is null or exists (select 1 from "${table}" ${x} where ${x}."id" = ${id} and ${check(x, actor, parameters)}))`;
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
    case "inSubtree":
      return inScope(valueAt(place.model, place.alias, condition.path, parameters).sql, scope, parameters);
    case "memberOf": {
      const person = condition.path === "" ? `${place.alias}."id"` : valueAt(place.model, place.alias, condition.path, parameters).sql;
      return hasPost(person, scope, parameters);
    }
    case "cleared":
      return cleared(condition.path, condition.of, place, actor, parameters);
    case "visibleThrough": {
      const value = valueAt(place.model, place.alias, condition.path, parameters);
      if (!value.target) throw new Error(`${condition.path} is not a relation.`);
      const x = parameters.alias();
      const visible = readableRows({ model: value.target, alias: x }, actor, parameters);
      return `exists (select 1 from "${value.target.description.table}" ${x} where ${x}."id" = ${value.sql} and ${visible})`;
    }
    case "clearedThen": {
      const text = valueAt(place.model, place.alias, condition.path, parameters).sql;
      return `(${text} is null or ${reachesHeld(`${place.alias}."held"->'text'->'levels'`, actor, parameters)})`;
    }
    case "asked":
      return askedThrough(condition.by, condition.of, place, actor, scope, parameters);
  }
}

/** SQL of several conditions together. */
export function conditionsSql(conditions: readonly Condition[], place: Place, actor: Actor, role: Role, parameters: Parameters): string {
  return allOf(conditions.map((condition) => conditionSql(condition, place, actor, role, parameters)));
}
