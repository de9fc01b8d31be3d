import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { TimeLimit } from "../../../schema/register/definition/limit.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import type { WorkingCalendars } from "../../calendar/load-calendar.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { tellSql } from "../../telling/tell-sql.ts";
import { type MeantAt, peopleMeant } from "../who/people-meant.ts";
import { type IdentifiedLimit, nearestDue, openLimits, writeLimit } from "./kept-limits.ts";
import { nextOf } from "./limit-steps.ts";
import { noteEvent } from "./note-event.ts";

/** What was done about limits, in numbers. */
export interface TendedLimits {
  warned: number;
  missed: number;
  escalated: number;
}

/** Ids of records with limits to which something is to happen now, those that wait longest first. */
export async function recordsWithDueLimits(sql: SqlExecutor): Promise<readonly string[]> {
  const rows = await sql.rows<[string]>(
    `select "record_id"::text from "record_limit" where "next_at" <= rulebook_now() group by "record_id" order by min("next_at") limit 1000`,
    [],
  );
  return rows.map(([id]) => id);
}

type RecordRow = [
  definition: RegisterDefinition,
  data: RecordData,
  departmentId: string | null,
  creatorId: string | null,
  handlerId: string | null,
  owningDepartmentId: string,
  registerId: string,
];

/** Tells whoever is meant of a record; who may not read it is told of nothing, as notifications are as hidden as what they are about. */
async function tell(
  sql: SqlExecutor,
  kind: "recordWarned" | "recordMissed",
  recordId: string,
  whos: readonly Who[],
  at: MeantAt,
  now: Date,
) {
  const people = [...(await peopleMeant(sql, whos, at))];
  const from = `select x as "recipient_id", $2::uuid as "record_id" from unnest($1::uuid[]) x`;
  if (people.length > 0) await sql.rows(tellSql(kind, from, "$3"), [people, recordId, now]);
}

/** The next thing that happens to a limit which is due, and what becomes of it. */
async function step(
  sql: SqlExecutor,
  limit: TimeLimit,
  kept: IdentifiedLimit,
  recordId: string,
  at: MeantAt,
  now: Date,
  done: TendedLimits,
): Promise<Omit<IdentifiedLimit, "nextAt">> {
  if (kept.met === null && kept.warnAt && kept.warnAt <= kept.dueAt && kept.warnAt <= now) {
    await tell(sql, "recordWarned", recordId, limit.warning?.tells ?? [], at, now);
    await noteEvent(sql, recordId, "warned", limit.key, now);
    done.warned += 1;
    return { ...kept, warnAt: null };
  }
  if (kept.met === null) {
    await noteEvent(sql, recordId, "limitMissed", limit.key, now);
    done.missed += 1;
    return { ...kept, met: false, warnAt: null };
  }
  await tell(sql, "recordMissed", recordId, limit.escalations?.[kept.escalated]?.tells ?? [], at, now);
  await noteEvent(sql, recordId, "escalated", limit.key, now);
  done.escalated += 1;
  return { ...kept, escalated: kept.escalated + 1 };
}

/** Does with the limits of one record what is due: warnings, what was missed, escalations, in their order, also where a server was away for days. */
export async function tendLimits(sql: SqlExecutor, recordId: string, now: Date, calendars: WorkingCalendars): Promise<TendedLimits> {
  const done: TendedLimits = { warned: 0, missed: 0, escalated: 0 };
  const [row] = await sql.rows<RecordRow>(
    `select v."definition", r."data", r."department_id"::text, r."creator_id"::text, r."handler_id"::text, g."owning_department_id"::text, g."id"::text
      from "register_record" r join "register_version" v on v."id" = r."register_version_id" join "register" g on g."id" = r."register_id"
      where r."id" = $1 for update of r`,
    [recordId],
  );
  if (!row) return done;
  const [definition, data, departmentId, creatorId, handlerId, owningDepartmentId, registerId] = row;
  const at: MeantAt = { definition, data, departmentId, creatorId, handlerId, owningDepartmentId, registerId };
  const calendar = calendars.of(departmentId);
  for (const [key, open] of await openLimits(sql, recordId)) {
    const limit = definition.limits?.find((candidate) => candidate.key === key);
    let kept = open;
    while (kept.nextAt && kept.nextAt <= now) {
      if (!limit) kept = { ...kept, nextAt: null };
      else {
        const after = await step(sql, limit, kept, recordId, at, now, done);
        kept = { ...after, nextAt: nextOf(limit, after, calendar) };
      }
    }
    if (kept !== open) await writeLimit(sql, recordId, kept, open.id, now);
  }
  await sql.rows(`update "register_record" set "due_at" = $2 where "id" = $1 and "due_at" is distinct from $2`, [
    recordId,
    await nearestDue(sql, recordId),
  ]);
  return done;
}
