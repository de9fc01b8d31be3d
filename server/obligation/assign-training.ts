import type { Assignment } from "../../schema/obligation/Assignment.ts";
import type { Audience } from "../../schema/obligation/Audience.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import { Course } from "../../schema/training/Course.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { assign } from "./assign.ts";
import { audienceSql } from "./audience.ts";
import { checkAudience } from "./audience-check.ts";

function managesCourse({ actor }: Transaction, departmentId: string): boolean {
  const scope = actor.roles.get("trainingManager");
  return scope === "everywhere" || (scope?.includes(departmentId) ?? false);
}

/** INVALID when the audience reaches anybody without a post where the actor is head. */
async function checkWithinScope(tx: Transaction, audience: Audience): Promise<void> {
  const scope = tx.actor.roles.get("head") ?? [];
  if (scope === "everywhere") return;
  const [row] = await tx.sql.rows<[number]>(
    `with "rule" as materialized (select null::uuid as "id", $1::jsonb as "audience")
     select count(*)::int as "count" from ${audienceSql('"rule"')} x where not exists (
       select 1 from "membership" m where m."person_id" = x."person_id" and ${currentPeriod("m")} and m."department_id" = any($2::uuid[]))`,
    [JSON.stringify(audience), scope],
  );
  if (row && row[0] > 0) throw invalid("input.audience", "audienceOutsideScope", { count: row[0] });
}

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
  if (!managesCourse(tx, course.owningDepartment.id)) await checkWithinScope(tx, audience);
  return assign(tx, {
    subject: { kind: "train", courseId: course.id, recurrenceMonths },
    audience,
    due: { dueOn, dueWorkingDays },
    label: course.title,
    mandatory: input.mandatory,
    reason: input.reason ?? null,
  });
}
