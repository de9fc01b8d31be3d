import { command, same } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { flag, id, inputType, int, moment, optional, text } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { trainingSessionScreen } from "./TrainingSession.screen.ts";

/** Sessions in a room, and who was there. */
export const trainingSessionCommands = {
  createTrainingSession: command({
    description: "Arranges a session of a course.",
    about: "trainingSessions",
    action: "create",
    answers: "trainingSessions",
    input: inputType("CreateTrainingSessionInput", "A course that is held in a room at a time.", {
      courseId: id("The course."),
      startsAt: moment("When it begins."),
      minutes: int("How long it takes, in minutes.", { min: 1, max: 10_000 }),
      place: text("Where.", { max: 200 }),
      trainerId: optional(id("Who teaches.")),
    }),
    form: {
      resource: "trainingSessions",
      occasion: "create",
      fields: { courseId: "course", trainerId: "trainer", ...same("startsAt", "minutes", "place") },
    },
    words: { name: making(trainingSessionScreen.title.singular), did: both("安排培训场次：%{label}", "planned the session %{label}") },
  }),
  updateTrainingSession: command({
    description: "Moves a session, or says otherwise where it is and who teaches.",
    about: "trainingSessions",
    action: "update",
    answers: "trainingSessions",
    input: inputType("UpdateTrainingSessionInput", "A session as it is to be; what is left out stays.", {
      id: id("The session."),
      expectedVersion: int("The version that you saw."),
      startsAt: optional(moment("When it begins; no later than today once somebody is recorded as present.")),
      minutes: optional(int("How long it takes, in minutes.", { min: 1, max: 10_000 })),
      place: optional(text("Where.", { max: 200, filled: true })),
      trainerId: optional(id("Who teaches; null for nobody.")),
    }),
    form: {
      resource: "trainingSessions",
      occasion: "update",
      fields: { trainerId: "trainer", ...same("startsAt", "minutes", "place") },
    },
    words: { name: changing(trainingSessionScreen.title.singular), did: both("修改培训场次：%{label}", "changed the session %{label}") },
  }),
  cancelTrainingSession: command({
    description: "Cancels a session at which nobody was; learners see that, and why.",
    about: "trainingSessions",
    action: "cancel",
    answers: "trainingSessions",
    input: inputType("CancelTrainingSessionInput", "A session that is not held.", {
      id: id("The session."),
      expectedVersion: int("The version that you saw."),
      reason: text("Why, said to the learners.", { max: 2_000, asked: field("longText", "取消原因", "Why it is cancelled") }),
    }),
    words: { name: both("取消培训场次", "Cancel a session"), did: both("取消培训场次：%{label}", "cancelled the session %{label}") },
    offer: {
      label: both("取消场次", "Cancel the session"),
      explain: both("学员会在课程页面看到该场次已取消及原因。", "Learners see at the course that it is cancelled, and why."),
      seal: true,
      when: [{ field: "cancelledAt", is: "isNull", value: true }],
    },
  }),
  recordAttendance: command({
    description: "Records that somebody was at a session, from its day on.",
    about: "attendances",
    action: "create",
    answers: "attendances",
    input: inputType("RecordAttendanceInput", "Somebody who was at a training session.", {
      sessionId: id("The session."),
      personId: id("Who was there."),
    }),
    form: { resource: "attendances", occasion: "create", fields: { sessionId: "session", personId: "person" } },
    words: { name: both("登记签到", "Record attendance"), did: both("登记签到：%{label}", "recorded attendance: %{label}") },
  }),
  correctAttendance: command({
    description: "Corrects whether somebody was at a session: a new entry, which holds from now on; the one that was wrong stays.",
    about: "attendances",
    action: "create",
    answers: "attendances",
    input: inputType("CorrectAttendanceInput", "What is right about an attendance.", {
      id: id("The entry that is wrong; it must be the one that holds."),
      present: flag("Whether the person was there.", { asked: field("flag", "实际到场", "Was really there") }),
      reason: text("Why it is corrected.", { max: 2_000, asked: field("longText", "更正理由", "Why it is corrected") }),
    }),
    words: {
      name: both("更正签到", "Correct attendance"),
      did: both("更正签到：%{label}", "corrected attendance: %{label}"),
      came: {
        present: {
          true: both("更正签到为到场：%{label}", "corrected attendance to present: %{label}"),
          false: both("更正签到为未到场：%{label}", "corrected attendance to absent: %{label}"),
        },
      },
    },
  }),
};
