import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { PolicyReview } from "../../../schema/policy/PolicyReview.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { lastReview, revisionInForce } from "../../../schema/policy/revision.sql.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";

/** Records a periodic review that changes nothing, and tells of it in the document's history. */
export async function recordReview(tx: Transaction, input: InputOf<"recordReview">): Promise<PolicyDocument> {
  const document = await tx.load(PolicyDocument, input.id, "update", input.expectedVersion);
  const [row] = await tx.sql.rows<[string | null, string | null, string | null]>(
    `select ${revisionInForce("d")}, ${lastReview("reviewed_on")("d")}::text, ${lastReview("note")("d")} from "policy_document" d where d."id" = $1`,
    [document.id],
  );
  const [inForceId, before = null, noteBefore = null] = row ?? [null];
  const revision = inForceId ? await tx.em.findOneOrFail(Revision, { id: inForceId }) : null;
  if (!revision?.effectiveFrom) throw conflict("nothingToReview");
  const reviewedOn = input.reviewedOn ?? tx.today;
  if (reviewedOn > tx.today) throw invalid("input.reviewedOn", "reviewInFuture");
  const earliest = before && before > revision.effectiveFrom ? before : revision.effectiveFrom;
  if (reviewedOn < earliest) throw invalid("input.reviewedOn", "reviewTooEarly", { day: earliest });
  if (input.nextDue && input.nextDue <= tx.today) throw invalid("input.nextDue", "nextReviewInPast");
  const { note, nextDue } = input;
  const review = make(tx, PolicyReview, { document, revision, reviewedOn, reviewedBy: tx.person, note, nextDue, recordedAt: tx.now });
  change(document, { updatedAt: tx.now });
  tx.audit(review, { revisionId: revision.id });
  tx.audit(document, {
    revisionId: revision.id,
    changes: { reviewedOn: { before, after: reviewedOn }, reviewNote: { before: noteBefore, after: note } },
  });
  await tx.requireStill("create", PolicyReview, review.id);
  return document;
}
