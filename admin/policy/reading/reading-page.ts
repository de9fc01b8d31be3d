import { attachmentFields, type ShownAttachment } from "../../evidence/attachments.ts";
import { operation, shapedOperation } from "../../graphql/operation.ts";
import type { MarkedLevel } from "../../marks/marks.tsx";
import { provisionFields, type ReadProvision } from "../provision.ts";

/** A revision to read. */
export interface ReadRevision {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly published: boolean | null;
  readonly checksum: string | null;
  readonly changeSummary: string | null;
  readonly effectiveFrom: string | null;
  readonly trialUntil: string | null;
  readonly noApprovalReason: string | null;
  /** Null as well where the person is not told. */
  readonly procedureWaiver: string | null;
  readonly level: (MarkedLevel & { readonly handling: string | null; readonly watermark: boolean | null }) | null;
  readonly document: {
    readonly id: string;
    readonly number: string | null;
    readonly owningDepartment: { readonly name: string | null } | null;
    readonly inForce: { readonly id: string } | null;
    readonly repealedOn: string | null;
    readonly replacedBy: { readonly id: string; readonly inForce: { readonly id: string } | null } | null;
  } | null;
  readonly provisions: readonly ReadProvision[] | null;
  readonly attachments: readonly ShownAttachment[] | null;
}

export interface MyAcknowledgement {
  readonly id: string;
  readonly receiptNumber: string | null;
  readonly at: string | null;
  readonly statement: string | null;
}

export const ReadRevisionQuery = shapedOperation<{ revision: ReadRevision | null }>()(
  `query ReadRevision($id: ID!, $me: ID!, $works: Boolean!, $language: String!) {
    revision(id: $id) {
      id ordinal title state published checksum changeSummary effectiveFrom trialUntil noApprovalReason procedureWaiver
      level { name colour handling watermark }
      document { id number owningDepartment { name } inForce { id } repealedOn replacedBy { id inForce { id } } }
      provisions(limit: 10000) { ${provisionFields} }
      attachments(where: { imported: { eq: false } }) { ${attachmentFields} }
    }
    acknowledgements(where: { revision: { id: { eq: $id } }, person: { id: { eq: $me } } }, page: { limit: 1 }) @include(if: $works) {
      items { id receiptNumber at statement }
    }
    earlier: acknowledgements(
      where: { person: { id: { eq: $me } }, revision: { id: { ne: $id }, document: { revisions: { some: { id: { eq: $id } } } } } }
      orderBy: [{ revision: { ordinal: DESC } }], page: { limit: 1 }
    ) @include(if: $works) { items { revision { id ordinal } } }
    obligations(where: { revision: { id: { eq: $id } }, person: { id: { eq: $me } } }, orderBy: [{ dueOn: ASC }], page: { limit: 10 }) @include(if: $works) {
      items { id state dueOn }
    }
    statement(kind: acknowledge, language: $language)
  }`,
);

export const Acknowledge = operation(
  "mutation Acknowledge($input: AcknowledgeInput!) { acknowledge(input: $input) { id receiptNumber at statement } }",
);
