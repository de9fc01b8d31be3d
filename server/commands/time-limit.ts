import { NOW_SQL } from "../database/clock.ts";
import type { SqlExecutor } from "../database/executor.ts";

/** Seconds that one statement of a command may take, and that its transaction may wait for the next one: publishing to everybody takes a while. */
export const COMMAND_PATIENCE = { statement: 120, idle: 60 } as const;

/**
 * Limits the time of the transaction, since others wait for what it locks. Not for what the system does by itself.
 * @returns when the transaction began
 */
export async function limitTime(sql: SqlExecutor): Promise<Date> {
  const { statement, idle } = COMMAND_PATIENCE;
  const [row] = await sql.rows<[number]>(
    `select ${NOW_SQL} as "now", set_config('statement_timeout', $1, true) as "statement", set_config('idle_in_transaction_session_timeout', $2, true) as "idle"`,
    [`${statement}s`, `${idle}s`],
  );
  if (!row) throw new Error("The database does not say what time it is.");
  return new Date(row[0]);
}
