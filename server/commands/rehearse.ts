import { actorOfAccount } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { timeOf } from "../database/clock.ts";
import { transactionExecutor } from "../database/executor.ts";
import { unauthenticated } from "../errors.ts";
import { limitTime } from "./time-limit.ts";
import { Transaction } from "./transaction.ts";

/** Thrown to end a rehearsal, so that nothing of it stays. */
class NothingStays<Answer> extends Error {
  constructor(readonly answer: Answer) {
    super("Nothing of this is kept.");
  }
}

/** Does in a transaction what a command would do, and takes all of it back: the answer is that of the real thing. */
export async function rehearse<Answer>(context: Context, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  const { actor: claimed } = context;
  if (!claimed) throw unauthenticated();
  try {
    await context.em.fork().transactional(async (em) => {
      const sql = transactionExecutor(em);
      await limitTime(sql);
      const actor = await actorOfAccount(sql, claimed.accountId, claimed.models);
      if (!actor) throw unauthenticated();
      throw new NothingStays(await work(new Transaction(em, actor, context, await timeOf(sql))));
    });
  } catch (error) {
    if (error instanceof NothingStays) return error.answer as Answer;
    throw error;
  }
  throw new Error("What was rehearsed was kept.");
}
