import { Revision } from "../../../schema/policy/Revision.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Context } from "../../context.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { forbidden, notFound } from "../../errors.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { obstaclesOf } from "./approvers.ts";

/** Ids of the decisions of a draft's running round whose approvers cannot decide any more. */
export async function stuckOf(sql: SqlExecutor, revisionId: string): Promise<string[]> {
  const waiting = await sql.rows<[string, string]>(
    `select "id"::text, "approver_id"::text from "approval" where "revision_id" = $1 and "decision" = 'pending'`,
    [revisionId],
  );
  if (waiting.length === 0) return [];
  const obstacles = await obstaclesOf(
    sql,
    revisionId,
    waiting.map(([, approverId]) => approverId),
  );
  return waiting.flatMap(([id, approverId]) => (obstacles.has(approverId) ? [id] : []));
}

/** The same for whoever may replace these approvers. */
export async function stuckApprovals(context: Context, revisionId: string): Promise<string[]> {
  return inOneTransaction(context, "read", async ({ sql, actor }) => {
    if (!(await isAllowed(sql, actor, "read", Revision, revisionId))) throw notFound();
    if (!(await isAllowed(sql, actor, "takeOver", Revision, revisionId))) throw forbidden();
    return stuckOf(sql, revisionId);
  });
}
