import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, nested, several, text } from "../shared/input.screen.ts";

const answer = inputType("AnswerInput", "What you chose at one question.", {
  questionId: id("The question."),
  keys: several(text("Keys of the options that you chose.")),
});

/** What learners do with a course. */
export const attemptCommands = {
  saveCourseProgress: command({
    description: "Remembers how far you have come in a course's material; the furthest step counts.",
    about: "courses",
    action: "learn",
    answers: "courseProgresses",
    input: inputType("SaveCourseProgressInput", "How far you have come in a course's material.", {
      courseId: id("The course; it must be asked of you."),
      step: int("The step that you have opened, 1 first."),
      steps: int("Steps that the material has.", { min: 1, max: 1_000 }),
    }),
    words: {
      name: both("学习课程", "Work through the material"),
      did: both("学习课程：%{label}", "worked through the material: %{label}"),
    },
  }),
  startAttempt: command({
    description: "Begins a go at a course's quiz, or goes on with the open one.",
    about: "courses",
    action: "learn",
    answers: "attempts",
    input: inputType("StartAttemptInput", "The course whose quiz you take.", {
      courseId: id("The course; it must be asked of you."),
    }),
    words: { name: both("开始考核", "Start a quiz"), did: both("开始考核：%{label}", "began the quiz of %{label}") },
  }),
  keepAnswers: command({
    description: "Keeps what you have chosen so far, so that another device goes on with it.",
    about: "attempts",
    action: "learn",
    answers: "attempts",
    input: inputType("KeepAnswersInput", "What you have chosen so far; questions that are left out stay as they are kept.", {
      attemptId: id("The attempt; it must be your own and open."),
      answers: several(nested(answer, "Answers that you gave or changed; without keys an answer is taken back.")),
    }),
    words: { name: both("暂存答案", "Keep answers"), did: both("暂存答案：%{label}", "kept answers for now: %{label}") },
  }),
  submitAttempt: command({
    description: "Hands in the answers and answers the graded result; again, the same one.",
    about: "attempts",
    action: "learn",
    answers: "trainingResults",
    input: inputType("SubmitAttemptInput", "Your answers to all questions of an attempt.", {
      id: id("The attempt."),
      answers: several(nested(answer, "An answer to each question.")),
    }),
    words: {
      name: both("提交考核", "Hand in a quiz"),
      did: both("交卷：%{label}", "handed in the quiz of %{label}"),
      came: {
        passed: {
          true: both("考核通过：%{label}", "passed the quiz of %{label}"),
          false: both("考核未通过：%{label}", "did not pass the quiz of %{label}"),
        },
      },
    },
  }),
};
