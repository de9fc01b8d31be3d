import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { warningAt } from "../../../schema/register/limit/running-limit.screen.ts";
import { lastInstant, left } from "../../../schema/register/limit/span.screen.ts";
import { loadCalendars, type WorkingCalendars } from "../../calendar/load-calendar.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { nearestDue, openLimits, writeLimit } from "./kept-limits.ts";
import { nextOf } from "./limit-steps.ts";

type RecordRow = [id: string, departmentId: string | null, definition: RegisterDefinition];

/** Records of which a limit runs that counts working time and is still to end. What is paused keeps what is left of it. */
const counting = `select r."id"::text, r."department_id"::text, v."definition" from "register_record" r join "register_version" v on v."id" = r."register_version_id"
  where exists (select 1 from "record_limit" l where l."record_id" = r."id" and l."ended_at" is null and l."paused_since" is null
    and l."counted_in" in ('workingMinutes', 'workingDays') and l."due_at" > $1)
  order by r."id" for update of r`;

/**
 * Counts anew what is left of limits in working time after calendar or hours have changed: so much working time as was left by the old ones is
 * left by the new ones. What has passed stays as it was counted.
 * @param was the calendars before the change
 */
export async function recountLimits(sql: SqlExecutor, was: WorkingCalendars, now: Date): Promise<void> {
  const will = await loadCalendars(sql);
  for (const [recordId, departmentId, { limits = [] }] of await sql.rows<RecordRow>(counting, [now])) {
    const [before, after] = [was.of(departmentId), will.of(departmentId)];
    let moved = false;
    for (const [key, kept] of await openLimits(sql, recordId)) {
      const limit = limits.find((one) => one.key === key);
      const counted = kept.countedIn === "workingMinutes" || kept.countedIn === "workingDays";
      if (!limit || !counted || kept.pausedAt || kept.dueAt <= now) continue;
      const dueAt = lastInstant(left(kept.countedIn, now, kept.dueAt, before), now, after, limit.at);
      if (dueAt.getTime() === kept.dueAt.getTime()) continue;
      const next = { ...kept, dueAt, warnAt: kept.warnAt && warningAt(limit, { ...kept, dueAt }, after) };
      await writeLimit(sql, recordId, { ...next, nextAt: nextOf(limit, next, after) }, kept.id, now);
      moved = true;
    }
    if (moved) await sql.rows(`update "register_record" set "due_at" = $2 where "id" = $1`, [recordId, await nearestDue(sql, recordId)]);
  }
}
