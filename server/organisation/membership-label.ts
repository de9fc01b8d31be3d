import type { Transaction } from "../commands/transaction.ts";

/** What people call a post: who, where, as what. */
export async function membershipLabel(tx: Transaction, id: string): Promise<string> {
  const [row] = await tx.sql.rows<[string]>(
    `select concat_ws(' · ', p."name", d."name", o."name") as "label" from "membership" m
     join "person" p on p."id" = m."person_id" join "department" d on d."id" = m."department_id" join "position" o on o."id" = m."position_id"
     where m."id" = $1`,
    [id],
  );
  return row?.[0] ?? "";
}
