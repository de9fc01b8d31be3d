import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const tendRecordLimits = job({
  name: both("登记记录的时限", "Time limits of records"),
  does: both(
    "到期前提醒，超过时限时记录并逐级上报。",
    "Warns before limits of registers end, notes which were missed, and escalates them.",
  ),
  schedule: { everyMinutes: 1 },
  timeout: 300,
  counts: {
    warned: both("次提醒", "warnings"),
    missed: both("项超过时限", "limits missed"),
    escalated: both("次上报", "escalations"),
  },
});
