import type { SqlExecutor } from "../../database/executor.ts";
import { tellSql } from "../../telling/tell-sql.ts";

/** Tells those who are asked by these approvals, which are in the database, that a draft of its drafter's waits for them. */
export async function tellAsked(sql: SqlExecutor, approvalIds: readonly string[], now: Date): Promise<void> {
  const news = `select a."approver_id" as "recipient_id", a."id" as "approval_id", a."revision_id", r."drafter_id" as "sender_id"
    from "approval" a join "revision" r on r."id" = a."revision_id" where a."id" = any($2::uuid[]) and a."approver_id" is not null`;
  await sql.rows(tellSql("decisionWaiting", news, "$1", ["sender_id"]), [now, [...approvalIds]]);
}
