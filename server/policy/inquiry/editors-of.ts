import { Person } from "../../../schema/organisation/Person.ts";
import { currentGrant } from "../../../schema/shared/period.sql.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** Who edits, today, what the document's owning department owns. */
export async function editorsOf(tx: Transaction, documentId: string): Promise<Person[]> {
  const rows = await tx.sql.rows<[string]>(
    `select distinct g."person_id"::text as "id" from "policy_document" w join "department" d on d."id" = w."owning_department_id"
     join "role_grant" g on g."role" = 'policyEditor' and ${currentGrant("g")} and (g."department_id" is null or g."department_id" = any(d."path"))
     where w."id" = $1 order by 1`,
    [documentId],
  );
  return rows.map(([id]) => tx.em.getReference(Person, id));
}
