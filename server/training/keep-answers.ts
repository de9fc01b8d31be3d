import { LockMode } from "@mikro-orm/core";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Attempt } from "../../schema/training/Attempt.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalidAll, type Problem } from "../errors.ts";
import { answerProblem } from "./grade.ts";

/**
 * Keeps answers with an open attempt, so that another device goes on with them. Says nothing of what is right. Question by question, so
 * that two devices take nothing from each other. Not audited: what counts is handed in, and that is.
 */
export async function keepAnswers(tx: Transaction, input: InputOf<"keepAnswers">): Promise<Attempt> {
  await tx.require("learn", Attempt, input.attemptId);
  const attempt = await tx.em.findOne(Attempt, { id: input.attemptId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  // Handed in on another device while this one waited.
  if (!attempt || attempt.submittedAt) throw forbidden();
  const given = new Map(input.answers.map(({ questionId, keys }) => [questionId.toLowerCase(), [...new Set(keys)]]));
  const problems = [...given].flatMap(([id, keys]): Problem[] => {
    const question = attempt.questions.find((asked) => asked.id === id);
    const code = question ? keys.length > 0 && answerProblem(question, keys) : "answerUnknown";
    return code ? [{ path: `input.answers.${id}`, code }] : [];
  });
  const [first, ...others] = problems;
  if (first) throw invalidAll([first, ...others]);
  const kept = new Map((attempt.answers ?? []).map(({ questionId, keys }) => [questionId, keys]));
  attempt.answers = attempt.questions.flatMap(({ id }) => {
    const keys = given.get(id) ?? kept.get(id) ?? [];
    return keys.length > 0 ? [{ questionId: id, keys: [...keys] }] : [];
  });
  await tx.em.flush();
  return attempt;
}
