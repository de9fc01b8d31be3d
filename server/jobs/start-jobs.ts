import { hostname } from "node:os";
import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "../database/database.ts";
import { keepJobs } from "./keep-jobs.ts";
import { runDueJobs } from "./run-due-jobs.ts";

/** The queue through which servers are woken to look for jobs that are due; which are, says the database's clock. */
const LOOK = "look-for-jobs";

/** How long a job under way may take to end once the server is told to stop, in milliseconds. */
const PATIENCE = 5_000;

/** How often to look whether somebody let a job run, and whether a look is due, in seconds. */
const POLLING = 5;

/** Jobs that one server runs beside each other, so that a long one does not keep those of each minute waiting. */
const AT_ONCE = 2;

/** Seconds after which whoever looked is taken for gone. */
const LONGEST_LOOK = 3_600;

/** The jobs of a running server. */
export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Starts the jobs of a server, on pg-boss in the same database: once now for what servers that were off have missed, then each minute, on one
 * of those that share the database.
 */
export async function startJobs(database: Database, log: Logger): Promise<Jobs> {
  await database.reading.transaction(keepJobs);
  const pool = await database.orm.em.getConnection().getNativeClient();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: "pgboss",
  });
  boss.on("error", (err) => log.error({ err }, "jobs cannot be looked for"));
  await boss.start();
  await boss.createQueue(LOOK, { retryLimit: 0, expireInSeconds: LONGEST_LOOK, policy: "short" });
  await boss.schedule(LOOK, "* * * * *");
  await boss.send(LOOK);
  const server = `${hostname()} ${process.pid}`;
  await boss.work(LOOK, { pollingIntervalSeconds: POLLING, localConcurrency: AT_ONCE }, () => runDueJobs(database, log, server));
  const asking = setInterval(
    () => void wakeForAsked(database, boss).catch((err: unknown) => log.warn({ err }, "jobs cannot be looked for")),
    POLLING * 1_000,
  );
  return {
    stop: async () => {
      clearInterval(asking);
      await boss.stop({ graceful: true, timeout: PATIENCE, close: false });
    },
  };
}

/** Somebody who lets a job run waits for it. */
async function wakeForAsked(database: Database, boss: PgBoss): Promise<void> {
  const asked = await database.reading.rows(`select 1 from "job" where "asked_at" is not null and "running_since" is null limit 1`, []);
  if (asked.length > 0) await boss.send(LOOK);
}
