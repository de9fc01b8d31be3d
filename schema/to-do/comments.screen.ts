import { both } from "../shared/field.screen.ts";
import { editedBy, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Comments on drafts that the person edits. */
export const comments: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor"], resource: "comments", order: "createdAt", limit: 3, tone: "scheduled" },
  where: (viewer) => ({
    ...{ state: { eq: "open" }, author: { id: { ne: viewer.personId } } },
    revision: { publishedAt: { isNull: true }, withdrawnAt: { isNull: true }, ...documentOf(editedBy(viewer)) },
  }),
  text: both("%{smart_count} 条草稿意见待答复", "One comment on a draft to answer |||| %{smart_count} comments on drafts to answer"),
  name: "revision.title",
  act: both("去答复", "Answer"),
  place: () => ({ list: "comments", filter: { state: { eq: "open" } } }),
  placeOfOne: "/drafts/%{revision.id}",
};

// A filter without a condition is refused.
const documentOf = (document: object) => (Object.keys(document).length > 0 ? { document } : {});
