import { ownInput } from "../register/own/own-input.screen.ts";
import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, optional, otherwise, recordVersion, text, wordOf } from "../shared/input.screen.ts";
import { archivable, archiving, changing, making } from "../shared/plain-commands.screen.ts";
import { courseScreen } from "./Course.screen.ts";

const fields = {
  owningDepartmentId: "owningDepartment",
  ...same("title", "text", "minutes", "passingScore", "attemptLimit", "answersShown"),
};

/** What training managers change about courses. */
export const courseCommands = {
  createCourse: command({
    description: "Makes a course, without questions yet.",
    about: "courses",
    action: "create",
    answers: "courses",
    input: inputType("CreateCourseInput", "A new course, without questions yet.", {
      title: text("Title.", { max: 200 }),
      owningDepartmentId: id("Department that keeps it up to date."),
      text: text("What is to be learnt, as Markdown.", { max: 200_000 }),
      minutes: otherwise(20, int("About how long it takes, in minutes.", { min: 1, max: 10_000 })),
      passingScore: otherwise(80, int("Share of the questions that passes, in percent.", { min: 0, max: 100 })),
      attemptLimit: optional(int("How often one may try; empty without a limit.", { min: 1, max: 100 })),
      answersShown: otherwise("afterPassing", wordOf("AnswersShown", "When learners see which answers were right.")),
      ...ownInput,
    }),
    form: { resource: "courses", occasion: "create", fields },
    words: { name: making(courseScreen.title.singular), did: both("新建课程 %{label}", "made the course %{label}") },
  }),
  updateCourse: command({
    description: "Changes a course for those who learn it from now on.",
    about: "courses",
    action: "update",
    answers: "courses",
    input: inputType("UpdateCourseInput", "A course as it is to be from now on; what is left out stays.", {
      id: id("The course."),
      expectedVersion: int("The version that you saw."),
      title: optional(text("Title.", { max: 200, filled: true })),
      owningDepartmentId: optional(id("Department that keeps it up to date.")),
      text: optional(text("What is to be learnt, as Markdown.", { max: 200_000, filled: true })),
      minutes: optional(int("About how long it takes, in minutes.", { min: 1, max: 10_000 })),
      passingScore: optional(int("Share of the questions that passes, in percent.", { min: 0, max: 100 })),
      attemptLimit: optional(int("How often one may try; null without a limit.", { min: 1, max: 100 })),
      answersShown: optional(
        wordOf("AnswersShown", "When learners see which answers were right; counts for attempts handed in from now on."),
      ),
      ...ownInput,
    }),
    form: { resource: "courses", occasion: "update", fields },
    words: { name: changing(courseScreen.title.singular), did: both("修改课程 %{label}", "changed the course %{label}") },
  }),
  archiveCourse: command({
    description: "Takes a course out of the catalogue; who has begun may finish.",
    about: "courses",
    action: "archive",
    answers: "courses",
    input: recordVersion,
    words: { name: archiving(courseScreen.title.singular), did: both("停用课程 %{label}", "archived the course %{label}") },
    ...archivable,
  }),
};
