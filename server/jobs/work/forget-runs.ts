import type { SqlExecutor } from "../../database/executor.ts";

/** Days for which runs are kept. */
const KEPT_DAYS = 90;

/** Removes old runs; how a job stands is kept with the job. */
export async function forgetRuns(sql: SqlExecutor): Promise<number> {
  const gone = await sql.rows(`delete from "job_run" where "began_at" < rulebook_now() - make_interval(days => $1) returning 1 as "gone"`, [
    KEPT_DAYS,
  ]);
  return gone.length;
}
