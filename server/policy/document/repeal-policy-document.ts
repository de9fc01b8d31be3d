import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { onDay } from "../../../schema/policy/revision.sql.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { syncObligations } from "../../obligation/sync-obligations.ts";
import { baseRevisionId, leadRevisionId } from "../revision/lead-revision.ts";
import { LONGEST_PROSE, requiredProse } from "../revision/written-text.ts";
import { askToCheck } from "../values/ask-to-check.ts";

/** The document that takes the place of one that is repealed on the day. */
async function replacement(tx: Transaction, document: PolicyDocument, id: string, day: string): Promise<PolicyDocument> {
  const path = "input.replacedById";
  if (id === document.id) throw invalid(path, "replacesItself");
  const other = await tx.reference(PolicyDocument, id, path);
  const [state] = await tx.sql.rows<[string | null]>(
    `select ${onDay("d", "period_states", "greatest($2::date, today())")} from "policy_document" d where d."id" = $1 and d."published"`,
    [id, day],
  );
  if (!state || !["inForce", "trial", "scheduled"].includes(state[0] ?? "")) throw invalid(path, "replacementNotInForce");
  const [circle] = await tx.sql.rows(
    `with recursive "after" as (select "replaced_by_id" as "id" from "policy_document" where "id" = $1
       union select d."replaced_by_id" from "after" a join "policy_document" d on d."id" = a."id")
     select 1 as "found" from "after" where "id" = $2`,
    [id, document.id],
  );
  if (circle) throw invalid(path, "replacementCircle");
  return other;
}

/** Repeals a document from a day on; a repeal whose day has not come yet can be moved. What is still asked about it ends that day. */
export async function repealPolicyDocument(tx: Transaction, input: InputOf<"repealPolicyDocument">): Promise<PolicyDocument> {
  const document = await tx.load(PolicyDocument, input.id, "repeal", input.expectedVersion);
  if (document.repealedOn && document.repealedOn <= tx.today) throw conflict("alreadyDone");
  if (!(await baseRevisionId(tx, document.id))) throw invalid("input.id", "documentNeverPublished");
  if (input.repealedOn < tx.today) throw invalid("input.repealedOn", "repealInPast");
  const repealReason = requiredProse("input.reason", input.reason, LONGEST_PROSE);
  const replacedBy = input.replacedById ? await replacement(tx, document, input.replacedById, input.repealedOn) : null;
  const revisionId = await leadRevisionId(tx, document.id);
  change(document, { repealedOn: input.repealedOn, repealReason, replacedBy });
  tx.audit(document, { revisionId });
  await tx.em.flush();
  await syncObligations(tx, { documentIds: [document.id] });
  if (revisionId) await askToCheck(tx, { documentId: document.id, revisionId, beforeId: revisionId, cause: "repealed" });
  return document;
}
