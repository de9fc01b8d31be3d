import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const forgetSenders = job({
  name: both("清除外部表单的来源", "Forgetting who sent forms in"),
  does: both(
    "删除一小时前外部表单提交来源的计数，来源只为限制频率而保留。",
    "Removes what was counted of senders of outside forms more than an hour ago: it is kept for the limit alone.",
  ),
  schedule: { everyMinutes: 10 },
  timeout: 60,
  counts: { senders: both("清除的来源", "senders forgotten") },
});
