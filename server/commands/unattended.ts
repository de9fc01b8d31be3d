import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { byClock } from "../../schema/shared/clock.ts";
import { type AuditDraft, appendAudit } from "../audit/audit-chain.ts";
import type { Context } from "../context.ts";
import { type SqlExecutor, transactionExecutor } from "../database/executor.ts";
import { translateDatabaseError } from "./database-error.ts";
import { limitTime } from "./time-limit.ts";

/** What a change works with when nobody is signed in yet: signing in, or using a one-time link. */
export interface Unattended {
  readonly em: SqlEntityManager;
  readonly sql: SqlExecutor;
  /** One instant for everything that is written. */
  readonly now: Date;
  /** Notes for the audit trail what happened, and whose doing it was, as far as that is known. */
  audit(draft: Partial<AuditDraft>, actorId?: string | null): void;
}

/**
 * Like runCommand, but without an actor whose rules could be asked: the caller has proved by a password or a link that it may.
 * One transaction with the change and its audit entries.
 */
export async function runUnattended<Answer>(context: Context, name: string, work: (tx: Unattended) => Promise<Answer>): Promise<Answer> {
  const nothing: AuditDraft = { subjectType: null, subjectId: null, revisionId: null, changes: {} };
  try {
    return await context.em.transactional(async (em) => {
      const drafts: { draft: AuditDraft; actorId: string | null }[] = [];
      const sql = transactionExecutor(em);
      const now = await limitTime(sql);
      const audit: Unattended["audit"] = (draft, actorId = null) => void drafts.push({ draft: { ...nothing, ...draft }, actorId });
      const answer = await byClock({ now: () => now }, async () => {
        const answered = await work({ em, sql, now, audit });
        await em.flush();
        return answered;
      });
      for (const { draft, actorId } of drafts) {
        await appendAudit(sql, [draft], { actorId, command: name, requestId: context.origin.requestId, at: now });
      }
      return answer;
    });
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
