import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Attempt } from "../../schema/training/Attempt.ts";
import { Course } from "../../schema/training/Course.ts";
import { QuizQuestion } from "../../schema/training/QuizQuestion.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../errors.ts";
import { attemptsUsed } from "./attempts-used.ts";
import { poseQuestions } from "./pose-questions.ts";

/**
 * Begins a go at a course's quiz, or goes on with the one that is open. The questions are frozen in an order of its
 * own, the right answers stay here.
 */
export async function startAttempt(tx: Transaction, input: InputOf<"startAttempt">): Promise<{ id: string }> {
  await tx.require("learn", Course, input.courseId);
  await tx.sql.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `attempt:${input.courseId.toLowerCase()}:${tx.actor.personId}`,
  ]);
  const [open] = await tx.sql.rows<[string]>(
    `select "id"::text as "id" from "attempt" where "person_id" = $1 and "course_id" = $2 and "submitted_at" is null`,
    [tx.actor.personId, input.courseId],
  );
  if (open) return { id: open[0] };
  const course = await tx.em.findOne(Course, { id: input.courseId });
  if (!course) throw forbidden();
  const limit = course.attemptLimit;
  if (limit && (await attemptsUsed(tx, course.id)) >= limit) throw conflict("attemptsUsedUp", { limit });
  const questions = await tx.em.find(QuizQuestion, { course }, { orderBy: { place: "asc" } });
  if (questions.length === 0) throw invalid("input.courseId", "courseWithoutQuestions");
  const last = await tx.em.findOne(Attempt, { person: tx.person, course }, { orderBy: { startedAt: "desc" } });
  const attempt = Object.assign(new Attempt(), {
    person: tx.person,
    course,
    startedAt: tx.now,
    ...poseQuestions(questions, last?.questions ?? []),
  });
  tx.em.persist(attempt);
  tx.audit(attempt, { changes: {} });
  await tx.em.flush();
  return attempt;
}
