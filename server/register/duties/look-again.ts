import type { SqlExecutor } from "../../database/executor.ts";
import { lockForEvidence } from "../../obligation/obligation-lock.ts";

/** Lets the duties that go by a record be worked out anew at the next minute: its days or people may have changed. */
export async function lookAgain(sql: SqlExecutor, recordId: string, slug: string): Promise<void> {
  const concerned = `"looked_on" is not null and ("about_id" = $1 or ("follows" = $2 and "about_id" is null))`;
  const [any] = await sql.rows(`select 1 as "one" from "register_duty" where ${concerned} limit 1`, [recordId, slug]);
  if (!any) return;
  await lockForEvidence(sql);
  await sql.rows(`update "register_duty" set "looked_on" = null where ${concerned}`, [recordId, slug]);
}
