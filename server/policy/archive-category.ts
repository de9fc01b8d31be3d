import { Field, ID, InputType, Int } from "type-graphql";
import { Category } from "../../schema/policy/Category.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";

@InputType({ description: "Which kind of regulation no new document shall take." })
export class ArchiveCategoryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}

/** From today no new document takes the category; those that have it keep it. */
export async function archiveCategory(tx: Transaction, input: ArchiveCategoryInput): Promise<Category> {
  const category = await tx.load(Category, input.id, "archive", input.expectedVersion);
  if (category.archivedOn) throw conflict("alreadyDone");
  category.archivedOn = tx.today;
  tx.audit(category, category.name);
  return category;
}
