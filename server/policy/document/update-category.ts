import { Category } from "../../../schema/policy/Category.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { checkNoOwnDraft } from "../approval/own-draft.ts";
import { listOfSubjects } from "../revision/subjects.ts";
import { changedProse, LONGEST_PROSE, optionalProse } from "../revision/written-text.ts";
import { checkRoute } from "./create-category.ts";

/** Changes a kind of regulation. */
export async function updateCategory(tx: Transaction, input: InputOf<"updateCategory">): Promise<Category> {
  const category = await tx.load(Category, input.id, "update", input.expectedVersion);
  if (input.approvalRoute && input.approvalRoute !== category.approvalRoute) await checkNoOwnDraft(tx, category, "input.approvalRoute");
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
