import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const freezeReports = job({
  name: both("留存登记簿报表", "Keep reports of registers"),
  does: both(
    "期间结束后，留存登记簿中规定留存的报表，此后不再变动。",
    "Keeps the reports of registers that are to be kept once their period is over; they never change afterwards.",
  ),
  schedule: { dailyAt: "00:20" },
  timeout: 1_800,
  counts: { kept: both("留存的报表", "kept reports"), failed: both("无法得出的报表", "reports that cannot be worked out") },
});
