import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** What a person calls a revision: its document's number and its title. */
export async function revisionLabel(tx: Transaction, revision: Revision): Promise<string> {
  const document = await tx.em.findOneOrFail(PolicyDocument, { id: revision.document.id });
  return `${document.number} ${revision.title}`;
}
