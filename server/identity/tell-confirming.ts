import { confirmingPeople } from "../../schema/identity/confirmation.sql.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { tellSql } from "../telling/tell-sql.ts";

const waiting = `select p."person_id" as "recipient_id", c."id" as "confirmation_id", c."asked_by_id" as "sender_id"
  from "confirmation" c cross join lateral (${confirmingPeople('c."asked_by_id"', 'c."person_id"')}) p where c."outcome" is null`;

/**
 * Tells those who can confirm what waits that it does, each once: when it is asked for, and on a day on which others have come to be the
 * ones who can.
 */
export async function tellConfirming(sql: SqlExecutor, now: Date): Promise<number> {
  return (await sql.rows(`${tellSql("confirmationWaiting", waiting, "$1", ["sender_id"])} returning 1 as "told"`, [now])).length;
}
