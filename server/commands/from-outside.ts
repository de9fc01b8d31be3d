import { byClock } from "../../schema/shared/clock.ts";
import { outsider } from "../access/outsider.ts";
import { appendAudit } from "../audit/audit-chain.ts";
import type { Context } from "../context.ts";
import { transactionExecutor } from "../database/executor.ts";
import { translateDatabaseError } from "./database-error.ts";
import { limitTime } from "./time-limit.ts";
import { Transaction } from "./transaction.ts";
import { tryAgain } from "./try-again.ts";

/**
 * Like runCommand, for what comes from somebody without an account: one transaction with the change and its audit entries, in the name of nobody.
 * Nothing is asked of an actor's rules; the caller has made sure that whoever sends it may.
 */
export async function runFromOutside<Answer>(context: Context, name: string, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  const models = await context.modelsNow();
  try {
    return await tryAgain(() =>
      context.em.fork().transactional(async (em) => {
        const sql = transactionExecutor(em);
        const now = await limitTime(sql);
        const [row] = await sql.rows<[string]>(`select today()::text as "today"`, []);
        const tx = new Transaction(em, outsider(row?.[0] ?? "", models), context, now);
        const answer = await byClock({ now: () => now }, () => work(tx));
        await em.flush();
        await appendAudit(sql, tx.drafts, { actorId: null, command: name, requestId: context.origin.requestId, at: now });
        return answer;
      }),
    );
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
