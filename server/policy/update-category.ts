import { Field, ID, InputType, Int } from "type-graphql";
import { ApprovalRoute, Category } from "../../schema/policy/Category.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import type { Transaction } from "../commands/transaction.ts";
import { checkRoute } from "./create-category.ts";
import { change } from "./record-values.ts";
import { changedText, LONGEST_PROSE, optionalText } from "./written-text.ts";

@InputType({ description: "Changes of a kind of regulation; fields that are left out stay." })
export class UpdateCategoryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Short code, unique in the organisation." })
  code?: string | null;

  @Field(() => String, { nullable: true, description: "Name as people say it." })
  name?: string | null;

  @Field(() => enumObject(ApprovalRoute), { nullable: true, description: "Whether an approver must agree; holds for later submissions." })
  approvalRoute?: WordOf<typeof ApprovalRoute> | null;

  @Field(() => String, { nullable: true, description: "Why no approval is needed; required with that route." })
  noApprovalReason?: string | null;
}

/** Changes a kind of regulation. */
export async function updateCategory(tx: Transaction, input: UpdateCategoryInput): Promise<Category> {
  const category = await tx.load(Category, input.id, "update", input.expectedVersion);
  change(category, {
    code: changedText("input.code", input.code, 40),
    name: changedText("input.name", input.name, 120),
    approvalRoute: input.approvalRoute ?? undefined,
    noApprovalReason: optionalText("input.noApprovalReason", input.noApprovalReason, LONGEST_PROSE),
  });
  checkRoute(category);
  tx.audit(category, category.name);
  await tx.requireStill("update", Category, category.id);
  return category;
}
