import type { Assignment } from "../../schema/obligation/Assignment.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Course } from "../../schema/training/Course.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { assign } from "./assign.ts";
import { checkAudience } from "./audience-check.ts";
import { managesCourse, peopleBeyond } from "./training-scope.ts";

/** Asks people to complete a course. Whoever joins the audience later is asked as well. */
export async function assignTraining(tx: Transaction, input: InputOf<"assignTraining">): Promise<Assignment> {
  await tx.require("read", Course, input.courseId);
  const course = await tx.em.findOne(Course, { id: input.courseId });
  if (!course) throw forbidden();
  const allowed = await tx.can("assign", Course, course.id);
  if (!allowed && course.archivedOn && (tx.actor.roles.has("head") || tx.actor.roles.has("trainingManager"))) {
    throw invalid("input.courseId", "archivedReference");
  }
  if (!allowed) throw forbidden();
  const [questions] = await tx.sql.rows(`select 1 as "one" from "quiz_question" where "course_id" = $1 limit 1`, [course.id]);
  if (!questions) throw invalid("input.courseId", "courseWithoutQuestions");
  const { dueOn, dueWorkingDays, recurrenceMonths } = input;
  const audience = await checkAudience(tx, input.audience, "input.audience");
  if (!managesCourse(tx, course.owningDepartment.id)) {
    const count = await peopleBeyond(tx, audience);
    if (count > 0) throw invalid("input.audience", "audienceOutsideScope", { count });
  }
  return assign(tx, {
    subject: { kind: "train", courseId: course.id, recurrenceMonths },
    audience,
    due: { dueOn, dueWorkingDays },
    mandatory: input.mandatory,
    reason: input.reason ?? null,
  });
}
