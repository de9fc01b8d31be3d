import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const erasePersonalData = job({
  name: both("清除到期的个人信息", "Erase personal data"),
  does: both(
    "登记簿中的个人信息，在记录办结后保留到字段规定的月数，到期清除；办理经过和其他内容保留。",
    "Erases personal data of registers once the months are over that its field says, after the record was closed. What was done, and all else, stays.",
  ),
  schedule: { dailyAt: "00:30" },
  timeout: 3_600,
  counts: { records: both("清除的记录", "records erased") },
});
