import { shapedOperation } from "../graphql/operation.ts";
import { type ShownDocument, type ShownRevision, shownDocumentFields, shownRevisionFields } from "./document-page.ts";
import { provisionFields, type ReadProvision } from "./provision.ts";

/** A provision that can be edited. */
export interface DraftProvision extends ReadProvision {
  readonly version: number;
  readonly parent: { readonly id: string } | null;
}

/** A draft with its text. */
export interface Draft extends ShownRevision {
  readonly document: Omit<ShownDocument, "revisions"> | null;
  readonly provisions: readonly DraftProvision[] | null;
}

export const DraftQuery = shapedOperation<{ revision: Draft | null }>()(
  `query Draft($id: ID!) {
    revision(id: $id) {
      ${shownRevisionFields} document { ${shownDocumentFields} }
      provisions(limit: 10000) { ${provisionFields} version parent { id } }
    }
  }`,
);
