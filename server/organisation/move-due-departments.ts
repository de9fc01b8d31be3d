import { Department } from "../../schema/organisation/Department.ts";
import type { AuditDraft } from "../audit/audit-chain.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { auditDrafts, reevaluate } from "../obligation/sync-obligations.ts";
import { lockTree } from "./department-tree.ts";
import { peopleBelow } from "./people-below.ts";

/** Departments whose planned move is due, the earliest first. */
export async function dueDepartments(sql: SqlExecutor): Promise<string[]> {
  const rows = await sql.rows<[string]>(`select "id" from "department" where "moves_on" <= today() order by "moves_on", "id"`, []);
  return rows.map(([id]) => id);
}

type DueRow = [parentId: string | null, movesToId: string | null, movesOn: string, possible: boolean];

/**
 * Moves a department as planned and asks its people anew, in the transaction of `sql`; answers what the audit trail keeps. A move that
 * has become impossible, since the place was archived or lies below the department by now, is dropped.
 */
export async function moveDueDepartment(sql: SqlExecutor, id: string, now: Date): Promise<AuditDraft[]> {
  await lockTree(sql);
  const [due] = await sql.rows<DueRow>(
    `select d."parent_id", d."moves_to_id", d."moves_on"::text as "day",
       (d."moves_to_id" is null or (t."archived_on" is null and not d."id" = any(t."path"))) and d."archived_on" is null as "possible"
     from "department" d left join "department" t on t."id" = d."moves_to_id" where d."id" = $1 and d."moves_on" <= today() for update of d`,
    [id],
  );
  if (!due) return [];
  const [before, movesToId, movesOn, possible] = due;
  const after = possible ? movesToId : before;
  await sql.rows(
    `update "department" set "parent_id" = $2, "moves_to_id" = null, "moves_on" = null, "version" = "version" + 1, "updated_at" = $3 where "id" = $1`,
    [id, after, now],
  );
  const changes: AuditDraft["changes"] = {
    ...(after === before ? {} : { parent: { before, after } }),
    ...(movesToId === null ? {} : { movesTo: { before: movesToId, after: null } }),
    movesOn: { before: movesOn, after: null },
  };
  const draft = { subjectType: Department.name, subjectId: id, revisionId: null, changes };
  const asked = after === before ? [] : await reevaluate(sql, { personIds: await peopleBelow(sql, id) }, now);
  return [draft, ...(await auditDrafts(sql, asked))];
}
