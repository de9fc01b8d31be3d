import { both } from "../shared/field.screen.ts";
import { runningOut, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Clearances that run out. */
export const clearances: WaitingKindDefinition = {
  ...{ line: "together", roles: ["confidentialityOfficer"], resource: "clearances", order: "until", limit: 3, tone: "dueSoon" },
  where: runningOut,
  text: both(
    "%{smart_count} 项查阅密级将在 30 天内到期",
    "One clearance runs out within 30 days |||| %{smart_count} clearances run out within 30 days",
  ),
  name: "person.name",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "clearances", filter: runningOut(viewer) }),
};
