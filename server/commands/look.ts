import { actorOfAccount } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { timeOf } from "../database/clock.ts";
import { transactionExecutor } from "../database/executor.ts";
import { unauthenticated } from "../errors.ts";
import { limitTime } from "./time-limit.ts";
import { Transaction } from "./transaction.ts";

/** Asks what a command would ask before it acts, in a transaction that can change nothing. */
export async function look<Answer>(context: Context, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  const { actor: claimed } = context;
  if (!claimed) throw unauthenticated();
  return context.em.fork().transactional(
    async (em) => {
      const sql = transactionExecutor(em);
      await limitTime(sql);
      const actor = await actorOfAccount(sql, claimed.accountId, claimed.models);
      if (!actor) throw unauthenticated();
      return work(new Transaction(em, actor, context, await timeOf(sql)));
    },
    { readOnly: true },
  );
}
