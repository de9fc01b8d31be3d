import { Category } from "../../../schema/policy/Category.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { listOfSubjects } from "../revision/subjects.ts";
import { LONGEST_PROSE, optionalProse, requiredProse } from "../revision/written-text.ts";

/** A category without approval tells everybody why. */
export function checkRoute(category: Pick<Category, "approvalRoute"> & { noApprovalReason?: string | null }): void {
  if (category.approvalRoute === "noApproval" && !category.noApprovalReason) throw invalid("input.noApprovalReason", "required");
}

/** Adds a kind of regulation. */
export async function createCategory(tx: Transaction, input: InputOf<"createCategory">): Promise<Category> {
  const values = {
    code: requiredProse("input.code", input.code, 40),
    name: requiredProse("input.name", input.name, 120),
    approvalRoute: input.approvalRoute ?? "approval",
    noApprovalReason: optionalProse("input.noApprovalReason", input.noApprovalReason, LONGEST_PROSE) ?? null,
    subjects: listOfSubjects(input.subjects) ?? [],
    legalReviewNeeded: input.legalReviewNeeded ?? false,
  };
  checkRoute(values);
  const category = make(tx, Category, values);
  tx.audit(category);
  await tx.requireStill("create", Category, category.id);
  return category;
}
