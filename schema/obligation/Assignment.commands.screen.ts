import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, flag, id, inputType, int, nested, optional, otherwise, text } from "../shared/input.screen.ts";
import { audienceInput } from "./audience-input.screen.ts";

/** What is asked of people. */
export const assignmentCommands = {
  assignTraining: command({
    description: "Asks people to complete a course.",
    about: "courses",
    action: "assign",
    answers: "assignments",
    input: inputType("AssignTrainingInput", "A course that people are to complete by a day.", {
      courseId: id("The course."),
      audience: nested(audienceInput, "Who is to complete it; a head's own departments, unless one manages the course."),
      dueOn: optional(day("By when, inclusive; either this or working days.")),
      dueWorkingDays: optional(int("By when, in working days (Monday to Friday) from the day that somebody is asked.")),
      mandatory: otherwise(true, flag("Whether it must be done, or is an offer.")),
      reason: optional(text("Why it is asked.", { max: 2_000 })),
      recurrenceMonths: optional(int("Asked again after so many months, 1 to 120; empty for once.", { min: 1, max: 120 })),
    }),
    form: {
      resource: "assignments",
      occasion: "create",
      fields: { courseId: "course", ...same("audience", "dueOn", "dueWorkingDays", "mandatory", "reason", "recurrenceMonths") },
    },
    words: { name: both("指派培训", "Assign training"), did: both("指派培训：%{label}", "assigned the course %{label}") },
  }),
};
