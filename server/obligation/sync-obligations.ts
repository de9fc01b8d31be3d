import type { AuditDraft } from "../audit/audit-chain.ts";
import type { Transaction } from "../commands/transaction.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { followInvitees } from "./follow-invitees.ts";
import { fulfilFromEvidence, type ObligationChange } from "./fulfil.ts";
import { lockObligations } from "./obligation-lock.ts";
import { isEmptyScope, type ObligationScope } from "./obligation-scope.ts";
import { askEntrants, cancelEnded, followPeople, makeHeirs, markAssignments, runStep } from "./sync-steps.ts";

/**
 * Makes what is asked of people follow from the rules as they stand today, for just the scope: see `syncObligations`. Works in
 * the transaction of `sql`; doing it again changes nothing.
 */
export async function reevaluate(sql: SqlExecutor, scope: ObligationScope, now: Date): Promise<ObligationChange[]> {
  if (isEmptyScope(scope)) return [];
  if (scope.personIds) await followInvitees(sql, now, scope.personIds);
  await lockObligations(sql);
  const aboutTexts = scope.personIds === undefined ? [markAssignments, cancelEnded, makeHeirs] : [cancelEnded];
  const changes: ObligationChange[] = [];
  for (const step of [...aboutTexts, followPeople, askEntrants]) changes.push(...(await runStep(sql, step, scope, now)));
  return [...changes, ...(await fulfilFromEvidence(sql, scope, now))];
}

/** What the audit trail keeps of a re-evaluation: for each assignment how many people's shares changed, and how. */
export async function auditDrafts(sql: SqlExecutor, changes: readonly ObligationChange[]): Promise<AuditDraft[]> {
  if (changes.length === 0) return [];
  const ids = [...new Set(changes.map(({ assignmentId }) => assignmentId))];
  const rows = await sql.rows<[string, string | null]>(
    `select a."id"::text as "id", a."revision_id"::text as "revision" from "assignment" a where a."id" = any($1::uuid[]) order by a."id"`,
    [ids],
  );
  return rows.map(([subjectId, revisionId]) => ({
    subjectType: "Assignment",
    subjectId,
    revisionId,
    changes: Object.fromEntries(
      changes.filter(({ assignmentId }) => assignmentId === subjectId).map(({ what, count }) => [what, { before: null, after: count }]),
    ),
  }));
}

/**
 * Re-evaluates what is asked, in the transaction of the change that made it necessary: after a change of posts, departments or
 * clearances for the people concerned, after a change of texts (published, withdrawn, repealed, reclassified) for the documents.
 *
 * Who came into an audience is asked, with at least 7 days; who dropped out is no longer, who comes back is again. Whose
 * clearance ended is suspended until it returns. What the evidence already shows is fulfilled at once. Where a newer text has
 * come into force, what older ones left open is cancelled and those people are asked for the newer one; its withdrawal undoes
 * that, and a repeal cancels. What depends on the day happens at the first call on that day: the job `syncObligations` sees to it.
 */
export async function syncObligations(tx: Transaction, scope: ObligationScope): Promise<readonly ObligationChange[]> {
  await tx.em.flush();
  const changes = await reevaluate(tx.sql, scope, tx.now);
  tx.drafts.push(...(await auditDrafts(tx.sql, changes)));
  return changes;
}
