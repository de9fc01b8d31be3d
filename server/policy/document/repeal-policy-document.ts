import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { syncObligations } from "../../obligation/sync-obligations.ts";
import { baseRevisionId, leadRevisionId } from "../revision/lead-revision.ts";
import { LONGEST_PROSE, requiredProse } from "../revision/written-text.ts";

/** Repeals a document from a day on; a repeal whose day has not come yet can be moved. What is still asked about it ends that day. */
export async function repealPolicyDocument(tx: Transaction, input: InputOf<"repealPolicyDocument">): Promise<PolicyDocument> {
  const document = await tx.load(PolicyDocument, input.id, "repeal", input.expectedVersion);
  if (document.repealedOn && document.repealedOn <= tx.today) throw conflict("alreadyDone");
  if (!(await baseRevisionId(tx, document.id))) throw invalid("input.id", "documentNeverPublished");
  if (input.repealedOn < tx.today) throw invalid("input.repealedOn", "repealInPast");
  const repealReason = requiredProse("input.reason", input.reason, LONGEST_PROSE);
  const revisionId = await leadRevisionId(tx, document.id);
  change(document, { repealedOn: input.repealedOn, repealReason });
  tx.audit(document, { revisionId });
  await tx.em.flush();
  await syncObligations(tx, { documentIds: [document.id] });
  return document;
}
