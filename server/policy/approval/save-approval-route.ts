import { ApprovalRouteVersion } from "../../../schema/policy/ApprovalRouteVersion.ts";
import { Category } from "../../../schema/policy/Category.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { checkedLimits, checkedSteps } from "./checked-steps.ts";
import { checkNoOwnDraft } from "./own-draft.ts";

/** Gives a category its way to approval, as a new version: what was handed in before goes on by the one before. */
export async function saveApprovalRoute(tx: Transaction, input: InputOf<"saveApprovalRoute">): Promise<Category> {
  const category = await tx.load(Category, input.categoryId, "update", input.expectedVersion);
  await checkNoOwnDraft(tx, category, "input.categoryId");
  const steps = await checkedSteps((entity, id, path) => tx.reference(entity, id, path), input, "input");
  const limits = checkedLimits(input, steps);
  const ordinal = (await tx.em.count(ApprovalRouteVersion, { category })) + 1;
  const version = make(tx, ApprovalRouteVersion, { category, ordinal, steps, ...limits, savedBy: tx.person });
  tx.audit(version);
  // Inserted before the category names it.
  await tx.em.flush();
  change(category, { route: version });
  tx.audit(category);
  await tx.requireStill("update", Category, category.id);
  return category;
}
