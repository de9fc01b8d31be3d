import type { Category } from "../../../schema/policy/Category.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";

/**
 * Whoever has a part in a draft does not choose its way to approval by changing that of the whole category either, nor that of one that was
 * handed in, which could be taken back.
 */
export async function checkNoOwnDraft(tx: Transaction, category: Category, path: string): Promise<void> {
  const [draft] = await tx.sql.rows<[string]>(
    `select d."number" from "revision" r join "policy_document" d on d."id" = r."document_id"
     where d."category_id" = $1 and r."published_at" is null and r."withdrawn_at" is null and (r."drafter_id" = $2
       or exists (select 1 from "draft_writing" w where w."revision_id" = r."id" and w."person_id" = $2)) limit 1`,
    [category.id, tx.actor.personId],
  );
  if (draft) throw invalid(path, "routeOfOwnDraft", { number: draft[0] });
}
