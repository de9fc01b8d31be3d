import { randomUUIDv7 } from "node:crypto";
import type { RegisterEventKind } from "../../../schema/register/RegisterEvent.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** Notes in a record's history what the system itself did; the record is locked, so that places follow each other without gaps. */
export async function noteEvent(
  sql: SqlExecutor,
  recordId: string,
  kind: WordOf<typeof RegisterEventKind>,
  what: string,
  at: Date,
): Promise<void> {
  await sql.rows(`select 1 from "register_record" where "id" = $1 for update`, [recordId]);
  await sql.rows(
    `insert into "register_event" ("id", "record_id", "ordinal", "kind", "what", "at", "register_version_id")
      select $2, r."id", coalesce((select max(e."ordinal") from "register_event" e where e."record_id" = r."id"), 0) + 1, $3, $4, $5, r."register_version_id"
      from "register_record" r where r."id" = $1`,
    [recordId, randomUUIDv7(), kind, what, at],
  );
}
