import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { flag, id, inputType, optional, several, text } from "../shared/input.screen.ts";

/** What people are told of, and reminding them. */
export const notificationCommands = {
  markNotificationsRead: command({
    description: "Notes that you have taken note of notifications; answers of how many.",
    about: "notifications",
    action: "read",
    input: inputType(
      "MarkNotificationsReadInput",
      "Which of your notifications you have taken note of: named ones, those of one line, or all. Exactly one is given.",
      {
        ids: optional(several(id("These."))),
        groupKey: optional(text("Those that have this `groupKey`.")),
        all: optional(flag("All.")),
      },
    ),
    words: {
      name: both("标为已读", "Take note of notifications"),
      did: both("标为已读：%{label}", "took note of notifications: %{label}"),
    },
  }),
  remindObligations: command({
    description: "Reminds people of what they have still to do, each obligation at most once a day.",
    about: "obligations",
    action: "remind",
    input: inputType(
      "RemindObligationsInput",
      "Whom to remind: named obligations; or, of an assignment, of a department with all below it, or of both together, whoever has it still to do.",
      {
        obligationIds: optional(several(id("These obligations; nothing else is given then."))),
        assignmentId: optional(id("Everything of this assignment that is still to do.")),
        departmentId: optional(id("Everything that people of this department, or below it, have still to do.")),
        message: optional(
          text("What you want to say, at most 1,000 characters.", {
            max: 1_000,
            asked: field("longText", "附言", "Message", both("对方会与待办一起看到", "They see it with what they have to do")),
          }),
        ),
      },
    ),
    words: { name: both("催办", "Remind people"), did: both("催办：%{label}", "reminded people of %{label}") },
    bulk: [
      {
        label: both("催办", "Remind"),
        explain: both("每人每事每天最多催办一次。", "Everybody is reminded at most once a day of the same thing."),
        asks: "message",
        optional: true,
        description: "What you want to say",
      },
    ],
  }),
};
