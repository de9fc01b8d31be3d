import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import { requiredText } from "../commands/text.ts";
import type { Transaction } from "../commands/transaction.ts";
import { MOST_TEXT, MOST_TITLE, type UpdateAgreementInput } from "./agreement-input.ts";

/** Changes the draft of an agreement. */
export async function updateAgreement(tx: Transaction, input: UpdateAgreementInput): Promise<{ id: string }> {
  const agreement = await tx.load(Agreement, input.id, "update", input.expectedVersion);
  if (typeof input.title === "string") agreement.title = requiredText(input.title, "input.title", MOST_TITLE);
  if (typeof input.text === "string") agreement.text = requiredText(input.text, "input.text", MOST_TEXT);
  tx.audit(agreement, agreement.title);
  await tx.requireStill("update", Agreement, agreement.id);
  return agreement;
}
