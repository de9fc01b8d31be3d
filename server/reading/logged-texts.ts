import type { Actor } from "../access/actor.ts";
import { readableRows } from "../access/condition-to-sql.ts";
import { allOf } from "../access/logic.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { invalid } from "../errors.ts";
import type { Model } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import type { OpenedRevisions } from "./node.ts";
import { isRow, type WhereInput } from "./request.ts";
import { WhereCompiler } from "./where.ts";

/** Beyond so many, going by what texts say opens more than anybody reads: the filter has to say which text is meant. */
const MOST = 1_000;

/** What a filter for provisions says of their text, unless that goes by what texts say again. */
function textFilter(model: Model, where: WhereInput | null): WhereInput | null {
  const filter = model.resource === "provisions" ? where?.revision : null;
  return isRow(filter) ? filter : null;
}

/**
 * The texts of logged levels that somebody learns about who filters, orders or searches by what texts say: all that they may read, or just
 * those that a filter for provisions names. INVALID when these are too many to be opened at once.
 */
export async function loggedTexts(sql: SqlExecutor, actor: Actor, model: Model, where: WhereInput | null): Promise<OpenedRevisions> {
  const parameters = new Parameters();
  const place = { model: actor.models.of("revisions"), alias: parameters.alias() };
  const filter = textFilter(model, where);
  const named = filter ? new WhereCompiler(actor, parameters).compile(filter, place, "where.revision") : "true";
  const condition = allOf([readableRows(place, actor, parameters), parameters.testsTexts ? "true" : named]);
  const statement = parameters.statement(
    `select ${place.alias}."id"::text as "id" from "revision" ${place.alias} join "classification_level" l on l."id" = ${place.alias}."level_id"
     where l."logged" and ${condition} limit ${MOST + 1}`,
  );
  const rows = await sql.rows<[string]>(statement.text, statement.values);
  if (rows.length > MOST) throw invalid("where", "opensTooManyTexts", { max: MOST });
  return new Set(rows.map(([id]) => id));
}
