import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const keepPoints = job({
  name: both("定期任务的积分", "Points for duties"),
  does: both(
    "定期任务到期未完成的，按登记簿的规则记分；之后补交、跳过或者不再要求的，冲回所记的分。",
    "Takes points for duties that were missed, as registers say, and gives them back where they were made up for, skipped or are owed no more.",
  ),
  schedule: { everyMinutes: 1 },
  timeout: 300,
  counts: {
    charged: both("笔记分", "entries of points"),
    takenBack: both("笔冲回", "entries taken back"),
  },
});
