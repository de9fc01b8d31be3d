import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Database } from "../database/database.ts";
import { runDailyWork } from "./daily-work.ts";

const DAILY = "daily-work";

/** How long a job under way may take to end once the server is told to stop, in milliseconds. */
const PATIENCE = 5_000;

/** How often to look for new jobs, in seconds. */
const POLLING = 30;

/** The jobs of a running server. */
export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Starts the jobs of a server, on pg-boss in the same database: the day's work shortly after midnight of the organisation, and
 * once now for what a server that was off has missed. Several servers share them.
 */
export async function startJobs(database: Database, config: Pick<Config, "timeZone">, log: Logger): Promise<Jobs> {
  const pool = await database.orm.em.getConnection().getNativeClient();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: "pgboss",
  });
  boss.on("error", (err) => log.error({ err }, "a job failed"));
  await boss.start();
  await boss.createQueue(DAILY, { retryLimit: 5, retryDelay: 60, retryBackoff: true, expireInSeconds: 3_600, policy: "short" });
  await boss.schedule(DAILY, "1 0 * * *", null, { tz: config.timeZone });
  await boss.send(DAILY);
  await boss.work(DAILY, { pollingIntervalSeconds: POLLING }, async () => {
    await runDailyWork(database);
  });
  return { stop: () => boss.stop({ graceful: true, timeout: PATIENCE, close: false }) };
}
