import type { Action } from "../../schema/shared/access.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { Parameters } from "../model/parameters.ts";
import { from } from "../model/place.ts";
import type { Actor } from "./actor.ts";
import { allowedRows, conditionsSql, rulesFor } from "./condition-to-sql.ts";
import { anyOf } from "./logic.ts";

/** Whether the actor may do this to the record as the database has it now. */
export const isAllowed = async (sql: SqlExecutor, actor: Actor, action: Action, entity: EntityClass, id: string): Promise<boolean> =>
  (await allowedAmong(sql, actor, action, entity, [id])).size > 0;

/** Those of the records to which the actor may do this, as the database has them now. */
export async function allowedAmong(
  sql: SqlExecutor,
  actor: Actor,
  action: Action,
  entity: EntityClass,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const model = actor.models.ofEntity(entity);
  const parameters = new Parameters();
  const alias = parameters.alias();
  const condition = allowedRows({ model, alias }, action, actor, parameters);
  const [only] = ids;
  const among = ids.length === 1 ? `= ${parameters.add(only)}::uuid` : `= any(${parameters.add(ids)}::uuid[])`;
  const { text, values } = parameters.statement(
    `select ${alias}."id"::text as "id" from ${from({ model, alias })} where ${alias}."id" ${among} and ${condition}`,
  );
  return new Set((await sql.rows<[string]>(text, values)).map(([id]) => id));
}

/**
 * Whether a rule lets the actor do this to a record that is not written yet, by the values of its columns: whoever may not make it learns
 * nothing from trying. What holds on top of every rule hangs on records that are written with it, and is checked afterwards.
 */
export async function isAllowedUnwritten(
  sql: SqlExecutor,
  actor: Actor,
  action: Action,
  entity: EntityClass,
  columns: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const model = actor.models.ofEntity(entity);
  const parameters = new Parameters();
  const alias = parameters.alias();
  const place = { model, alias };
  const ways = rulesFor(place, action, actor).map((rule) => conditionsSql(rule.when, place, actor, rule.role, parameters));
  const condition = ways.length > 0 ? anyOf(ways) : "false";
  const { text, values } = parameters.statement(
    `select 1 from jsonb_populate_record(null::"${model.description.table}", ${parameters.add(JSON.stringify(columns))}::jsonb) ${alias} where ${condition}`,
  );
  return (await sql.rows(text, values)).length > 0;
}
