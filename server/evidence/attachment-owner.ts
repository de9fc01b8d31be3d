import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import { ProcedureRecord } from "../../schema/policy/ProcedureRecord.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import { Course } from "../../schema/training/Course.ts";
import { change } from "../commands/record-values.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";

/** What may have files: exactly one of these. */
export interface OwnerIds {
  readonly revisionId?: string | null;
  readonly courseId?: string | null;
  readonly agreementId?: string | null;
  readonly procedureRecordId?: string | null;
}

/** The record that a file belongs to, locked, and open to changes by the actor. */
export interface AttachmentOwner {
  /** The owner under the field that leads to it. */
  readonly reference:
    | { readonly revision: Revision }
    | { readonly course: Course }
    | { readonly agreement: Agreement }
    | { readonly procedureRecord: ProcedureRecord };
  /** Whose classification the audit entry inherits. */
  readonly revisionId: string | null;
  /** Notes that its files are others now, so that whoever saw the old ones does not publish the new ones unseen. */
  touch(): void;
}

/** Loads the owner to change its files; who may not change it is refused as at any other change of it. */
export async function attachmentOwner(
  tx: Transaction,
  { revisionId, courseId, agreementId, procedureRecordId }: OwnerIds,
): Promise<AttachmentOwner> {
  const named = [revisionId, courseId, agreementId, procedureRecordId].filter((id) => typeof id === "string");
  if (named.length !== 1) throw invalid("input", "attachmentOwner");
  if (revisionId) {
    const revision = await tx.load(Revision, revisionId, "update");
    return { reference: { revision }, revisionId, touch: () => change(revision, { updatedAt: tx.now }) };
  }
  if (courseId) {
    const course = await tx.load(Course, courseId, "update");
    return { reference: { course }, revisionId: null, touch: () => undefined };
  }
  if (procedureRecordId) {
    const procedureRecord = await tx.load(ProcedureRecord, procedureRecordId, "archive");
    const touch = () => change(procedureRecord, { updatedAt: tx.now });
    return { reference: { procedureRecord }, revisionId: procedureRecord.revision.id, touch };
  }
  const agreement = await tx.load(Agreement, agreementId ?? "", "update");
  return { reference: { agreement }, revisionId: null, touch: () => change(agreement, { updatedAt: tx.now }) };
}
