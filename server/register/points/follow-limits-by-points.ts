import { dayAt } from "../../../schema/calendar/zone.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { keepRecordPoints } from "./keep-record-points.ts";

type Row = [
  ...[registerId: string, slug: string, definition: RegisterDefinition, state: string | null, struck: boolean],
  values: Readonly<Record<string, unknown>>,
];

/** Lets the points that a record gives follow from its limits, which nobody but the clock has changed. */
export async function followLimitsByPoints(sql: SqlExecutor, recordId: string, now: Date, timeZone: string): Promise<void> {
  const [row] = await sql.rows<Row>(
    `select g."id"::text, g."slug", v."definition", r."state", r."struck_at" is not null as "struck",
       r."data" || jsonb_build_object('number', r."number", 'state', r."state", 'department', r."department_id", 'creator', r."creator_id", 'handler', r."handler_id",
         'openedAt', to_char(r."opened_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as "values"
     from "register_record" r join "register_version" v on v."id" = r."register_version_id" join "register" g on g."id" = r."register_id"
     where r."id" = $1 and v."definition" ? 'points' for update of r`,
    [recordId],
  );
  if (!row) return;
  const [registerId, slug, definition, state, struck, values] = row;
  const surroundings = { today: dayAt(now.getTime(), timeZone), now: now.toISOString(), me: null, timeZone };
  await keepRecordPoints(sql, { id: recordId, registerId, slug, definition, state, struck, values }, surroundings, null);
}
