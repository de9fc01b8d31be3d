import type { Confirmation } from "../../schema/identity/Confirmation.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { tellSql } from "../telling/tell-sql.ts";

/** Tells whoever asked what became of it; nobody is told of their own deeds. `by` is empty where whoever runs the server decided. */
export async function tellOutcome(sql: SqlExecutor, { id, askedBy }: Confirmation, by: string | null, now: Date): Promise<void> {
  if (by === askedBy.id) return;
  const asked = `select $1::uuid as "recipient_id", $2::uuid as "confirmation_id", $3::uuid as "sender_id"`;
  await sql.rows(tellSql("confirmationDecided", asked, "$4", ["sender_id"]), [askedBy.id, id, by, now]);
}
