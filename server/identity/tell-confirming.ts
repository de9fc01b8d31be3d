import { confirmingPeople } from "../../schema/identity/confirmation.sql.ts";
import type { SqlExecutor } from "../database/executor.ts";

/**
 * Tells those who can confirm what waits that it does, each once: when it is asked for, and on a day on which others have come to be the
 * ones who can.
 */
export async function tellConfirming(sql: SqlExecutor, now: Date): Promise<void> {
  await sql.rows(
    `insert into "notification" ("id", "recipient_id", "kind", "day", "confirmation_id", "sender_id", "created_at")
     select gen_random_uuid(), p."person_id", 'confirmationWaiting', today(), c."id", c."asked_by_id", $1::timestamptz
     from "confirmation" c cross join lateral (${confirmingPeople('c."asked_by_id"', 'c."person_id"')}) p where c."outcome" is null
     on conflict do nothing`,
    [now],
  );
}
