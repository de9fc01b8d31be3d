import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const tellNews = job({
  name: both("每日提醒", "News of the day"),
  does: both(
    "提醒即将到期和已经逾期的待办、即将到期的密级、待确认的事项。",
    "Tells people what is due or late, which clearances end, and what waits for a second person.",
  ),
  schedule: { dailyAt: "00:05" },
  timeout: 1_800,
  counts: { notifications: both("发出的提醒", "notifications") },
});
