import { daySql } from "../../../schema/shared/day.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { CountedDue, MovedDue } from "../../obligation/move-due-days.ts";

const asked = daySql(`a."created_at"`);
const workingDays = `(w."steps" -> (a."step" - 1) ->> 'workingDays')::int`;
const countable = `"approval" a join "revision" r on r."id" = a."revision_id" join "approval_route_version" w on w."id" = r."route_id"
  where a."decision" = 'pending' and a."due_on" >= today() and ${workingDays} is not null`;

/** The due days of decisions that are waited for, as their steps count them. */
export async function countedDecisions(sql: SqlExecutor): Promise<CountedDue[]> {
  const rows = await sql.rows<[string, number, string, number]>(
    `select ${asked}::text as "asked", ${workingDays} as "days", a."due_on"::text as "due", count(*)::int as "count" from ${countable} group by 1, 2, 3`,
    [],
  );
  return rows.map(([day, days, due, count]) => ({ asked: day, workingDays: days, due, count }));
}

/** Moves decisions to their new due days; answers their ids. */
export async function moveDecisions(sql: SqlExecutor, moved: readonly MovedDue[], now: Date): Promise<string[]> {
  const rows = await sql.rows<[string]>(
    `update "approval" t set "due_on" = x."to", "version" = t."version" + 1, "updated_at" = $2
     from jsonb_to_recordset($1::jsonb) as x("asked" date, "workingDays" int, "due" date, "to" date),
       lateral (select a."id" from ${countable} and ${asked} = x."asked" and ${workingDays} = x."workingDays" and a."due_on" = x."due") f
     where t."id" = f."id" returning t."id"::text`,
    [JSON.stringify(moved), now],
  );
  return rows.map(([id]) => id);
}
