import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import { mayPerhaps } from "../access/ability.ts";
import { requiredText } from "../commands/text.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { type CreateAgreementInput, MOST_TEXT, MOST_TITLE } from "./agreement-input.ts";

/** Makes the draft of an agreement; with the code of an existing one, of its next edition. One draft of an agreement at a time. */
export async function createAgreement(tx: Transaction, input: CreateAgreementInput): Promise<{ id: string }> {
  if (!mayPerhaps(tx.actor, "create", "agreements")) throw forbidden();
  const code = requiredText(input.code, "input.code", 40);
  const title = requiredText(input.title, "input.title", MOST_TITLE);
  const text = requiredText(input.text, "input.text", MOST_TEXT);
  const [last] = await tx.em.find(Agreement, { code }, { orderBy: { ordinal: "desc" }, limit: 1 });
  if (last && !last.publishedAt) throw invalid("input.code", "agreementDraftExists");
  const agreement = Object.assign(new Agreement(), { code, title, text, ordinal: (last?.ordinal ?? 0) + 1 });
  tx.em.persist(agreement);
  tx.audit(agreement, agreement.title);
  await tx.requireStill("create", Agreement, agreement.id);
  return agreement;
}
