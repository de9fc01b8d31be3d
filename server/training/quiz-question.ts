import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Course } from "../../schema/training/Course.ts";
import { QuizQuestion } from "../../schema/training/QuizQuestion.ts";
import type { Transaction } from "../commands/transaction.ts";
import { questionValues } from "./question-values.ts";

/** Adds a question at the end of a course's quiz. */
export async function createQuizQuestion(tx: Transaction, input: InputOf<"createQuizQuestion">): Promise<QuizQuestion> {
  const course = await tx.reference(Course, input.courseId, "input.courseId");
  await tx.require("update", Course, course.id);
  // One after the other, so that two new questions do not take the same place.
  await tx.sql.rows(`select 1 as "one" from "course" where "id" = $1 for update`, [course.id]);
  const [last] = await tx.sql.rows<[number]>(`select coalesce(max("place"), -1) as "place" from "quiz_question" where "course_id" = $1`, [
    course.id,
  ]);
  const question = Object.assign(new QuizQuestion(), { course, place: (last?.[0] ?? -1) + 1, ...questionValues(input) });
  tx.em.persist(question);
  tx.audit(question);
  await tx.requireStill("create", QuizQuestion, question.id);
  return question;
}

/** Changes a question for the attempts that begin from now on. */
export async function updateQuizQuestion(tx: Transaction, input: InputOf<"updateQuizQuestion">): Promise<QuizQuestion> {
  const question = await tx.load(QuizQuestion, input.id, "update", input.expectedVersion);
  Object.assign(question, questionValues(input));
  tx.audit(question);
  await tx.requireStill("update", QuizQuestion, question.id);
  return question;
}

/** Takes a question out of the quiz; results keep their own copy of it. Answers its course. */
export async function removeQuizQuestion(tx: Transaction, input: InputOf<"removeQuizQuestion">): Promise<{ id: string }> {
  const question = await tx.load(QuizQuestion, input.id, "update", input.expectedVersion);
  const { course, text } = question;
  await tx.auditRemoval(question, { changes: { text: { before: text, after: null } } });
  await tx.em.remove(question).flush();
  return { id: course.id };
}
