import type { Action } from "../../schema/shared/access.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { modelOfEntity } from "../reading/model.ts";
import { Parameters } from "../reading/parameters.ts";
import type { Actor } from "./actor.ts";
import { allowedRows } from "./readable.ts";

/** Whether the actor may do this to the record as the database has it now. */
export async function isAllowed(sql: SqlExecutor, actor: Actor, action: Action, entity: EntityClass, id: string): Promise<boolean> {
  const model = modelOfEntity(entity);
  const parameters = new Parameters();
  const alias = parameters.alias();
  const condition = allowedRows({ model, alias }, action, actor, parameters);
  const { text, values } = parameters.statement(
    `select 1 from "${model.description.table}" ${alias} where ${alias}."id" = ${parameters.add(id)}::uuid and ${condition}`,
  );
  return (await sql.rows(text, values)).length > 0;
}
