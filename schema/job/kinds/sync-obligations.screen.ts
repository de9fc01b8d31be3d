import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const syncObligations = job({
  name: both("待办更新", "What is asked of people"),
  does: both(
    "制度生效、到期或废止，任职、密级开始或结束，培训周期重新开始时，更新每个人的待办。",
    "Follows texts that come into force, run out or are repealed, posts and clearances that begin and end, and training that comes round again.",
  ),
  schedule: { dailyAt: "00:01" },
  timeout: 3_600,
  counts: { changes: both("待办变动", "changes of what is asked") },
});
