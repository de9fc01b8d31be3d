import type { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** How many times the record has changed its state: what was said before the last time counts no more. */
export async function roundOf(sql: SqlExecutor, recordId: string): Promise<number> {
  const [row] = await sql.rows<[number]>(
    `select count(*)::int as "round" from "register_event" e where e."record_id" = $1 and e."kind" in ('transition', 'signed', 'refused')`,
    [recordId],
  );
  return row?.[0] ?? 0;
}

/** What was said about this record as it was counts no more, now that it says something else. */
export async function voidVotes(tx: Transaction, record: RegisterRecord): Promise<void> {
  await tx.sql.rows(`update "transition_vote" set "voided_at" = $2 where "record_id" = $1 and "voided_at" is null and "round" = $3`, [
    record.id,
    tx.now,
    await roundOf(tx.sql, record.id),
  ]);
}
