import type { DatedText } from "../../schema/policy/succession.screen.ts";
import { attachmentFields, type ShownAttachment } from "../evidence/attachments.ts";
import { operation } from "../graphql/operation.ts";
import type { MarkedLevel } from "../marks/marks.tsx";

export interface ShownApproval {
  readonly id: string;
  readonly version: number | null;
  readonly decision: string | null;
  readonly comment: string | null;
  readonly decidedAt: string | null;
  readonly round: string | null;
  readonly step: number | null;
  readonly stepName: string | null;
  readonly basis: string | null;
  readonly dueOn: string | null;
  readonly createdAt: string | null;
  readonly voidedAt: string | null;
  readonly voidReason: string | null;
  readonly approver: { readonly id: string; readonly name: string | null } | null;
  readonly onBehalfOf: { readonly id: string; readonly name: string | null } | null;
}

/** A revision on its document's page. */
export interface ShownRevision {
  readonly id: string;
  readonly version: number | null;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly published: boolean | null;
  readonly publishedAt: string | null;
  readonly submittedAt: string | null;
  readonly approvedAt: string | null;
  readonly effectiveFrom: string | null;
  readonly trialUntil: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawReason: string | null;
  readonly changeSummary: string | null;
  readonly material: boolean | null;
  readonly materialReason: string | null;
  readonly noApprovalReason: string | null;
  readonly procedureWaiver: string | null;
  readonly procedureRecords: readonly { readonly id: string }[] | null;
  readonly approverIds: readonly string[] | null;
  readonly askedIds: readonly string[] | null;
  readonly step: number | null;
  readonly smallChange: boolean | null;
  readonly changedProvisions: number | null;
  readonly changedCharacters: number | null;
  readonly route: { readonly id: string; readonly steps: unknown } | null;
  readonly drafter: { readonly id: string; readonly name: string | null } | null;
  readonly publishedBy: { readonly name: string | null } | null;
  readonly level: (MarkedLevel & { readonly id: string }) | null;
  readonly approvals: readonly ShownApproval[] | null;
  readonly attachments: readonly ShownAttachment[] | null;
}

export interface ShownDocument {
  readonly id: string;
  readonly version: number | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly published: boolean | null;
  readonly effectiveFrom: string | null;
  readonly repealedOn: string | null;
  readonly repealReason: string | null;
  readonly replacedBy: { readonly id: string; readonly number: string | null; readonly title: string | null } | null;
  readonly replaces: readonly { readonly id: string; readonly number: string | null; readonly title: string | null }[] | null;
  readonly reviewDue: string | null;
  readonly reviewedOn: string | null;
  readonly reviewNote: string | null;
  readonly reviewedBy: { readonly name: string | null } | null;
  readonly approverIds: readonly string[] | null;
  readonly askedIds: readonly string[] | null;
  readonly level: (MarkedLevel & { readonly id: string }) | null;
  readonly category: {
    readonly id: string;
    readonly name: string | null;
    readonly approvalRoute: string | null;
    readonly noApprovalReason: string | null;
  } | null;
  readonly owningDepartment: { readonly id: string; readonly name: string | null; readonly fullName: string | null } | null;
  readonly inForce: { readonly id: string } | null;
  readonly openDraft: { readonly id: string } | null;
  readonly revisions: readonly ShownRevision[] | null;
}

/** What the pages about a document select of a revision. */
export const shownRevisionFields = `id version ordinal title state published publishedAt submittedAt approvedAt effectiveFrom trialUntil
  withdrawnAt withdrawReason changeSummary material materialReason noApprovalReason procedureWaiver procedureRecords { id } approverIds drafter { id name } publishedBy { name }
  level { id name colour } askedIds step smallChange changedProvisions changedCharacters route { id steps }
  approvals { id version decision comment decidedAt round step stepName basis dueOn createdAt voidedAt voidReason approver { id name } onBehalfOf { id name } } attachments { ${attachmentFields} }`;

/** What they select of the document itself. */
export const shownDocumentFields = `id version number title state published effectiveFrom repealedOn repealReason replacedBy { id number title } replaces { id number title } reviewDue reviewedOn reviewNote reviewedBy { name } approverIds askedIds
  level { id name colour } category { id name approvalRoute noApprovalReason } owningDepartment { id name fullName } inForce { id } openDraft { id }`;

export const DocumentQuery = operation(
  `query PolicyDocumentPage($id: ID!) { policyDocument(id: $id) { ${shownDocumentFields} revisions { ${shownRevisionFields} } } }`,
);

/** A revision as rules look at it: with what they need of its document. */
export const ruleRecord = (document: Omit<ShownDocument, "revisions">, revision: ShownRevision) => ({ ...revision, document });

/** The published texts among the revisions, with their days. */
export const datedTexts = (revisions: readonly ShownRevision[]): DatedText[] =>
  revisions.flatMap(({ published, state, ordinal, effectiveFrom, trialUntil }) =>
    published && state !== "withdrawn" && ordinal !== null && effectiveFrom ? [{ ordinal, effectiveFrom, trialUntil }] : [],
  );
