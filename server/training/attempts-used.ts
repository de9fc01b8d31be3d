import type { Transaction } from "../commands/transaction.ts";

/** Attempts that the actor handed in since the course was last asked of them: a new assignment gives new attempts. */
export async function attemptsUsed(tx: Transaction, courseId: string): Promise<number> {
  const [row] = await tx.sql.rows<[number]>(
    `select count(*)::int as "count" from "attempt" t where t."person_id" = $1 and t."course_id" = $2 and t."submitted_at" is not null
       and t."started_at" >= (select max(o."created_at") from "obligation" o where o."person_id" = $1 and o."course_id" = $2)`,
    [tx.actor.personId, courseId],
  );
  return row?.[0] ?? 0;
}
