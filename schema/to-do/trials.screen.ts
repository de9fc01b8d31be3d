import { both } from "../shared/field.screen.ts";
import { ownedBy, soon, type Viewer, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

const ending = (viewer: Viewer) => ({ state: { eq: "trial" }, trialUntil: soon(viewer) });

/** Texts on trial that end soon: somebody decides whether they stay. */
export const trials: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor", "head"], resource: "revisions", order: "trialUntil", limit: 3, tone: "dueSoon" },
  where: (viewer) => {
    const owned = ownedBy(viewer);
    return { ...ending(viewer), ...(Object.keys(owned).length > 0 ? { document: owned } : {}) };
  },
  text: both(
    "%{smart_count} 项制度试行即将到期",
    "The trial of one document ends within 30 days |||| The trials of %{smart_count} documents end within 30 days",
  ),
  name: "title",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "revisions", filter: ending(viewer) }),
  placeOfOne: "/policyDocuments/%{document.id}/show",
};
