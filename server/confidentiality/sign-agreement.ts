import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import { AgreementSignature } from "../../schema/confidentiality/AgreementSignature.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { fold } from "../../schema/shared/fold.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid, notFound } from "../errors.ts";
import { fulfilFromEvidence } from "../obligation/fulfil.ts";
import { lockForEvidence } from "../obligation/obligation-lock.ts";
import { postOf } from "../obligation/post-of.ts";
import { nextReceiptNumber } from "../obligation/receipt-number.ts";
import { statementIn, statementLanguage } from "../obligation/statements.ts";

/** The signature that exists already; waits for another request of the same person to end. */
async function known(tx: Transaction, agreementId: string): Promise<string | undefined> {
  await tx.sql.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`sign:${agreementId}:${tx.actor.personId}`]);
  const rows = await tx.sql.rows<[string]>(
    `select "id"::text as "id" from "agreement_signature" where "agreement_id" = $1 and "person_id" = $2`,
    [agreementId, tx.actor.personId],
  );
  return rows[0]?.[0];
}

/**
 * Signs an agreement: writes the one signature of a person and fulfils whatever asked for it. Done again, or twice at once, it answers
 * the one that exists.
 */
export async function signAgreement(tx: Transaction, input: InputOf<"signAgreement">): Promise<{ id: string }> {
  const agreementId = input.agreementId.toLowerCase();
  await lockForEvidence(tx.sql);
  await tx.require("sign", Agreement, agreementId);
  const language = statementLanguage(input.language, "input.language");
  const before = await known(tx, agreementId);
  if (before) return { id: before };
  const agreement = await tx.em.findOne(Agreement, { id: agreementId });
  if (!agreement) throw notFound();
  if (input.checksum !== agreement.checksum) throw conflict("agreementTextDiffers");
  const { name, post } = await postOf(tx, tx.actor.personId);
  const { typedName } = input;
  if (fold(typedName) !== fold(name)) throw invalid("input.typedName", "typedNameDiffers", { name });
  const { address, userAgent } = tx.context.origin;
  const record = Object.assign(new AgreementSignature(), {
    receiptNumber: await nextReceiptNumber(tx.sql, "sign", tx.today),
    agreement,
    person: tx.person,
    checksum: input.checksum,
    statement: statementIn("sign", language),
    language,
    typedName,
    at: tx.now,
    ...post,
    ...(address ? { address } : {}),
    ...(userAgent ? { userAgent } : {}),
  });
  tx.em.persist(record);
  tx.audit(record);
  await tx.em.flush();
  await fulfilFromEvidence(tx.sql, { personIds: [tx.actor.personId] }, tx.now, "sign");
  return record;
}
