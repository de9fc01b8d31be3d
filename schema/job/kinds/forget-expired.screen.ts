import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const forgetExpired = job({
  name: both("清理过期数据", "Forgetting what has run out"),
  does: both(
    "删除早已过期的登录、链接、已读提醒和 90 天前的任务运行记录；留痕与审计日志不会删除。",
    "Removes sessions, links and read notifications that ended long ago, and runs of jobs after 90 days. Evidence and the audit trail stay.",
  ),
  schedule: { dailyAt: "00:10" },
  timeout: 1_800,
  counts: { records: both("删除的记录", "records removed") },
});
