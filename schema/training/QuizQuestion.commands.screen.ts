import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, nested, optional, recordVersion, several, text, wordOf } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { quizQuestionScreen } from "./QuizQuestion.screen.ts";

const quizOption = inputType("QuizOptionInput", "One choice of a question.", {
  key: text("Short key that answers name, e.g. A.", { max: 10 }),
  text: text("What the choice says.", { max: 1_000 }),
});

/** What is said of it whenever it is said. */
const values = {
  kind: wordOf("QuestionKind", "One answer or several."),
  text: text("What is asked.", { max: 2_000 }),
  options: several(nested(quizOption, "The choices, at least two, in order.")),
  rightKeys: several(text("Keys of the right choices; exactly one for a single-choice question.")),
  explanation: optional(text("Why that is right, shown with the result.", { max: 2_000 })),
  source: optional(text("Where the rule says so, shown with the result.", { max: 300 })),
};

/** What training managers change about the quiz of a course. */
export const quizQuestionCommands = {
  createQuizQuestion: command({
    description: "Adds a question at the end of a course's quiz.",
    about: "quizQuestions",
    action: "create",
    answers: "quizQuestions",
    input: inputType("CreateQuizQuestionInput", "A new question at the end of a course's quiz.", {
      ...values,
      courseId: id("The course."),
    }),
    form: {
      resource: "quizQuestions",
      occasion: "create",
      fields: { courseId: "course", ...same("kind", "text", "options", "rightKeys", "explanation", "source") },
    },
    words: { name: making(quizQuestionScreen.title.singular), did: both("添加考题：%{label}", "added a question: %{label}") },
  }),
  updateQuizQuestion: command({
    description: "Changes a question for the attempts that begin from now on.",
    about: "quizQuestions",
    action: "update",
    answers: "quizQuestions",
    input: inputType("UpdateQuizQuestionInput", "A question as it is to be from now on; attempts that have begun keep the old one.", {
      ...values,
      id: id("The question."),
      expectedVersion: int("The version that you saw."),
    }),
    form: {
      resource: "quizQuestions",
      occasion: "update",
      fields: same("kind", "text", "options", "rightKeys", "explanation", "source"),
    },
    words: { name: changing(quizQuestionScreen.title.singular), did: both("修改考题：%{label}", "changed a question: %{label}") },
  }),
  removeQuizQuestion: command({
    description: "Takes a question out of its quiz and answers the course; results keep their copy.",
    about: "quizQuestions",
    action: "update",
    answers: "courses",
    input: recordVersion,
    words: { name: both("删除考题", "Remove a quiz question"), did: both("删除考题：%{label}", "removed a question: %{label}") },
  }),
};
