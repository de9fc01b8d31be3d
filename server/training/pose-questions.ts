import type { AttemptKey, AttemptQuestion } from "../../schema/training/Attempt.ts";
import type { QuizOption, QuizQuestion } from "../../schema/training/QuizQuestion.ts";
import { anotherOrder } from "./another-order.ts";

/** A quiz as one attempt asks it, and what its grader needs. */
interface PosedQuiz {
  readonly questions: AttemptQuestion[];
  readonly answerKey: AttemptKey[];
}

interface PosedOptions {
  readonly options: readonly QuizOption[];
  /** The right ones, by the keys that they have here. */
  readonly rightKeys: readonly string[];
}

/** Options in another order under the same keys, so that the first is A again and a key tells nothing about another attempt. */
function poseOptions({ options, rightKeys }: QuizQuestion, before: readonly string[]): PosedOptions {
  const drawn = anotherOrder(options, ({ text }) => text, before);
  const posed = drawn.map(({ key, text }, place) => ({ key: options[place]?.key ?? key, text, right: rightKeys.includes(key) }));
  return {
    options: posed.map(({ key, text }) => ({ key, text })),
    rightKeys: posed.filter(({ right }) => right).map(({ key }) => key),
  };
}

/**
 * The questions of a quiz for one attempt: they and their options in another order than at the person's attempt before.
 * @param before what that attempt asked; nothing at the first
 */
export function poseQuestions(quiz: readonly QuizQuestion[], before: readonly AttemptQuestion[]): PosedQuiz {
  const drawn = anotherOrder(
    quiz,
    ({ id }) => id,
    before.map(({ id }) => id),
  );
  const posed = drawn.map((question) => {
    const then = before.find(({ id }) => id === question.id)?.options ?? [];
    return {
      question,
      ...poseOptions(
        question,
        then.map(({ text }) => text),
      ),
    };
  });
  return {
    questions: posed.map(({ question: { id, kind, text }, options }) => ({ id, kind, text, options })),
    answerKey: posed.map(({ question: { id, explanation, source }, rightKeys }) => ({
      id,
      rightKeys,
      explanation: explanation ?? null,
      source: source ?? null,
    })),
  };
}
