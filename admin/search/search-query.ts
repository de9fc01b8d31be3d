import { operation } from "../graphql/operation.ts";

/** One record that the server found. */
export interface Hit {
  readonly resource: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly titleMarks: readonly number[];
  readonly path: string | null;
  readonly excerpt: string | null;
  readonly excerptMarks: readonly number[];
  readonly revisionId: string | null;
}

export const SearchQuery = operation(
  `query Search($text: String!, $limit: Int, $resources: [String!]) {
    search(text: $text, limit: $limit, resources: $resources) {
      resource id title detail titleMarks path excerpt excerptMarks revisionId
    }
  }`,
);

/** What the palette looks at, so that it answers while one types; the page looks at everything. */
export const paletteKinds = ["policyDocuments", "provisions", "people", "departments", "courses", "agreements", "positions"];

/** Where the record is opened: a provision in the text that it stands in. */
export function addressOf({ resource, id, revisionId }: Pick<Hit, "resource" | "id" | "revisionId">): string {
  if (resource === "provisions" && revisionId) return `/reading/${revisionId}#provision-${id}`;
  return resource === "revisions" ? `/reading/${id}` : `/${resource}/${id}/show`;
}
