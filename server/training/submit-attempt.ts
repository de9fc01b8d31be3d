import { LockMode } from "@mikro-orm/core";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Attempt } from "../../schema/training/Attempt.ts";
import type { Course } from "../../schema/training/Course.ts";
import { TrainingResult } from "../../schema/training/TrainingResult.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { fulfilFromEvidence } from "../obligation/fulfil.ts";
import { lockForEvidence } from "../obligation/obligation-lock.ts";
import { postOf } from "../obligation/post-of.ts";
import { nextReceiptNumber } from "../obligation/receipt-number.ts";
import { attemptsUsed } from "./attempts-used.ts";
import { grade } from "./grade.ts";

/** Whether the right answers are shown with a result that is about to be written; its attempt counts as handed in. */
async function showsAnswers(tx: Transaction, { id, answersShown, attemptLimit }: Course, passed: boolean): Promise<boolean> {
  if (answersShown !== "afterPassing") return answersShown === "afterEachAttempt";
  if (passed || !attemptLimit) return passed;
  await tx.em.flush();
  return (await attemptsUsed(tx, id)) >= attemptLimit;
}

/**
 * Grades an attempt and writes its result, which keeps questions and answers as they were; passing fulfils what asked for the
 * course. Handed in again, or twice at once, it answers the one result.
 */
export async function submitAttempt(tx: Transaction, input: InputOf<"submitAttempt">): Promise<{ id: string }> {
  await tx.require("read", Attempt, input.id);
  await lockForEvidence(tx.sql);
  const attempt = await tx.em.findOne(Attempt, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (attempt?.person.id !== tx.actor.personId) throw forbidden();
  const [done] = await tx.sql.rows<[string]>(`select "id"::text as "id" from "training_result" where "attempt_id" = $1`, [attempt.id]);
  if (done) return { id: done[0] };
  await tx.require("learn", Attempt, attempt.id);
  const { score, answers } = grade(attempt.questions, attempt.answerKey, input.answers);
  const { course } = attempt;
  await tx.em.populate(attempt, ["course"]);
  const passed = score >= course.passingScore;
  Object.assign(attempt, { submittedAt: tx.now, answers: null });
  const { post } = await postOf(tx, tx.actor.personId);
  const result = Object.assign(new TrainingResult(), {
    receiptNumber: await nextReceiptNumber(tx.sql, "train", tx.today),
    person: tx.person,
    course,
    attempt,
    score,
    passingScore: course.passingScore,
    passed,
    answersShown: await showsAnswers(tx, course, passed),
    courseTitle: course.title,
    answers,
    at: tx.now,
    ...post,
  });
  tx.em.persist(result);
  const shown = { score, passingScore: result.passingScore, passed: result.passed };
  const changes = Object.fromEntries(Object.entries(shown).map(([name, after]) => [name, { before: null, after }]));
  tx.audit(result, { changes });
  await tx.em.flush();
  if (result.passed) await fulfilFromEvidence(tx.sql, { personIds: [tx.actor.personId] }, tx.now, "train");
  return result;
}
