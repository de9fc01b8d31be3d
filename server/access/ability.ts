import { createMongoAbility, type MongoAbility, type MongoQuery, type RawRuleOf } from "@casl/ability";
import { registerRights } from "../../schema/register/RegisterReach.ts";
import type { AnyResource } from "../../schema/registry.ts";
import type { Action, Condition, RegisterUse, Role, Rule } from "../../schema/shared/access.ts";
import { fieldOf, type Model, targetOf } from "../model/model.ts";
import { aboutActor } from "./about-actor.ts";
import type { Actor, Scope } from "./actor.ts";
import { leadsToRegister, registerPath } from "./in-register.ts";
import { mayKnow } from "./known-kinds.ts";

export type Ability = MongoAbility;
type AbilityRule = RawRuleOf<MongoAbility>;

/** One way for a condition to hold, as CASL reads it: each path with its operators. */
type Conjunction = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const at = (prefix: string, path: string) => (prefix && path ? `${prefix}.${path}` : prefix || path);
/** CASL takes a missing value for a match of some operators; each condition says that the value must be there. */
const present = { $exists: true, $ne: null };

function isRelation(model: Model, path: string): boolean {
  const [head = "", ...rest] = path.split(".");
  const field = fieldOf(model, head);
  if (field.kind !== "one") return false;
  return rest.length === 0 || isRelation(targetOf(model, field), rest.join("."));
}

/** Both must hold; null when they can never hold together. */
function merge(a: Conjunction, b: Conjunction): Conjunction | null {
  const merged: Record<string, Readonly<Record<string, unknown>>> = { ...a };
  for (const [path, operators] of Object.entries(b)) {
    const known = merged[path] ?? {};
    const clash = Object.keys(operators).some(
      (operator) => operator in known && JSON.stringify(known[operator]) !== JSON.stringify(operators[operator]),
    );
    if (clash) return null;
    merged[path] = { ...known, ...operators };
  }
  return merged;
}

function product(alternatives: readonly (readonly Conjunction[])[]): readonly Conjunction[] {
  return alternatives.reduce<readonly Conjunction[]>(
    (sofar, options) => sofar.flatMap((one) => options.map((other) => merge(one, other)).filter((both) => both !== null)),
    [{}],
  );
}

function clearance(levelPath: string, documentPath: string, actor: Actor): readonly Conjunction[] {
  const open: Conjunction = { [levelPath]: { $in: [...actor.openLevelIds] } };
  const granted: Conjunction = {
    [levelPath]: { $in: [...actor.needToKnowLevelIds] },
    [documentPath]: { $in: [...actor.grantedDocumentIds] },
  };
  return actor.grantedDocumentIds.length > 0 ? [open, granted] : [open];
}

function clearedInMemory(path: string, of: "document" | "revision", actor: Actor): readonly Conjunction[] {
  if (of === "document") return clearance(at(path, "level.id"), at(path, "id"), actor);
  const document = at(path, "document.id");
  return product([clearance(at(path, "level.id"), document, actor), clearance(at(path, "document.level.id"), document, actor)]);
}

/** The registers that are open to everybody employed: of all others memory cannot tell, nor of what own fields are about. */
function openRegister(path: string, to: RegisterUse, actor: Actor, ofRecord: boolean): readonly Conjunction[] {
  if (!actor.roles.has("staff")) return [];
  const open: Conjunction = { [at(path, "staffMay")]: { $in: to === "see" ? [...registerRights] : [to] } };
  const level = at(path, "level");
  const plain: Conjunction = ofRecord && actor.models.extensions.length > 0 ? { [at(path, "extends")]: { $exists: true, $eq: null } } : {};
  return product([
    [open],
    [plain],
    [{ [level]: { $exists: true, $eq: null } }, { [`${level}.id`]: { $in: [...actor.openLevelIds, ...actor.needToKnowLevelIds] } }],
  ]);
}

/** The ways in which a condition can hold, read from a record in memory; none when memory cannot tell, so that it is never wider than SQL. */
function alternatives(condition: Condition, model: Model, prefix: string, actor: Actor, role: Role): readonly Conjunction[] {
  const scope = actor.roles.get(role) ?? [];
  const among = (departments: Scope) => (departments === "everywhere" ? present : { $in: [...departments] });
  switch (condition.kind) {
    case "is":
      return [{ [at(prefix, condition.path)]: { $eq: condition.value } }];
    case "me":
      return [{ [at(prefix, isRelation(model, condition.path) ? `${condition.path}.id` : condition.path)]: { $in: [actor.personId] } }];
    case "isSet":
      return [{ [at(prefix, condition.path)]: condition.set ? present : { $exists: true, $eq: null } }];
    case "inSubtree":
      return [{ [at(prefix, `${condition.path}.id`)]: among(condition.role ? (actor.roles.get(condition.role) ?? []) : scope) }];
    case "memberOf":
      return scope === "everywhere" ? [] : [{ [at(prefix, at(condition.path, "departmentIds"))]: among(scope) }];
    case "cleared":
      return clearedInMemory(at(prefix, condition.path), condition.of, actor);
    case "visibleThrough": {
      const field = fieldOf(model, condition.path);
      if (field.kind !== "one") throw new Error(`${condition.path} is not a relation.`);
      const target = targetOf(model, field);
      const path = at(prefix, condition.path);
      const readable = target.access.rules
        .filter((rule) => rule.actions.includes("read") && actor.roles.has(rule.role))
        .flatMap((rule) => ruleAlternatives(rule, target, path, actor));
      // A rule without conditions still speaks of a record that is there.
      return product([[{ [`${path}.id`]: present }], readable]);
    }
    case "either":
      return condition.ways.flatMap((way) => product(way.map((one) => alternatives(one, model, prefix, actor, role))));
    case "actorIs":
    case "actorIn":
    case "actorHolds":
    case "actorRank":
    case "actorActs": {
      const found = aboutActor(condition, actor);
      if (typeof found === "boolean") return found ? [{}] : [];
      return [{ [at(prefix, `${found.path}.id`)]: among(found.departments) }];
    }
    case "inRegister":
      // The rules of a register's own kind say of its records what it reaches, as far as memory can tell.
      if (model.registerId !== undefined) return [{}];
      return openRegister(at(prefix, registerPath(model, condition.path)), condition.to, actor, !leadsToRegister(model, condition.path));
    // What a text was, and what is asked of somebody, no record in memory tells.
    case "clearedThen":
    case "invited":
    case "asked":
      return [];
  }
}

/**
 * What holds on top of every rule is true of every record that the reader answers: there a text or record of a register that is empty is
 * truly none, and none needs no clearance. Elsewhere an empty relation may as well be hidden.
 */
function baselineAlternatives(condition: Condition, model: Model, prefix: string, actor: Actor): readonly Conjunction[] {
  const ways = alternatives(condition, model, prefix, actor, "anyone");
  if ((condition.kind !== "cleared" && condition.kind !== "inRegister") || condition.path === "" || prefix !== "") return ways;
  const [first = ""] = condition.path.split(".");
  // Where the first relation is empty, nothing lies behind it either.
  return [...ways, ...[...new Set([first, condition.path])].map((path) => ({ [path]: { $exists: true, $eq: null } }))];
}

function ruleAlternatives(rule: Rule, model: Model, prefix: string, actor: Actor): readonly Conjunction[] {
  return product([
    ...model.access.always.map((condition) => baselineAlternatives(condition, model, prefix, actor)),
    ...rule.when.map((condition) => alternatives(condition, model, prefix, actor, rule.role)),
  ]);
}

/** CASL's rules for one entity: for the panel, and for what has no row yet. Never wider than what SQL decides. */
export function caslRules(model: Model, actor: Actor): AbilityRule[] {
  return model.access.rules
    .filter((rule) => actor.roles.has(rule.role))
    .flatMap((rule) =>
      ruleAlternatives(rule, model, "", actor).map((conditions) => ({
        action: [...rule.actions],
        subject: model.description.name,
        ...(rule.fields === "all" ? {} : { fields: ["id", ...rule.fields] }),
        ...(Object.keys(conditions).length > 0 ? { conditions: conditions as MongoQuery } : {}),
      })),
    );
}

/** All that the actor may do, in memory. */
export function abilityOf(actor: Actor): Ability {
  return createMongoAbility<Ability>(actor.models.all.flatMap((model) => (mayKnow(model, actor) ? caslRules(model, actor) : [])));
}

/** Whether the actor may do this to some record of the kind, whichever; for what has no row yet. */
export function mayPerhaps(actor: Actor, action: Action, resource: AnyResource): boolean {
  return actor.models.of(resource).access.rules.some((rule) => rule.actions.includes(action) && actor.roles.has(rule.role));
}
