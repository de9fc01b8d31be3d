import { dayAt } from "../../../schema/calendar/zone.screen.ts";
import { BETWEEN } from "../../../schema/record-title.screen.ts";
import type { RegisterDutyDefinition } from "../../../schema/register/definition/duty.screen.ts";
import { loadCalendars } from "../../calendar/load-calendar.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { lockObligations } from "../../obligation/obligation-lock.ts";
import { dutyTimes } from "./duty-times.ts";
import { duties, type KnownDuty } from "./known-duty.ts";
import { audienceOf } from "./owed-by.ts";

/** Makes a duty for each open record by which this one goes, and begins and ends those that are there as records open and close. */
async function followRecords(sql: SqlExecutor, { registerId, key, duty, follows }: KnownDuty, now: Date): Promise<void> {
  await sql.rows(
    `with "wanted" as (
      select r."id", r."number" from "register_record" r join "register" f on f."id" = r."register_id"
      where f."slug" = $3 and (r."open" or r."state" is null) and r."struck_at" is null),
    "ended" as (
      update "register_duty" d set "ended_at" = case when w."id" is null then $6::timestamptz end, "looked_on" = null, "updated_at" = $6
      from "register_duty" o left join "wanted" w on w."id" = o."about_id"
      where d."id" = o."id" and o."register_id" = $1 and o."key" = $2 and o."about_id" is not null and (o."ended_at" is null) <> (w."id" is not null))
    insert into "register_duty" ("id", "register_id", "key", "title", "about_id", "definition")
    select gen_random_uuid(), $1, $2, left($5 || w."number", 300), w."id", $4::jsonb from "wanted" w
    on conflict ("register_id", "key", "about_id") do nothing`,
    [registerId, key, follows, JSON.stringify(duty), (duty.label.zh || duty.label.en) + BETWEEN, now],
  );
}

const baseOf = (duty: RegisterDutyDefinition, about: KnownDuty["about"], zone: string): string | null => {
  if (!about || !("field" in duty.rhythm)) return null;
  const value = about.values[duty.rhythm.field];
  if (typeof value !== "string") return null;
  return value.length === 10 ? value : dayAt(new Date(value).getTime(), zone);
};

/** Lets what is asked of whom follow from the register. What somebody took back as a mistake is asked again only once the register is published anew. */
async function keepAssignment(sql: SqlExecutor, known: KnownDuty, now: Date): Promise<void> {
  const audience = JSON.stringify(await audienceOf(sql, known.duty.owedBy, known.at));
  const joint = !known.duty.each;
  await sql.rows(
    `insert into "assignment" ("id", "kind", "duty_id", "audience", "joint") select gen_random_uuid(), 'report', $1, $2::jsonb, $3
     where not exists (select 1 from "assignment" a where a."duty_id" = $1)`,
    [known.id, audience, joint],
  );
  await sql.rows(
    `update "assignment" set "audience" = $2::jsonb, "joint" = $3, "version" = "version" + 1, "updated_at" = $4
     where "duty_id" = $1 and "cancelled_at" is null and ("audience" <> $2::jsonb or "joint" <> $3)`,
    [known.id, audience, joint, now],
  );
}

/** Makes the times ahead anew; what opened already stays as it is. */
async function keepTimes(sql: SqlExecutor, id: string, times: ReturnType<typeof dutyTimes>, now: Date): Promise<void> {
  await sql.rows(
    `delete from "register_duty_time" t where t."duty_id" = $1 and t."opened_at" is null and t."skipped_at" is null and t."opens_at" > $2
       and not exists (select 1 from "register_duty_entry" e where e."time_id" = t."id")`,
    [id, now],
  );
  await sql.rows(
    `insert into "register_duty_time" ("id", "duty_id", "period", "opens_at", "due_on", "due_at")
     select gen_random_uuid(), $1, x."period", x."opensAt", x."dueOn", x."dueAt"
     from jsonb_to_recordset($2::jsonb) as x("period" text, "opensAt" timestamptz, "dueOn" date, "dueAt" timestamptz)
     on conflict ("duty_id", "period") do nothing`,
    [id, JSON.stringify(times)],
  );
}

/** Duties to look at: living ones of registers that are in use whose times were not worked out today. */
const waiting = `d."ended_at" is null and g."archived_on" is null and d."looked_on" is distinct from today()`;

/**
 * Works out whose times duties are and when they are due in the next weeks: each once a day, and whenever its register, the calendar or its record
 * changed. Answers how many were looked at.
 */
export async function lookAtDuties(sql: SqlExecutor, now: Date, registerId: string | null = null): Promise<number> {
  const of = `${waiting}${registerId ? ` and d."register_id" = $1` : ""}`;
  const values = registerId ? [registerId] : [];
  const [any] = await sql.rows(
    `select 1 as "one" from "register_duty" d join "register" g on g."id" = d."register_id" where ${of} limit 1`,
    values,
  );
  if (!any) return 0;
  await lockObligations(sql);
  for (const known of await duties(sql, `${of} and d."follows" is not null`, values)) await followRecords(sql, known, now);
  const all = await duties(sql, of, values);
  const calendars = await loadCalendars(sql);
  for (const known of all) {
    if (known.follows !== null) continue;
    const calendar = calendars.of(known.owningDepartmentId);
    await keepAssignment(sql, known, now);
    await keepTimes(sql, known.id, dutyTimes(known.duty, baseOf(known.duty, known.about, calendar.zone), now, calendar), now);
  }
  await sql.rows(`update "register_duty" set "looked_on" = today() where "id" = any($1::uuid[])`, [all.map(({ id }) => id)]);
  return all.length;
}
