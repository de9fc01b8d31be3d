import type { Role } from "../../schema/shared/access.ts";
import type { SqlExecutor } from "../database/executor.ts";
import type { Model } from "../model/model.ts";
import { Parameters, type Statement } from "../model/parameters.ts";
import { from, type Place } from "../model/place.ts";
import type { Actor } from "./actor.ts";
import { conditionsSql, readableRows, rulesFor } from "./condition-to-sql.ts";

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

const NOBODY: readonly string[] = [];

/** What is asked for people who have the roles, scopes and clearances of `actor`: the roles, and one SQL statement, of which each is one row. */
function statementFor(
  model: Model,
  id: string,
  actor: Actor,
  personIds: readonly string[],
): { readonly roles: readonly Role[]; readonly statement: Statement } {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const { roles, columns, readable } = openingSql(place, actor, parameters);
  const selected = columns.map((column, index) => `, ${column} as c${index}`).join("");
  const text = `select x."person_id"::text${selected} from unnest(${parameters.ids(personIds)}) x("person_id"), ${from(place)}
    where ${place.alias}."id" = ${parameters.add(id)}::uuid and ${readable}`;
  const self = parameters.add(actor.personId);
  return { roles, statement: parameters.statement(text.replace(/\$\d+/g, (found) => (found === self ? 'x."person_id"' : found))) };
}

/**
 * Who of the people may read a record, and by which of their roles: the wall itself is asked, in the name of each. Where the rules come
 * to the same for several but for who they are, they are asked once.
 */
export async function whoReads(
  sql: SqlExecutor,
  model: Model,
  id: string,
  people: readonly Actor[],
): Promise<ReadonlyMap<string, readonly Role[]>> {
  const alike = new Map<string, { readonly actor: Actor; readonly personIds: string[] }>();
  for (const actor of people) {
    const key = JSON.stringify(statementFor(model, id, actor, NOBODY));
    const known = alike.get(key);
    if (known) known.personIds.push(actor.personId);
    else alike.set(key, { actor, personIds: [actor.personId] });
  }
  const readers = new Map<string, readonly Role[]>();
  for (const { actor, personIds } of alike.values()) {
    const { roles, statement } = statementFor(model, id, actor, personIds);
    const rows = await sql.rows<[string, ...boolean[]]>(statement.text, statement.values);
    for (const [personId, ...holds] of rows) readers.set(personId, openingRoles(roles, holds));
  }
  return readers;
}
