import type { AttemptKey, AttemptQuestion } from "../../schema/training/Attempt.ts";
import type { ResultAnswer } from "../../schema/training/TrainingResult.ts";
import { invalidAll, type Problem } from "../errors.ts";

/** What the learner chose at one question. */
export interface GivenAnswer {
  readonly questionId: string;
  readonly keys: readonly string[];
}

/** A quiz graded. */
export interface Grade {
  /** Share of the questions that were answered right, in percent, rounded down. */
  readonly score: number;
  readonly answers: ResultAnswer[];
}

/** What is wrong with the options chosen at a question, if anything. */
export function answerProblem(question: AttemptQuestion, keys: readonly string[]): Problem["code"] | null {
  if (keys.some((chosen) => !question.options.some(({ key }) => key === chosen))) return "answerUnknown";
  return question.kind === "single" && keys.length > 1 ? "answerOne" : null;
}

/**
 * Grades answers against the questions as they were asked. A multiple-choice question is right when exactly the right options
 * were chosen.
 * @throws INVALID at `input.answers.<id of the question>` for each that is unanswered or answered beside its options
 */
export function grade(questions: readonly AttemptQuestion[], key: readonly AttemptKey[], given: readonly GivenAnswer[]): Grade {
  const chosen = new Map(given.map(({ questionId, keys }) => [questionId.toLowerCase(), [...new Set(keys)]]));
  const problems = questions.flatMap((question): Problem[] => {
    const keys = chosen.get(question.id) ?? [];
    const code = keys.length === 0 ? "answerMissing" : answerProblem(question, keys);
    return code ? [{ path: `input.answers.${question.id}`, code }] : [];
  });
  const strangers = given.filter(({ questionId }) => !questions.some(({ id }) => id === questionId.toLowerCase()));
  problems.push(...strangers.map(({ questionId }) => ({ path: `input.answers.${questionId}`, code: "answerUnknown" as const })));
  const [first, ...others] = problems;
  if (first) throw invalidAll([first, ...others]);
  const answers = questions.map(({ id, kind, text, options }): ResultAnswer => {
    const right = key.find((entry) => entry.id === id);
    if (!right) throw new Error(`The attempt has no key for question ${id}.`);
    const chosenKeys = chosen.get(id) ?? [];
    const correct = chosenKeys.length === right.rightKeys.length && chosenKeys.every((one) => right.rightKeys.includes(one));
    return {
      question: text,
      kind,
      options,
      rightKeys: right.rightKeys,
      chosenKeys,
      correct,
      explanation: right.explanation,
      source: right.source,
    };
  });
  return { score: Math.floor((100 * answers.filter(({ correct }) => correct).length) / answers.length), answers };
}
