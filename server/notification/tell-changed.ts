import type { Revision } from "../../schema/policy/Revision.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { clearedSql, readingNeeds } from "../obligation/cleared-people.ts";
import { tellSql } from "../telling/tell-sql.ts";

const once = `select x."person_id" as "recipient_id", $1::uuid as "revision_id"
  from (select distinct k."person_id" from "acknowledgement" k join "revision" r on r."id" = k."revision_id" where r."document_id" = $2::uuid) x
  cross join "needs" n
  where x."person_id" <> $4::uuid and ${clearedSql('x."person_id"', "n")}
    and exists (select 1 from "membership" m where m."person_id" = x."person_id" and ${currentPeriod("m")})
    and not exists (select 1 from "obligation" o where o."revision_id" = $1::uuid and o."person_id" = x."person_id" and o."cancelled_at" is null)`;

/**
 * Tells those who once acknowledged the document that it has a new text, except those who are asked to acknowledge that one: they
 * know already. Only who works here and may read the new text.
 */
export async function tellChanged(tx: Transaction, revision: Revision): Promise<void> {
  await tx.sql.rows(
    `with "needs" as materialized (select n.* from ${readingNeeds("select $1::uuid")} n) ${tellSql("changed", once, "$3")}`,
    [revision.id, revision.document.id, tx.now, tx.actor.personId],
  );
}
