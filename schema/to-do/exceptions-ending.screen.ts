import { both } from "../shared/field.screen.ts";
import { ownedBy, soon, type Viewer, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

const ending = (viewer: Viewer) => ({ state: { eq: "current" }, until: soon(viewer) });

/** Exceptions that end by themselves soon, for whom they are and who answers for the document. */
export const exceptionsEnding: WaitingKindDefinition = {
  ...{ line: "together", roles: ["staff"], resource: "provisionExceptions", order: "label", limit: 3, tone: "dueSoon" },
  where: (viewer) => {
    const owned = ownedBy(viewer);
    const others = Object.keys(owned).length > 0 ? [{ document: owned }] : [{ document: { published: { eq: true } } }];
    return { ...ending(viewer), or: [{ coveredIds: { contains: viewer.personId } }, ...others] };
  },
  text: both(
    "%{smart_count} 项条文豁免将在 30 天内到期",
    "One exception to a provision ends within 30 days |||| %{smart_count} exceptions to provisions end within 30 days",
  ),
  name: "document.title",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "provisionExceptions", filter: ending(viewer) }),
  placeOfOne: "/provisionExceptions/%{id}/show",
};
