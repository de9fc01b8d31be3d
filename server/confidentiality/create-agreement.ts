import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";

/** Makes the draft of an agreement; with the code of an existing one, of its next revision. One draft of an agreement at a time. */
export async function createAgreement(tx: Transaction, input: InputOf<"createAgreement">): Promise<{ id: string }> {
  if (!mayPerhaps(tx.actor, "create", "agreements")) throw forbidden();
  const { code, title, text } = input;
  const [last] = await tx.em.find(Agreement, { code }, { orderBy: { ordinal: "desc" }, limit: 1 });
  if (last && !last.publishedAt) throw invalid("input.code", "agreementDraftExists");
  const agreement = Object.assign(new Agreement(), { code, title, text, ordinal: (last?.ordinal ?? 0) + 1 });
  tx.em.persist(agreement);
  tx.audit(agreement);
  await tx.requireStill("create", Agreement, agreement.id);
  return agreement;
}
