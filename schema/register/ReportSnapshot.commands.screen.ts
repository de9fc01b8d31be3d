import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, inputType, text } from "../shared/input.screen.ts";

/** What is done with reports of registers. */
export const reportSnapshotCommands = {
  freezeReport: command({
    description: "Keeps a report of a period that is over for good. A period that is kept already stays as it was.",
    about: "reportSnapshots",
    action: "create",
    answers: "reportSnapshots",
    input: inputType("FreezeReportInput", "A report to keep for good.", {
      register: text("The register, by its address.", { max: 60 }),
      report: text("Key of the report.", { max: 40 }),
      day: day("Any day of the period."),
    }),
    words: { name: both("留存报表", "Keep a report"), did: both("留存报表：%{label}", "kept the report %{label}") },
  }),
};
