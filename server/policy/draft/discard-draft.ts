import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden } from "../../errors.ts";
import { releaseInquiries } from "../inquiry/taken-up.ts";
import { lockDocument } from "../revision/lock-document.ts";

/**
 * Gives a draft up: it stays in the document's history as withdrawn, and another one can be begun. One that was handed in is taken back
 * before. Whoever has taken it over gives it up too, also without editing here.
 */
export async function discardDraft(tx: Transaction, input: InputOf<"discardDraft">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "read", input.expectedVersion);
  const isOwn = revision.drafter.id === tx.actor.personId && !revision.submittedAt && (await tx.can("takeOver", Revision, revision.id));
  if (!isOwn && !(await tx.can("update", Revision, revision.id))) throw forbidden();
  await lockDocument(tx, revision);
  change(revision, { withdrawnAt: tx.now });
  await releaseInquiries(tx, revision);
  tx.audit(revision, { revisionId: revision.id });
  return revision;
}
