import { both } from "../shared/field.screen.ts";
import { ownedBy, soon, type Viewer, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

const ending = (viewer: Viewer) => ({ withoutSuccessor: { eq: true }, trialUntil: soon(viewer) });

/** Texts whose trial ends soon or is over, and which nothing follows: somebody decides whether they stay. */
export const trials: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor", "head"], resource: "revisions", order: "trialUntil", limit: 3, tone: "dueSoon" },
  where: (viewer) => {
    const owned = ownedBy(viewer);
    return { ...ending(viewer), ...(Object.keys(owned).length > 0 ? { document: owned } : {}) };
  },
  text: both(
    "%{smart_count} 项制度试行即将到期或已到期，尚无后续版本",
    "The trial of one document ends within 30 days or is over, and no text follows |||| The trials of %{smart_count} documents end within 30 days or are over, and no text follows",
  ),
  name: "title",
  day: "trialUntil",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "revisions", filter: ending(viewer) }),
  placeOfOne: "/policyDocuments/%{document.id}/show",
};
