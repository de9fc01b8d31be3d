import { pino } from "pino";
import { jobDefinitions, jobNames } from "../../schema/job/list.screen.ts";
import type { Database } from "../../server/database/database.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { runDueJobs } from "../../server/jobs/run-due-jobs.ts";

/** Lets all that is done each day be done now, whenever it was done before; a run that fails is a failure of the test. */
export async function runDailyWork(database: Database): Promise<void> {
  const daily = jobNames.filter((name) => "dailyAt" in jobDefinitions[name].schedule);
  await database.reading.transaction(async (sql) => {
    await keepJobs(sql);
    await sql.rows(`update "job" set "next_at" = rulebook_now() where "kind" = any($1::text[])`, [daily]);
  });
  await runDueJobs(database, pino({ level: "fatal" }), "test");
  const failed = await database.reading.rows<[string]>(
    `select "kind" from "job" where "last_outcome" is distinct from 'done' and "kind" = any($1::text[])`,
    [daily],
  );
  if (failed.length > 0) throw new Error(`Daily work failed: ${failed.join(", ")}`);
}
