import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Course } from "../../schema/training/Course.ts";
import { CourseProgress } from "../../schema/training/CourseProgress.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";

/**
 * Remembers how far the actor has come. The furthest step counts, so that a device that was offline takes nothing back; material
 * that has other steps now counts anew. Only beginning and coming to the end are noted in the audit trail.
 */
export async function saveCourseProgress(tx: Transaction, input: InputOf<"saveCourseProgress">): Promise<CourseProgress> {
  const { step, steps } = input;
  if (step < 1 || step > steps) throw invalid("input.step", "outOfRange", { min: 1, max: steps });
  await tx.require("learn", Course, input.courseId);
  const { personId } = tx.actor;
  await tx.sql.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`progress:${input.courseId.toLowerCase()}:${personId}`]);
  const course = await tx.em.findOne(Course, { id: input.courseId });
  if (!course) throw forbidden();
  const known = await tx.em.findOne(CourseProgress, { course, person: personId });
  if (known?.steps === steps && known.step >= step) return known;
  const progress = Object.assign(known ?? new CourseProgress(), { course, person: tx.person, step, steps });
  tx.em.persist(progress);
  if (!known || step === steps) tx.audit(progress);
  await tx.em.flush();
  return progress;
}
