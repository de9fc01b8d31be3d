import { Category } from "../../../schema/policy/Category.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";

/** From today no new document takes the category; those that have it keep it. */
export async function archiveCategory(tx: Transaction, input: InputOf<"archiveCategory">): Promise<Category> {
  const category = await tx.load(Category, input.id, "archive", input.expectedVersion);
  if (category.archivedOn) throw conflict("alreadyDone");
  category.archivedOn = tx.today;
  tx.audit(category);
  return category;
}
