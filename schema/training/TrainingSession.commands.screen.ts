import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, moment, optional, text } from "../shared/input.screen.ts";
import { making } from "../shared/plain-commands.screen.ts";
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
  recordAttendance: command({
    description: "Records that somebody was at a session.",
    about: "attendances",
    action: "create",
    answers: "attendances",
    input: inputType("RecordAttendanceInput", "Somebody who was at a training session.", {
      sessionId: id("The session."),
      personId: id("Who was there."),
    }),
    words: { name: both("登记签到", "Record attendance"), did: both("登记签到：%{label}", "recorded attendance: %{label}") },
  }),
};
