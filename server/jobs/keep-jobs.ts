import { randomUUIDv7 } from "node:crypto";
import type { JobSchedule } from "../../schema/job/job-kind.screen.ts";
import { jobDefinitions, jobNames } from "../../schema/job/list.screen.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { PAUSES } from "./pauses.ts";

const ZONE = `coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai')`;

const at = (day: string, time: string) => `((${day} + time '${time}') at time zone ${ZONE})`;

/** SQL: when a job with the schedule runs next after now. On the day on which clocks change it runs once all the same. */
function nextSql(schedule: JobSchedule): string {
  if ("everyMinutes" in schedule) {
    const step = `interval '${schedule.everyMinutes} minutes'`;
    return `date_bin(${step}, rulebook_now(), timestamptz '2000-01-01 00:00+00') + ${step}`;
  }
  const today = at("today()", schedule.dailyAt);
  return `case when ${today} > rulebook_now() then ${today} else ${at("(today() + 1)", schedule.dailyAt)} end`;
}

/** SQL: a table of each job's name and when it runs next after now. */
export const nextRuns = `(values ${jobNames.map((name) => `('${name}', ${nextSql(jobDefinitions[name].schedule)})`).join(", ")}) as "x" ("kind", "next")`;

/** Makes the records of new jobs, which are due at once, and removes those of jobs that are no more. */
export async function keepJobs(sql: SqlExecutor): Promise<void> {
  const columns = jobNames.map((name, place) => {
    const { schedule } = jobDefinitions[name];
    return [
      randomUUIDv7(),
      name,
      place,
      "dailyAt" in schedule ? schedule.dailyAt : null,
      "everyMinutes" in schedule ? schedule.everyMinutes : null,
    ];
  });
  const column = (index: number) => columns.map((row) => row[index]);
  await sql.rows(
    `insert into "job" as j ("id", "kind", "place", "daily_at", "every_minutes", "next_at")
     select *, rulebook_now() from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::int[])
     on conflict ("kind") do update set "place" = excluded."place", "daily_at" = excluded."daily_at", "every_minutes" = excluded."every_minutes"
     where (j."place", j."daily_at", j."every_minutes") is distinct from (excluded."place", excluded."daily_at", excluded."every_minutes")`,
    [column(0), column(1), column(2), column(3), column(4)],
  );
  await sql.rows(`delete from "job_run" r using "job" j where j."id" = r."job_id" and j."kind" <> all($1::text[])`, [[...jobNames]]);
  await sql.rows(`delete from "job" where "kind" <> all($1::text[])`, [[...jobNames]]);
}

/** Brings back what lies further ahead than its schedule allows: the clock was ahead when it was worked out, or the schedule was another one. */
export async function keepWithinSchedule(sql: SqlExecutor): Promise<void> {
  await sql.rows(
    `update "job" j set "next_at" = x."next" from ${nextRuns} where j."kind" = x."kind"
       and j."next_at" > greatest(x."next", case when j."attempt" > 0 then rulebook_now() + interval '${Math.max(...PAUSES)} minutes' end)`,
    [],
  );
}
