import { both } from "../../shared/field.screen.ts";
import { job } from "../job-kind.screen.ts";

export const refreshReferences = job({
  name: both("引用核对", "References of texts"),
  does: both(
    "识别尚未核对的条文引用；被引用制度的另一版本生效后重新核对。",
    "Reads references of texts that were not looked at, and looks again once another text of what they name is in force.",
  ),
  schedule: { dailyAt: "00:03" },
  timeout: 3_600,
  counts: { texts: both("新识别的文本", "texts read"), documents: both("重新核对的制度", "documents looked at again") },
});
