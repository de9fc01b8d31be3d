import type { Approval } from "../../../schema/policy/Approval.ts";
import { workingDaysAfter } from "../../../schema/shared/working-days.sql.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { tellAsked } from "./tell-asked.ts";

/** Somebody who is asked on behalf of whoever another approval asks. */
export interface NewApproval {
  readonly id: string;
  /** The approval on whose behalf. */
  readonly like: string;
  readonly personId: string;
  readonly basis: Extract<Approval["basis"], "standIn" | "passedOn">;
}

/** Asks people on behalf of others, and tells them; in SQL, since this happens without anybody's command as well. */
export async function addApprovals(sql: SqlExecutor, revisionId: string, added: readonly NewApproval[], now: Date): Promise<AuditDraft[]> {
  if (added.length === 0) return [];
  const days = `coalesce((w."steps" -> (a."step" - 1) ->> 'workingDays')::int, 1)`;
  const due = `case when x."basis" = 'passedOn' then ${workingDaysAfter("today()", days)} else a."due_on" end`;
  const rows = await sql.rows<[string, string, string | null, string]>(
    `insert into "approval" ("id", "created_at", "updated_at", "version", "revision_id", "approver_id", "round", "step", "step_name", "basis", "department_id",
       "on_behalf_of_id", "due_on", "decision")
     select x."id", $2, $2, 1, a."revision_id", x."person", a."round", a."step", a."step_name", x."basis", a."department_id", a."approver_id", ${due}, 'pending'
     from json_to_recordset($1::json) as x("id" uuid, "like" uuid, "person" uuid, "basis" text) join "approval" a on a."id" = x."like"
       join "revision" r on r."id" = a."revision_id" left join "approval_route_version" w on w."id" = r."route_id"
     returning "id"::text, "approver_id"::text, "on_behalf_of_id"::text, "basis"`,
    [JSON.stringify(added.map(({ personId, ...rest }) => ({ ...rest, person: personId }))), now],
  );
  await tellAsked(
    sql,
    rows.map(([id]) => id),
    now,
  );
  return rows.map(([id, approver, onBehalfOf, basis]) => ({
    ...{ subjectType: "Approval", subjectId: id, revisionId },
    changes: {
      approver: { before: null, after: approver },
      onBehalfOf: { before: null, after: onBehalfOf },
      basis: { before: null, after: basis },
      decision: { before: null, after: "pending" },
    },
  }));
}

/** Closes approvals that are not waited for any more: `which` is a condition on `a`, whose operands follow the revision and the moment. */
export async function closeRows(
  sql: SqlExecutor,
  revisionId: string,
  now: Date,
  from: string,
  which: string,
  operands: readonly unknown[] = [],
): Promise<AuditDraft[]> {
  const rows = await sql.rows<[string]>(
    `update "approval" t set "decision" = 'closed', "decided_at" = $2, "updated_at" = $2, "version" = t."version" + 1
     from ${from} where r."id" = $1 and a."id" = t."id" and a."decision" = 'pending' and ${which} returning t."id"::text`,
    [revisionId, now, ...operands],
  );
  return rows.map(([id]) => ({
    ...{ subjectType: "Approval", subjectId: id, revisionId },
    changes: { decision: { before: "pending", after: "closed" }, decidedAt: { before: null, after: now.toISOString() } },
  }));
}
