import { both } from "../shared/field.screen.ts";
import { runningOut, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Access grants that run out. */
export const grants: WaitingKindDefinition = {
  ...{ line: "together", roles: ["confidentialityOfficer"], resource: "accessGrants", order: "until", limit: 3, tone: "dueSoon" },
  where: runningOut,
  text: both(
    "%{smart_count} 项访问授权将在 30 天内到期",
    "One access grant runs out within 30 days |||| %{smart_count} access grants run out within 30 days",
  ),
  name: "person.name",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "accessGrants", filter: runningOut(viewer) }),
};
