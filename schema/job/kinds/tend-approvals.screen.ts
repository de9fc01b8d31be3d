import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const tendApprovals = job({
  name: both("审批跟进", "Approvals under way"),
  does: both(
    "更新征求意见的对象；由代办人处理审批，把逾期的审批转交下一人。",
    "Follows who is asked for comments, lets stand-ins decide for others, and passes late decisions on.",
  ),
  schedule: { dailyAt: "00:02" },
  timeout: 1_800,
  counts: { drafts: both("变动的草稿审批", "changes of approvals") },
});
