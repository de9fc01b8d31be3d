import { command, same } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
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
      dueWorkingDays: optional(int("By when, in working days of the calendar from the day that somebody is asked.")),
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
  cancelAssignment: command({
    description: "Takes back what was asked by mistake: nobody owes it any more; what was done about it stays.",
    about: "assignments",
    action: "cancel",
    answers: "assignments",
    input: inputType("CancelAssignmentInput", "An assignment that was made by mistake.", {
      id: id("The assignment."),
      expectedVersion: int("The version that you saw."),
      reason: text("Why it is cancelled.", {
        max: 2_000,
        asked: field("longText", "撤销理由", "Why it is cancelled", both("被指派的人会看到", "Those who were asked see it")),
      }),
    }),
    words: { name: both("撤销指派", "Cancel an assignment"), did: both("撤销指派：%{label}", "cancelled the assignment %{label}") },
    offer: {
      label: both("撤销指派", "Cancel the assignment"),
      explain: both(
        "未完成的人员不再需要完成，其待办随即消失，并会收到通知和撤销理由；已完成的成绩与回执保留，以后加入的人员也不再被指派。",
        "Whoever has not done it need not do it: it leaves their list, and they are told with the reason; what was done stays, and nobody who joins later is asked.",
      ),
      seal: true,
      when: [{ field: "cancelledAt", is: "isNull", value: true }],
    },
  }),
};
