import { appendAudit } from "../audit/audit-chain.ts";
import { timeOf } from "../database/clock.ts";
import type { Database } from "../database/database.ts";
import { type SqlExecutor, transactionExecutor } from "../database/executor.ts";
import { forgetExpired } from "../identity/forget-expired.ts";
import { tellConfirming } from "../identity/tell-confirming.ts";
import { forgetNotifications } from "../notification/forget-notifications.ts";
import { tellOfDay } from "../notification/tell-of-day.ts";
import { followInvitees } from "../obligation/follow-invitees.ts";
import type { ObligationScope } from "../obligation/obligation-scope.ts";
import { revisionEnd } from "../obligation/subject/subject-end.ts";
import { successions } from "../obligation/subject/subjects.ts";
import { auditDrafts, reevaluate } from "../obligation/sync-obligations.ts";
import { dueDepartments, moveDueDepartment } from "../organisation/move-due-departments.ts";
import { draftsWaiting, tendApprovals } from "../policy/approval/tend-approvals.ts";
import { readUnread } from "../policy/reference/read-unread.ts";
import { refreshReferences } from "../policy/reference/refresh-references.ts";

/** Keeps several servers on one database from doing the same day's work side by side. */
const DAILY_WORK_LOCK = 6_204_432;

/** So many documents or assignments are looked at in one transaction, so that nobody waits long for it. */
const BATCH = 20;

/** SQL: the kinds of assignments that are looked at with the documents of their texts. */
const following = successions.map(({ kind }) => `'${kind}'`).join(", ");

async function scopes(sql: SqlExecutor): Promise<ObligationScope[]> {
  const documents = await sql.rows<[string]>(
    `select distinct v."document_id"::text as "id" from "assignment" a join "revision" v on v."id" = a."revision_id"
       join "policy_document" w on w."id" = v."document_id"
     where a."closed_at" is null or ${revisionEnd("v", "w")} is null order by 1`,
    [],
  );
  const others = await sql.rows<[string]>(
    `select a."id"::text as "id" from "assignment" a where a."kind" not in (${following}) and a."closed_at" is null order by a."id"`,
    [],
  );
  const batches = (ids: readonly string[]) =>
    Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) => ids.slice(n * BATCH, (n + 1) * BATCH));
  return [
    ...batches(documents.map(([id]) => id)).map((documentIds) => ({ documentIds })),
    ...batches(others.map(([id]) => id)).map((assignmentIds) => ({ assignmentIds })),
  ];
}

async function doBatch(database: Database, scope: ObligationScope): Promise<void> {
  await database.fork().transactional(async (em) => {
    const sql = transactionExecutor(em);
    const now = await timeOf(sql);
    const changes = await reevaluate(sql, scope, now);
    await appendAudit(sql, await auditDrafts(sql, changes), { actorId: null, command: "dailyWork", requestId: null, at: now });
  });
}

async function moveDepartments(database: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await database.fork().transactional(async (em) => {
      const sql = transactionExecutor(em);
      const now = await timeOf(sql);
      await appendAudit(sql, await moveDueDepartment(sql, id, now), { actorId: null, command: "dailyWork", requestId: null, at: now });
    });
  }
}

async function tendDrafts(database: Database, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await database.fork().transactional(async (em) => {
      const sql = transactionExecutor(em);
      const now = await timeOf(sql);
      await appendAudit(sql, await tendApprovals(sql, id, now), { actorId: null, command: "dailyWork", requestId: null, at: now });
    });
  }
}

/**
 * Does what depends on the day: departments move as planned, texts come into force, lapse and are repealed, posts and clearances begin
 * and end, training comes round again; stand-ins decide for others, and late decisions are passed on; people are told what is due and what ends; what expired long ago is forgotten. Several small
 * transactions, each with its audit entries by the system. Doing it again changes nothing; while another server is at it, it does nothing
 * and answers false.
 */
export async function runDailyWork(database: Database): Promise<boolean> {
  return database.fork().transactional(async (em) => {
    const sql = transactionExecutor(em);
    const [row] = await sql.rows<[boolean]>(`select pg_try_advisory_xact_lock($1) as "mine"`, [DAILY_WORK_LOCK]);
    if (!row?.[0]) return false;
    await moveDepartments(database, await dueDepartments(sql));
    for (const scope of await scopes(sql)) await doBatch(database, scope);
    const now = await timeOf(sql);
    await followInvitees(sql, now);
    await tendDrafts(database, await draftsWaiting(sql));
    await readUnread(database);
    await refreshReferences(database);
    await tellOfDay(sql, now);
    await tellConfirming(sql, now);
    await forgetExpired(sql);
    await forgetNotifications(sql);
    return true;
  });
}
