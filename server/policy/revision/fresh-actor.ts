import { actorOfAccount } from "../../access/actor.ts";
import { Transaction } from "../../commands/transaction.ts";
import { unauthenticated } from "../../errors.ts";

/**
 * The same transaction with the actor as the changes so far have made them: whoever begins a draft may read it by that task, also
 * where its level demands a grant for the document.
 */
export async function asOfNow(tx: Transaction): Promise<Transaction> {
  await tx.em.flush();
  const actor = await actorOfAccount(tx.sql, tx.actor.accountId, tx.actor.models);
  if (!actor) throw unauthenticated();
  return new Transaction(tx.em, actor, tx.context, tx.now);
}
