import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { revisionInForce } from "../../../schema/policy/revision.sql.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";

/** Notes a periodic review that changes nothing. Each review stands in the document's history, with its day, its note and who did it. */
export async function reviewPolicyDocument(tx: Transaction, input: InputOf<"reviewPolicyDocument">): Promise<PolicyDocument> {
  const document = await tx.load(PolicyDocument, input.id, "update", input.expectedVersion);
  const [row] = await tx.sql.rows<[string | null]>(`select ${revisionInForce("d")} from "policy_document" d where d."id" = $1`, [
    document.id,
  ]);
  const inForce = row?.[0] ? await tx.em.findOneOrFail(Revision, { id: row[0] }) : null;
  if (!inForce?.effectiveFrom) throw conflict("nothingToReview");
  const reviewedOn = input.reviewedOn ?? tx.today;
  if (reviewedOn > tx.today) throw invalid("input.reviewedOn", "reviewInFuture");
  const earliest = [inForce.effectiveFrom, document.reviewedOn ?? ""].toSorted().at(-1) ?? "";
  if (reviewedOn < earliest) throw invalid("input.reviewedOn", "reviewTooEarly", { day: earliest });
  change(document, { reviewedOn, reviewedBy: tx.person, reviewNote: input.note });
  tx.audit(document, { revisionId: inForce.id });
  return document;
}
