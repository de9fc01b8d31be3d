import { randomUUIDv7 } from "node:crypto";
import { approvalObstacle, askingOf, obstacleTables } from "../../../schema/policy/approval.sql.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { writersOf } from "../draft/writers.ts";
import { addApprovals, closeRows, takesPart } from "./approval-rows.ts";
import { askStandIns } from "./ask-stand-ins.ts";

/** Closes what stand-ins are asked whose days are over, or who cannot decide any more, or in whose principal's way something is. */
const closeEnded = (sql: SqlExecutor, revisionId: string, now: Date): Promise<AuditDraft[]> =>
  closeRows(
    sql,
    revisionId,
    now,
    `${obstacleTables} join "approval" a on a."revision_id" = r."id"`,
    `a."basis" = 'standIn' and (${approvalObstacle(askingOf("a"))} is not null or exists (select 1 from "approval" principal where principal."revision_id" = a."revision_id"
       and principal."round" = a."round" and principal."step" = a."step" and principal."approver_id" = a."on_behalf_of_id" and ${approvalObstacle(askingOf("principal"))} is not null))`,
  );

const successor = approvalObstacle({
  person: 'x."person"',
  basis: `'passedOn'`,
  department: "null::uuid",
  position: "null::uuid",
  onBehalfOf: "null::uuid",
});

/**
 * Passes on what is late to whom the step names for that. Nobody is asked twice in a step at a time, so that only one place passes on to the
 * same person; whoever is asked then decides alone in that place.
 */
async function passOn(sql: SqlExecutor, revisionId: string, now: Date): Promise<AuditDraft[]> {
  const late = await sql.rows<[string, string, string]>(
    `select distinct on (a."step", x."person") a."id"::text as "seat", a."approver_id"::text as "approver", x."person"::text as "person"
     from ${obstacleTables} join "approval" a on a."revision_id" = r."id" join "approval_route_version" w on w."id" = r."route_id"
       cross join lateral (select (w."steps" -> (a."step" - 1) ->> 'passOnTo')::uuid as "person") x
     where r."id" = $1 and a."decision" = 'pending' and a."basis" not in ('standIn', 'passedOn') and a."approver_id" is not null and a."due_on" < today()
       and x."person" is not null and ${successor} is null and not ${takesPart("a", 'x."person"')}
     order by a."step", x."person", a."id"`,
    [revisionId],
  );
  if (late.length === 0) return [];
  const writers = await writersOf(sql, revisionId);
  const passed = late.filter(([, , personId]) => !writers.has(personId));
  const added = passed.map(([like, , personId]) => ({ id: randomUUIDv7(), like, personId, basis: "passedOn" as const }));
  const drafts = await addApprovals(sql, revisionId, added, now);
  const [seats, approvers] = [passed.map(([seat]) => seat), passed.map(([, approver]) => approver)];
  const closed = await closeRows(
    sql,
    revisionId,
    now,
    `"revision" r join "approval" a on a."revision_id" = r."id"`,
    `(a."id" = any($3::uuid[]) or a."basis" = 'standIn' and a."on_behalf_of_id" = any($4::uuid[]))`,
    [seats, approvers],
  );
  return [...drafts, ...closed];
}

/**
 * Does with a draft that is being approved what the day brings: stand-ins end and begin, and what is late is passed on where its step says
 * so. Works in the transaction of `sql`; doing it again changes nothing.
 */
export async function tendApprovals(sql: SqlExecutor, revisionId: string, now: Date): Promise<AuditDraft[]> {
  await sql.rows(`select 1 from "revision" where "id" = $1 for update`, [revisionId]);
  const ended = await closeEnded(sql, revisionId, now);
  const passed = await passOn(sql, revisionId, now);
  return [...ended, ...passed, ...(await askStandIns(sql, revisionId, now))];
}

/** Drafts for which somebody's decision is waited for; of one person alone, where one is given. */
export async function draftsWaiting(sql: SqlExecutor, personId: string | null = null): Promise<readonly string[]> {
  const rows = await sql.rows<[string]>(
    `select distinct a."revision_id"::text from "approval" a where a."decision" = 'pending' and ($1::uuid is null or a."approver_id" = $1) order by 1`,
    [personId],
  );
  return rows.map(([id]) => id);
}
