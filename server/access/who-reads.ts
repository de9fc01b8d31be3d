import { invitedPeopleSql } from "../../schema/policy/comment/comment.sql.ts";
import type { Role } from "../../schema/shared/access.ts";
import type { SqlExecutor } from "../database/executor.ts";
import type { Model } from "../model/model.ts";
import { Parameters, type Statement } from "../model/parameters.ts";
import type { Actor } from "./actor.ts";
import { conditionsSql, type Place, readableRows, rulesFor } from "./condition-to-sql.ts";

/** The wall's own rules for one actor: which of their roles open a record, and whether it may be read at all. */
export interface OpeningSql {
  readonly roles: readonly Role[];
  /** One SQL condition for each of the roles. */
  readonly columns: readonly string[];
  readonly readable: string;
}

/** SQL of what opens the record at `place` to the actor, made of the very rules and conditions that the reader puts into its statements. */
export function openingSql(place: Place, actor: Actor, parameters: Parameters): OpeningSql {
  const rules = rulesFor(place, "read", actor);
  return {
    roles: rules.map(({ role }) => role),
    columns: rules.map(({ when, role }) => conditionsSql(when, place, actor, role, parameters)),
    readable: readableRows(place, actor, parameters),
  };
}

/** The roles whose conditions hold, each once. */
export const openingRoles = (roles: readonly Role[], holds: readonly boolean[]): readonly Role[] => [
  ...new Set(roles.filter((_, index) => holds[index])),
];

function statementFor(model: Model, id: string, actor: Actor): { readonly roles: readonly Role[]; readonly statement: Statement } {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const { roles, columns, readable } = openingSql(place, actor, parameters);
  const selected = columns.map((column, index) => `${column} as c${index}`).join(", ") || "true as c0";
  const text = `select ${selected} from "${model.description.table}" ${place.alias} where ${place.alias}."id" = ${parameters.add(id)}::uuid and ${readable}`;
  return { roles, statement: parameters.statement(text) };
}

/** The people with what is known of each at once, so that rules about it are asked once for all of whom they say the same. */
async function withInvited(sql: SqlExecutor, model: Model, id: string, people: readonly Actor[]): Promise<readonly Actor[]> {
  const isAsked = model.access.rules.some(({ when }) => when.some((condition) => condition.kind === "invited" && condition.path === ""));
  if (!isAsked) return people;
  const invited = new Set((await sql.rows<[string]>(invitedPeopleSql("$1::uuid"), [id])).map(([person]) => person));
  return people.map((actor) => ({ ...actor, isInvited: invited.has(actor.personId) }));
}

/**
 * Who of the people may read a record, and by which of their roles: the wall itself is asked, in the name of each. Where the rules come
 * to the same for several, they are asked once.
 */
export async function whoReads(
  sql: SqlExecutor,
  model: Model,
  id: string,
  people: readonly Actor[],
): Promise<ReadonlyMap<string, readonly Role[]>> {
  const alike = new Map<string, { readonly actor: Actor; readonly personIds: string[] }>();
  for (const actor of await withInvited(sql, model, id, people)) {
    const { roles, statement } = statementFor(model, id, actor);
    const key = JSON.stringify([roles, statement]);
    const known = alike.get(key);
    if (known) known.personIds.push(actor.personId);
    else alike.set(key, { actor, personIds: [actor.personId] });
  }
  const readers = new Map<string, readonly Role[]>();
  for (const { actor, personIds } of alike.values()) {
    const { roles, statement } = statementFor(model, id, actor);
    const [holds] = await sql.rows<boolean[]>(statement.text, statement.values);
    if (holds) for (const personId of personIds) readers.set(personId, openingRoles(roles, holds));
  }
  return readers;
}
