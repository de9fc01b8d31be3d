import { Category } from "../../../schema/policy/Category.ts";
import type { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { ProcedureRecord } from "../../../schema/policy/ProcedureRecord.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import type { MessageCode } from "../../messages/message.ts";
import { checksumOfRevision } from "../revision/checksum.ts";

const deliberations: ReadonlySet<ProcedureRecord["kind"]> = new Set(["congress", "allStaff", "consultation"]);

/**
 * What a text lacks to be published: where it touches a subject of 劳动合同法 §4 that employees were heard and that it is made public, which
 * asking people to acknowledge it does as well; where its category demands it a legal review of this very text.
 */
async function lacks(tx: Transaction, revision: Revision, document: PolicyDocument, asksPeople: boolean): Promise<MessageCode | null> {
  const records = await tx.em.find(ProcedureRecord, { revision }, { orderBy: { heldOn: "asc", id: "asc" } });
  if (revision.subjects.length > 0) {
    if (!records.some(({ kind }) => deliberations.has(kind))) return "procedureMissing";
    if (!asksPeople && !records.some(({ kind }) => kind === "publicity")) return "publicityMissing";
  }
  const category = await tx.em.findOneOrFail(Category, { id: document.category.id });
  if (!category.legalReviewNeeded) return null;
  const review = records.findLast(({ kind }) => kind === "legalReview");
  if (!review) return "legalReviewMissing";
  if (review.outcome === "objected") return "legalReviewObjected";
  return review.textChecksum === (await checksumOfRevision(tx.sql, revision.id)) ? null : "legalReviewOfOtherText";
}

/** Refuses to publish a text that lacks what has to be held before, unless somebody says why it is published so: that stays with it. */
export async function checkProcedure(
  tx: Transaction,
  revision: Revision,
  document: PolicyDocument,
  { procedureWaiver, audience }: Pick<InputOf<"publishRevision">, "procedureWaiver" | "audience">,
): Promise<string | null> {
  const missing = await lacks(tx, revision, document, Boolean(audience));
  if (missing && !procedureWaiver) throw invalid("input.procedureWaiver", missing);
  return missing ? (procedureWaiver ?? null) : null;
}
