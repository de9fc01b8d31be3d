import type { Logger } from "pino";
import { type JobName, jobNames } from "../../schema/job/list.screen.ts";
import type { Database } from "../database/database.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { JobRunner } from "./job-runner.ts";
import { keepWithinSchedule } from "./keep-jobs.ts";

/** SQL of a condition on `j`: somebody let it run, or it is due, in its turn after those before it that are due. */
const isDue = `(j."asked_at" is not null or (not j."switched_off" and j."next_at" <= rulebook_now() and not exists (select from "job" b
  where b."place" < j."place" and not b."switched_off" and b."next_at" <= rulebook_now() and b."daily_at" is not null and j."daily_at" is not null)))`;

async function dueJobs(sql: SqlExecutor): Promise<readonly JobName[]> {
  const rows = await sql.rows<[string]>(`select j."kind" from "job" j where ${isDue} order by j."place"`, []);
  const due = new Set(rows.map(([kind]) => kind));
  return jobNames.filter((name) => due.has(name));
}

/**
 * Runs whatever is due or was asked for, one after the other, until nothing is left or others have it in hand. Daily jobs that are due
 * together keep their order, whichever servers run them. Several servers may do this at once: each run happens once.
 */
export async function runDueJobs(database: Database, log: Logger, server: string): Promise<void> {
  const runner = new JobRunner(database, log, server);
  await keepWithinSchedule(database.reading);
  for (let ran = true; ran; ) {
    ran = false;
    for (const name of await dueJobs(database.reading)) ran = (await runner.run(name)) || ran;
  }
}
