import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const indexRegisters = job({
  name: both("登记簿索引", "Indexes of registers"),
  does: both(
    "登记簿发布后，为约定的常用筛选字段建立索引，不影响他人使用。",
    "Makes the indexes that published registers ask for, so that lists filter quickly by those fields; nobody waits meanwhile.",
  ),
  schedule: { everyMinutes: 1 },
  timeout: 3600,
  counts: {
    made: both("建立的索引", "indexes made"),
    removed: both("移除的索引", "indexes removed"),
  },
});
