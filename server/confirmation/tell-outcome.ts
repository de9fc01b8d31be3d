import type { Confirmation } from "../../schema/identity/Confirmation.ts";
import type { SqlExecutor } from "../database/executor.ts";

/** Tells whoever asked what became of it; nobody is told of their own deeds. `by` is empty where whoever runs the server decided. */
export async function tellOutcome(sql: SqlExecutor, { id, askedBy }: Confirmation, by: string | null, now: Date): Promise<void> {
  if (by === askedBy.id) return;
  await sql.rows(
    `insert into "notification" ("id", "recipient_id", "kind", "day", "confirmation_id", "sender_id", "created_at")
     values (gen_random_uuid(), $1, 'confirmationDecided', today(), $2, $3, $4) on conflict do nothing`,
    [askedBy.id, id, by, now],
  );
}
