import { both } from "../shared/field.screen.ts";
import { editedBy, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Questions and suggestions about texts that the person edits. */
export const inquiries: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor"], resource: "inquiries", order: "createdAt", limit: 3, tone: "dueSoon" },
  where: (viewer) => {
    const document = editedBy(viewer);
    // A filter without a condition is refused.
    const edited = document.owningDepartment ? { revision: { document } } : {};
    return {
      answeredAt: { isNull: true },
      takenUpAt: { isNull: true },
      late: { eq: false },
      asker: { id: { ne: viewer.personId } },
      ...edited,
    };
  },
  text: both("%{smart_count} 条疑议与建议待答复", "One inquiry to answer |||| %{smart_count} inquiries to answer"),
  name: "revision.title",
  act: both("去答复", "Answer"),
  place: () => ({ list: "inquiries", filter: { answeredAt: { isNull: true }, late: { eq: false } } }),
  placeOfOne: "/inquiries/%{id}/show",
};
