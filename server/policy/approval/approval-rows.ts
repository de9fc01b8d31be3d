import { workingDaysAfter } from "../../../schema/calendar/working-days.sql.ts";
import type { Approval } from "../../../schema/policy/Approval.ts";
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

/** SQL: whether the person is asked, has decided, or was decided for, in the step to which the approval under this alias belongs. */
export const takesPart = (a: string, person: string) =>
  `(exists (select 1 from "approval" e where e."revision_id" = ${a}."revision_id" and e."round" = ${a}."round" and e."step" = ${a}."step"
     and (e."approver_id" = ${person} and e."decision" <> 'closed'
       or e."on_behalf_of_id" = ${person} and e."basis" = 'standIn' and e."decision" = 'approved')))`;

type AskedRow = [
  id: string,
  approver: string,
  onBehalfOf: string | null,
  basis: string,
  wasOnBehalfOf: string | null,
  wasBasis: string | null,
];

/**
 * Asks people on behalf of others, and tells them; in SQL, since this happens without anybody's command as well. Whom the step asked before,
 * until nobody waited for them any more, is asked again in the same entry.
 */
export async function addApprovals(sql: SqlExecutor, revisionId: string, added: readonly NewApproval[], now: Date): Promise<AuditDraft[]> {
  if (added.length === 0) return [];
  const days = `coalesce((w."steps" -> (a."step" - 1) ->> 'workingDays')::int, 1)`;
  const due = `case when x."basis" = 'passedOn' then ${workingDaysAfter("today()", days)} else a."due_on" end`;
  // Whoever is late does not decide as head any more, nor does anybody in their stead.
  const department = `case when x."basis" = 'passedOn' then null else a."department_id" end`;
  const rows = await sql.rows<AskedRow>(
    `with "new" as (
       select x."id", a."revision_id", x."person" as "approver_id", a."round", a."step", a."step_name", x."basis", ${department} as "department_id",
         a."approver_id" as "on_behalf_of_id", ${due} as "due_on"
       from json_to_recordset($1::json) as x("id" uuid, "like" uuid, "person" uuid, "basis" text) join "approval" a on a."id" = x."like"
         join "revision" r on r."id" = a."revision_id" left join "approval_route_version" w on w."id" = r."route_id"),
     "was" as (select e."id", e."basis", e."on_behalf_of_id" from "new" n join "approval" e on e."revision_id" = n."revision_id" and e."round" = n."round"
       and e."step" = n."step" and e."approver_id" = n."approver_id"),
     "asked" as (insert into "approval" as e ("id", "created_at", "updated_at", "version", "revision_id", "approver_id", "round", "step", "step_name", "basis",
         "department_id", "on_behalf_of_id", "due_on", "decision")
       select n."id", $2, $2, 1, n."revision_id", n."approver_id", n."round", n."step", n."step_name", n."basis", n."department_id", n."on_behalf_of_id",
         n."due_on", 'pending' from "new" n
       on conflict ("revision_id", "approver_id", "round", "step") do update set "basis" = excluded."basis", "department_id" = excluded."department_id",
         "position_id" = null, "on_behalf_of_id" = excluded."on_behalf_of_id", "due_on" = excluded."due_on", "decision" = 'pending', "decided_at" = null,
         "updated_at" = excluded."updated_at", "version" = e."version" + 1 where e."decision" = 'closed'
       returning e."id", e."approver_id", e."on_behalf_of_id", e."basis")
     select e."id"::text, e."approver_id"::text, e."on_behalf_of_id"::text, e."basis", w."on_behalf_of_id"::text as "was_for", w."basis" as "was_basis"
     from "asked" e left join "was" w on w."id" = e."id"`,
    [JSON.stringify(added.map(({ personId, ...rest }) => ({ ...rest, person: personId }))), now],
  );
  await tellAsked(
    sql,
    rows.map(([id]) => id),
    now,
  );
  return rows.map(([id, approver, onBehalfOf, basis, wasOnBehalfOf, wasBasis]) => ({
    ...{ subjectType: "Approval", subjectId: id, revisionId },
    changes: {
      ...(wasBasis === null ? { approver: { before: null, after: approver } } : {}),
      onBehalfOf: { before: wasOnBehalfOf, after: onBehalfOf },
      basis: { before: wasBasis, after: basis },
      decision: { before: wasBasis === null ? null : "closed", after: "pending" },
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
