import type { SqlExecutor } from "../database/executor.ts";

/** Seconds that one statement of a command may take, and that its transaction may wait for the next one: publishing to everybody takes a while. */
export const COMMAND_PATIENCE = { statement: 120, idle: 60 } as const;

/** Limits the time of the transaction, since others wait for what it locks. Not for what the system does by itself. */
export async function limitTime(sql: SqlExecutor): Promise<void> {
  const { statement, idle } = COMMAND_PATIENCE;
  await sql.rows(
    "select set_config('statement_timeout', $1, true) as statement, set_config('idle_in_transaction_session_timeout', $2, true) as idle",
    [`${statement}s`, `${idle}s`],
  );
}
