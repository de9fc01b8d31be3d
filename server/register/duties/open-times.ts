import { notYetDue } from "../../../schema/register/duty-time.sql.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { pending } from "../../obligation/fulfil.ts";
import { lockObligations } from "../../obligation/obligation-lock.ts";
import { auditDrafts, reevaluate } from "../../obligation/sync-obligations.ts";

/**
 * What was asked at times that are over and can be made up for no more, since the next time of the duty has opened or nobody owes it any
 * longer, is missed for good.
 */
export async function missPast(sql: SqlExecutor, dutyIds: readonly string[], now: Date): Promise<void> {
  await sql.rows(
    `update "obligation" o set "cancelled_at" = $2, "cancel_reason" = 'missed', "suspended_at" = null, "version" = o."version" + 1, "updated_at" = $2
     from "register_duty_time" t join "register_duty" d on d."id" = t."duty_id" join "register" g on g."id" = d."register_id"
     where t."duty_id" = any($1::uuid[]) and o."duty_id" = t."duty_id" and o."period" = t."period" and ${pending("o")} and not ${notYetDue("t")}
       and (d."ended_at" is not null or g."archived_on" is not null or exists (
         select 1 from "register_duty_time" n where n."duty_id" = t."duty_id" and n."skipped_at" is null and n."opens_at" <= $2
           and (n."due_on", n."period") > (t."due_on", t."period")))`,
    [dutyIds, now],
  );
}

/** Lets what is asked of people follow from what these duties are now. */
export async function askAnew(sql: SqlExecutor, dutyIds: readonly string[], now: Date): Promise<AuditDraft[]> {
  if (dutyIds.length === 0) return [];
  await missPast(sql, dutyIds, now);
  const assignments = await sql.rows<[string]>(
    `select a."id"::text as "id" from "assignment" a where a."duty_id" = any($1::uuid[]) and a."cancelled_at" is null order by a."id"`,
    [dutyIds],
  );
  return auditDrafts(sql, await reevaluate(sql, { assignmentIds: assignments.map(([id]) => id) }, now));
}

/** Asks those who owe them the times that have come, each once. */
export async function openTimes(sql: SqlExecutor, now: Date): Promise<{ readonly opened: number; readonly drafts: readonly AuditDraft[] }> {
  const come = `t."opened_at" is null and t."opens_at" <= rulebook_now()
    and exists (select 1 from "register_duty" d join "register" g on g."id" = d."register_id" where d."id" = t."duty_id"
      and d."ended_at" is null and g."archived_on" is null)`;
  const [any] = await sql.rows(`select 1 as "one" from "register_duty_time" t where ${come} limit 1`, []);
  if (!any) return { opened: 0, drafts: [] };
  await lockObligations(sql);
  const times = await sql.rows<[string, string]>(
    `select t."id"::text as "id", t."duty_id"::text as "duty" from "register_duty_time" t where ${come} order by t."id" for update`,
    [],
  );
  const drafts = await askAnew(sql, [...new Set(times.map(([, duty]) => duty))], now);
  await sql.rows(`update "register_duty_time" set "opened_at" = $2 where "id" = any($1::uuid[])`, [times.map(([id]) => id), now]);
  return { opened: times.length, drafts };
}
