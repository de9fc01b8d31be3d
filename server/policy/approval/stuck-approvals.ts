import { Revision } from "../../../schema/policy/Revision.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Context } from "../../context.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { forbidden, notFound } from "../../errors.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { obstaclesIn } from "./approvers.ts";

/** Ids of the decisions of a draft's running round that are waited for in vain. */
export async function stuckOf(sql: SqlExecutor, revisionId: string): Promise<string[]> {
  const rows = await sql.rows<[string]>(
    `select a."id"::text from "approval" a where a."revision_id" = $1 and a."decision" = 'pending' and a."basis" <> 'standIn'`,
    [revisionId],
  );
  if (rows.length === 0) return [];
  const obstacles = await obstaclesIn(
    sql,
    revisionId,
    rows.map(([id]) => id),
  );
  return [...obstacles.keys()];
}

/** The same for whoever may replace these approvers. */
export async function stuckApprovals(context: Context, revisionId: string): Promise<string[]> {
  return inOneTransaction(context, "read", async ({ sql, actor }) => {
    if (!(await isAllowed(sql, actor, "read", Revision, revisionId))) throw notFound();
    if (!(await isAllowed(sql, actor, "takeOver", Revision, revisionId))) throw forbidden();
    return stuckOf(sql, revisionId);
  });
}
