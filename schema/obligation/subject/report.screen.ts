import { both, one } from "../../shared/field.screen.ts";
import type { SubjectScreen } from "./subject.screen.ts";

/** To record something in a register, again and again (定期填报). */
export const report: SubjectScreen = {
  name: both("定期填报", "Record"),
  asks: both("请填报“%{title}”", "Please record “%{title}”"),
  act: both("去填报", "Record"),
  field: one("registerDuties", "定期任务", "Recurring duty"),
  filtered: true,
  chosen: false,
  page: "/duty/",
  offered: false,
  onBehalf: false,
  evidence: {
    resource: "registerRecords",
    field: one("registerRecords", "填报记录", "Record"),
    page: "/registerRecords/%{id}/show",
    seenAt: "evidence",
  },
};
