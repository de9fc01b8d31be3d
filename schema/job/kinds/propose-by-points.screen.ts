import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const proposeByPoints = job({
  name: both("连续低分的建议", "Proposals by points"),
  does: both(
    "期间结束后，把连续多期低于标准的人员告知登记簿指定的人。只作建议，不作任何处理。",
    "After the end of a period, tells those whom registers name who stayed below the mark for several periods. It proposes, and does nothing else.",
  ),
  schedule: { dailyAt: "00:25" },
  timeout: 300,
  counts: { told: both("次告知", "times somebody was told") },
});
