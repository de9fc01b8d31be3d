import type { SqlExecutor } from "./executor.ts";

/** SQL: the database's time in milliseconds, as exactly as columns keep it. */
export const NOW_SQL = `(extract(epoch from rulebook_now()::timestamptz(3)) * 1000)::float8`;

/** The time at which the transaction began: the one clock of commands, jobs, triggers and lists, whichever server asks. */
export async function timeOf(sql: SqlExecutor): Promise<Date> {
  const [row] = await sql.rows<[number]>(`select ${NOW_SQL} as "now"`, []);
  if (!row) throw new Error("The database does not say what time it is.");
  return new Date(row[0]);
}

/** What `rulebook_now()` is made of. A function and no setting, so that nothing which a request or an environment brings can change it. */
export const defineClock = (time: string) =>
  `create or replace function rulebook_now() returns timestamptz language sql stable parallel safe as $$ select ${time} $$`;

/** The machine's time. */
export const MACHINE_CLOCK = defineClock("now()");

/** The setting of a session that says the time on a simulated clock. */
export const SIMULATED_NOW = "rulebook.simulated_now";

/** The time of a simulated clock. Where it is not set, asking for the time fails. */
export const SIMULATED_CLOCK = defineClock(`current_setting('${SIMULATED_NOW}')::timestamptz`);

/**
 * Works in the past: inside this transaction the database's clock stands where `setSimulatedClock` puts it, which has to come first. Nobody
 * else sees that, and with the transaction's end it is over.
 */
export async function onSimulatedClock(sql: SqlExecutor, work: () => Promise<void>): Promise<void> {
  await sql.rows(SIMULATED_CLOCK, []);
  await work();
  await sql.rows(MACHINE_CLOCK, []);
}

/** Puts the simulated clock of this transaction to the time. */
export async function setSimulatedClock(sql: SqlExecutor, time: Date): Promise<void> {
  await sql.rows("select set_config($1, $2, true)", [SIMULATED_NOW, time.toISOString()]);
}
