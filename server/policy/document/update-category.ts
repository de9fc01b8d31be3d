import { Category } from "../../../schema/policy/Category.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { listOfSubjects } from "../revision/subjects.ts";
import { changedProse, LONGEST_PROSE, optionalProse } from "../revision/written-text.ts";
import { checkRoute } from "./create-category.ts";

/** Whoever has a part in a draft does not choose its way to approval by changing that of the whole category either. */
async function checkNoOwnDraft(tx: Transaction, category: Category): Promise<void> {
  const [draft] = await tx.sql.rows<[string]>(
    `select d."number" from "revision" r join "policy_document" d on d."id" = r."document_id"
     where d."category_id" = $1 and r."published_at" is null and r."withdrawn_at" is null and (r."drafter_id" = $2
       or exists (select 1 from "draft_writing" w where w."revision_id" = r."id" and w."person_id" = $2)) limit 1`,
    [category.id, tx.actor.personId],
  );
  if (draft) throw invalid("input.approvalRoute", "routeOfOwnDraft", { number: draft[0] });
}

/** Changes a kind of regulation. */
export async function updateCategory(tx: Transaction, input: InputOf<"updateCategory">): Promise<Category> {
  const category = await tx.load(Category, input.id, "update", input.expectedVersion);
  if (input.approvalRoute && input.approvalRoute !== category.approvalRoute) await checkNoOwnDraft(tx, category);
  change(category, {
    code: changedProse("input.code", input.code, 40),
    name: changedProse("input.name", input.name, 120),
    approvalRoute: input.approvalRoute ?? undefined,
    noApprovalReason: optionalProse("input.noApprovalReason", input.noApprovalReason, LONGEST_PROSE),
    subjects: listOfSubjects(input.subjects),
    legalReviewNeeded: input.legalReviewNeeded ?? undefined,
  });
  checkRoute(category);
  tx.audit(category);
  await tx.requireStill("update", Category, category.id);
  return category;
}
