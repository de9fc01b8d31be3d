import type { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { TransitionVote } from "../../../schema/register/TransitionVote.ts";
import { make } from "../../commands/record-values.ts";
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

/** What was said about a transition in this round and still counts. */
export async function votesOn(tx: Transaction, record: RegisterRecord, transition: string): Promise<readonly TransitionVote[]> {
  const round = await roundOf(tx.sql, record.id);
  return tx.em.find(TransitionVote, { record, transition, round, voidedAt: null }, { orderBy: { at: "asc" } });
}

/** Keeps what the actor says about a transition. */
export async function vote(
  tx: Transaction,
  record: RegisterRecord,
  said: {
    readonly transition: string;
    readonly step: number;
    readonly agrees: boolean;
    readonly reason: string | null;
    readonly signature: Attachment | null;
  },
): Promise<TransitionVote> {
  return make(tx, TransitionVote, { ...said, record, round: await roundOf(tx.sql, record.id), person: tx.person, at: tx.now });
}

/** What was said about this record as it was counts no more, now that it says something else. */
export async function voidVotes(tx: Transaction, record: RegisterRecord): Promise<void> {
  await tx.sql.rows(`update "transition_vote" set "voided_at" = $2 where "record_id" = $1 and "voided_at" is null and "round" = $3`, [
    record.id,
    tx.now,
    await roundOf(tx.sql, record.id),
  ]);
}
