import type { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { TransitionVote } from "../../../schema/register/TransitionVote.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { roundOf } from "../records/round.ts";

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
