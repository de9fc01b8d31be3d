import { both } from "../shared/field.screen.ts";
import { scopeOf, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Names the list of those who are late on the page about progress. */
export const LATE = "late";

/** People of the head's departments who are late. */
export const late: WaitingKindDefinition = {
  ...{ line: "together", roles: ["head"], resource: "obligations", order: "dueOn", limit: 100, tone: "overdue" },
  where: (viewer) => {
    const team = scopeOf(viewer, "head");
    const inTeam = team === null ? {} : { memberships: { some: { current: { eq: true }, department: { id: { in: team } } } } };
    return { state: { eq: "overdue" }, person: { id: { ne: viewer.personId }, ...inTeam } };
  },
  text: both(
    "部门 %{people} 人逾期，共 %{smart_count} 项",
    "%{people} of your people are late, with one request |||| %{people} of your people are late, with %{smart_count} requests",
  ),
  name: "person.name",
  people: {
    path: "person.id",
    textOfOne: both(
      "部门 1 人逾期，共 %{smart_count} 项",
      "One of your people is late |||| One of your people is late, with %{smart_count} requests",
    ),
  },
  act: both("查看名单", "See who"),
  place: () => `/progress#${LATE}`,
};
