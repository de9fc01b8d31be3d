import { operation, shapedOperation } from "../../../graphql/operation.ts";
import type { DraftProvision } from "../../draft-page.ts";
import { provisionFields } from "../../provision.ts";

/** Saves what was done in a text, and answers the versions and identities of the provisions that were changed. */
export const SaveDraftText = operation(
  `mutation SaveDraftText($input: SaveProvisionsInput!, $ids: [ID!]!) {
    saveProvisions(input: $input) { id version provisions(limit: 1000, where: { id: { in: $ids } }) { id version identity } }
  }`,
);

export const DraftTextQuery = shapedOperation<{
  revision: { readonly version: number; readonly provisions: readonly DraftProvision[] | null } | null;
}>()(
  `query DraftText($id: ID!) { revision(id: $id) { id version provisions(limit: 10000) { ${provisionFields} version parent { id } } } }`,
);

export const AttachPicture = operation("mutation AttachPicture($input: AttachPictureInput!) { attachPicture(input: $input) { id } }");
