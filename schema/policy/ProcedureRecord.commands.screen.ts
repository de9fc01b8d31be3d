import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, id, inputType, int, optional, text, wordOf } from "../shared/input.screen.ts";
import { retried } from "./retried.screen.ts";

/** What is held about a draft before it is published. */
export const procedureRecordCommands = {
  recordProcedure: command({
    description:
      "Records what was held about a draft before publication: a step of the democratic procedure, its publicity or its legal review. Minutes are kept with it by attachFile.",
    about: "procedureRecords",
    action: "create",
    answers: "procedureRecords",
    input: inputType("RecordProcedureInput", "What was held about a draft that is not published yet.", {
      revisionId: id("The draft."),
      kind: wordOf("ProcedureKind", "What was held."),
      heldOn: day("On which day, or since when it was made public; today or earlier."),
      until: optional(day("Last day on which it was made public, inclusive; for publicity alone.")),
      withWhom: text("With whom it was held, or who reviewed.", { max: 300, filled: true }),
      headcount: optional(int("How many took part.", { min: 1, max: 1_000_000 })),
      place: optional(text("Where it was held or made public; required for publicity.", { max: 300 })),
      outcome: wordOf("ProcedureOutcome", "What came of it."),
      note: optional(text("What was said, in short.", { max: 5_000 })),
    }),
    form: {
      resource: "procedureRecords",
      occasion: "create",
      fields: { revisionId: "revision", ...same("kind", "heldOn", "until", "withWhom", "headcount", "place", "outcome", "note") },
    },
    keyDescription: retried,
    words: { name: both("登记发布前程序", "Record a procedure"), did: both("登记发布前程序：%{label}", "recorded the procedure %{label}") },
  }),
  removeProcedure: command({
    description: "Takes the record of something that was held, and its files, away from a draft that is not published yet.",
    about: "procedureRecords",
    action: "archive",
    input: inputType("RemoveProcedureInput", "A record that was made by mistake.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
    }),
    words: {
      name: both("删除程序记录", "Remove a procedure record"),
      did: both("删除程序记录：%{label}", "removed the procedure record %{label}"),
    },
  }),
};
