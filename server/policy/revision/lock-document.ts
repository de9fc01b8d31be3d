import { LockMode } from "@mikro-orm/core";
import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** The revision's document, locked: changes of what is in force come one after the other. */
export async function lockDocument(tx: Transaction, revision: Revision): Promise<PolicyDocument> {
  return tx.em.findOneOrFail(PolicyDocument, { id: revision.document.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
