import { registerRights } from "../../schema/register/RegisterReach.ts";
import type { Condition, RegisterUse, Role } from "../../schema/shared/access.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import { fieldOf, type Model, targetOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";
import { from, type Place } from "../model/place.ts";
import type { Actor } from "./actor.ts";
import { inScope } from "./in-scope.ts";
import { allOf, anyOf } from "./logic.ts";

type InRegister = Extract<Condition, { kind: "inRegister" }>;

/** The model that a path over to-one relations leads to. */
function modelAt(model: Model, path: string): Model {
  const [head, ...rest] = path.split(".");
  if (!head) return model;
  const field = fieldOf(model, head);
  if (field.kind !== "one") throw new Error(`${path} is not a relation of ${model.description.name}.`);
  return modelAt(targetOf(model, field), rest.join("."));
}

/** Whether a path leads to a register, and not to one of its records. */
export const leadsToRegister = (model: Model, path: string): boolean => modelAt(model, path).resource === "registers";

/** The path to the register of what a path leads to: a register, or one of its records. */
export function registerPath(model: Model, path: string): string {
  const { resource } = modelAt(model, path);
  if (resource === "registers") return path;
  return path ? `${path}.register` : "register";
}

const inRoleScope = (role: Role, kind: string, register: string, actor: Actor, parameters: Parameters): string => {
  const scope = actor.roles.get(role);
  if (!scope) return "false";
  return `("reach"."kind" = '${kind}' and ${inScope(`${register}."owning_department_id"`, scope, parameters)})`;
};

/** SQL of the ids of registers whose right reaches the actor, whichever record it is about; it asks nothing of the rest of the statement. */
function reached(to: RegisterUse, kinds: "anyhow" | "involved" | "recordHead", actor: Actor, parameters: Parameters): string {
  const g = parameters.alias();
  const rights = to === "see" ? registerRights : [to];
  const levels = parameters.ids([...actor.openLevelIds, ...actor.needToKnowLevelIds]);
  const me = `${parameters.add(actor.personId)}::uuid`;
  const ofStaff = [
    `"reach"."kind" = 'staff'`,
    `("reach"."kind" = 'department' and exists (select 1 from "membership" m join "department" p on p."id" = m."department_id"
      where m."person_id" = ${me} and ${currentPeriod("m")}
        and case when "reach"."subtree" then "reach"."department_id" = any(p."path") else p."id" = "reach"."department_id" end))`,
    `("reach"."kind" = 'position' and exists (select 1 from "membership" m
      where m."person_id" = ${me} and m."position_id" = "reach"."position_id" and ${currentPeriod("m")}))`,
    // Whoever is on the staff can become involved, so they may know of the register.
    ...(to === "see" ? [`"reach"."kind" in ('involved', 'recordHead')`] : []),
  ];
  const ways =
    kinds !== "anyhow"
      ? [actor.roles.has("staff") || actor.roles.has("head") ? `"reach"."kind" = '${kinds}'` : "false"]
      : [
          ...(actor.roles.has("staff") ? ofStaff : []),
          // Whoever is named reads on while they have a post or a role: not once they have left.
          ...(actor.roles.size > 1 ? [`("reach"."kind" = 'person' and "reach"."person_id" = ${me})`] : []),
          inRoleScope("head", "head", g, actor, parameters),
          inRoleScope("auditor", "auditor", g, actor, parameters),
          inRoleScope("administrator", "administrator", g, actor, parameters),
        ];
  const any = anyOf(ways);
  if (any === "false") return "false";
  return `select ${g}."id" from "register" ${g} join "register_reach" "reach" on "reach"."register_id" = ${g}."id"
    where "reach"."right" in (${rights.map((right) => `'${right}'`).join(", ")})
      and (${g}."level_id" is null or ${g}."level_id" = any(${levels})) and ${any}`;
}

const among = (id: string, registers: string): string => (registers === "false" ? "false" : `${id} = any(array(${registers}))`);

/** SQL: whether the actor is creator or handler of the record under the alias, named by it, or head of a department that it names. */
function isInvolved(record: string, actor: Actor, parameters: Parameters): string {
  const me = `${parameters.add(actor.personId)}::uuid`;
  const heads = actor.roles.get("head");
  const ways = actor.roles.has("staff")
    ? [`${record}."creator_id" = ${me}`, `${record}."handler_id" = ${me}`, `${me} = any(${record}."involved")`]
    : [];
  if (heads === "everywhere") ways.push(`${record}."involved_departments" <> '{}'`);
  else if (heads) ways.push(`${record}."involved_departments" && ${parameters.ids(heads)}`);
  return anyOf(ways);
}

/** SQL of what may be read of the record at a place; the rules as a whole, which ask this condition among others. */
type Readable = (place: Place, actor: Actor, parameters: Parameters) => string;

/** SQL: whether what own fields are about may be read; other records are about nothing of the kind, and where there are no extensions nothing is asked. */
function extendedSql(record: string, actor: Actor, parameters: Parameters, readable: Readable): string {
  const columns = new Map(actor.models.extensions.flatMap(({ extension }) => (extension ? [[extension.resource, extension.column]] : [])));
  return allOf(
    [...columns].map(([resource, column]) => {
      const about = { model: actor.models.of(resource), alias: parameters.alias() };
      return `(${record}."${column}" is null or exists (select 1 from ${from(about)} where ${about.alias}."id" = ${record}."${column}" and ${readable(about, actor, parameters)}))`;
    }),
  );
}

function recordSql(record: string, to: RegisterUse, actor: Actor, parameters: Parameters): string {
  const own = `${record}."register_id"`;
  const anyhow = among(own, reached(to, "anyhow", actor, parameters));
  const involved = allOf([among(own, reached(to, "involved", actor, parameters)), isInvolved(record, actor, parameters)]);
  const heads = actor.roles.get("head");
  const heading = heads ? inScope(`${record}."department_id"`, heads, parameters) : "false";
  return anyOf([anyhow, involved, allOf([among(own, reached(to, "recordHead", actor, parameters)), heading])]);
}

/**
 * SQL of the condition `inRegister`. The registers that a right reaches are looked up once a statement, however many records are judged; only where
 * a right is for those involved the record itself is looked at, and of own fields the record that they are about.
 */
export function inRegisterSql({ path, to }: InRegister, place: Place, actor: Actor, parameters: Parameters, readable: Readable): string {
  const { model, alias } = place;
  const target = modelAt(model, path);
  if (target.resource === "registers") {
    const id = path === "" ? `${alias}."id"` : valueAt(model, alias, path, parameters).sql;
    const open = among(id, reached(to, "anyhow", actor, parameters));
    return path === "" ? open : anyOf([`${id} is null`, open]);
  }
  // The rules of an extension's own kind ask themselves what its fields are about.
  const about = (record: string) => (target.registerId === undefined ? extendedSql(record, actor, parameters, readable) : "true");
  if (path === "") return allOf([recordSql(alias, to, actor, parameters), about(alias)]);
  const id = valueAt(model, alias, path, parameters).sql;
  const record = parameters.alias();
  return `(${id} is null or exists (select 1 from ${from({ model: target, alias: record })} where ${record}."id" = ${id} and ${allOf([recordSql(record, to, actor, parameters), about(record)])}))`;
}
