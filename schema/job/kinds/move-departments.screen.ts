import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const moveDepartments = job({
  name: both("部门调整", "Moves of departments"),
  does: both("按计划日期把部门移到新的上级部门。", "Moves departments under another one on the day that was planned."),
  schedule: { dailyAt: "00:01" },
  timeout: 600,
  counts: { departments: both("已移动的部门", "departments moved") },
});
