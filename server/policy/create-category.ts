import { Field, InputType } from "type-graphql";
import { ApprovalRoute, Category } from "../../schema/policy/Category.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { make } from "./record-values.ts";
import { LONGEST_PROSE, optionalText, requiredText } from "./written-text.ts";

@InputType({ description: "A new kind of regulation." })
export class CreateCategoryInput {
  @Field(() => String, { description: "Short code, unique in the organisation." })
  code!: string;

  @Field(() => String, { description: "Name as people say it." })
  name!: string;

  @Field(() => enumObject(ApprovalRoute), {
    nullable: true,
    description: "Whether an approver must agree; with approval unless told otherwise.",
  })
  approvalRoute?: WordOf<typeof ApprovalRoute> | null;

  @Field(() => String, { nullable: true, description: "Why no approval is needed; required with that route." })
  noApprovalReason?: string | null;
}

/** A category without approval tells everybody why. */
export function checkRoute(category: Pick<Category, "approvalRoute"> & { noApprovalReason?: string | null }): void {
  if (category.approvalRoute === "noApproval" && !category.noApprovalReason) throw invalid("input.noApprovalReason", "required");
}

/** Adds a kind of regulation. */
export async function createCategory(tx: Transaction, input: CreateCategoryInput): Promise<Category> {
  const values = {
    code: requiredText("input.code", input.code, 40),
    name: requiredText("input.name", input.name, 120),
    approvalRoute: input.approvalRoute ?? "approval",
    noApprovalReason: optionalText("input.noApprovalReason", input.noApprovalReason, LONGEST_PROSE) ?? null,
  };
  checkRoute(values);
  const category = make(tx, Category, values);
  tx.audit(category, category.name);
  await tx.requireStill("create", Category, category.id);
  return category;
}
