import type { SqlExecutor } from "../database/executor.ts";

const OBLIGATION_LOCK = 6_204_431;

/**
 * Lets assigning and re-evaluating happen one after the other until the transaction ends: else somebody who joins while
 * something is assigned would be seen by neither.
 */
export async function lockObligations(sql: SqlExecutor): Promise<void> {
  await sql.rows("select pg_advisory_xact_lock($1)", [OBLIGATION_LOCK]);
}

/**
 * For commands that write evidence, before anything else: many at once, but none while something is assigned or re-evaluated,
 * which else could ask for what is being done and see no evidence of it.
 */
export async function lockForEvidence(sql: SqlExecutor): Promise<void> {
  await sql.rows("select pg_advisory_xact_lock_shared($1)", [OBLIGATION_LOCK]);
}
