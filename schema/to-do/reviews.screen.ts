import { both } from "../shared/field.screen.ts";
import { ownedBy, soon, type Viewer, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

const due = (viewer: Viewer) => ({ reviewDue: soon(viewer), state: { in: ["inForce", "trial"] } });

/** Documents that the person edits, or whose department they head, and that are due for review. */
export const reviews: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor", "head"], resource: "policyDocuments", order: "reviewDue", limit: 3, tone: "dueSoon" },
  where: (viewer) => ({ ...ownedBy(viewer), ...due(viewer) }),
  text: both("%{smart_count} 项制度到评审期", "One document is due for review |||| %{smart_count} documents are due for review"),
  name: "title",
  day: "reviewDue",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "policyDocuments", filter: due(viewer) }),
};
