import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Course } from "../../schema/training/Course.ts";
import { given, held } from "../commands/given.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";

/** What is given of a course; null lifts the limit. */
const courseValues = (input: InputOf<"createCourse"> | InputOf<"updateCourse">) => ({
  ...held(input, "title", "text", "minutes", "passingScore", "answersShown"),
  ...given(input, "attemptLimit"),
});

async function owner(tx: Transaction, id: string): Promise<Department> {
  const department = await tx.reference(Department, id, "input.owningDepartmentId");
  if (department.archivedOn && department.archivedOn <= tx.today) throw invalid("input.owningDepartmentId", "archivedReference");
  return department;
}

/** Makes a course; its questions are added one by one. */
export async function createCourse(tx: Transaction, input: InputOf<"createCourse">): Promise<Course> {
  const owningDepartment = await owner(tx, input.owningDepartmentId);
  const course = Object.assign(new Course(), courseValues(input), { owningDepartment });
  tx.em.persist(course);
  tx.audit(course);
  await tx.requireStill("create", Course, course.id);
  return course;
}

/** Changes a course for those who learn it from now on. */
export async function updateCourse(tx: Transaction, input: InputOf<"updateCourse">): Promise<Course> {
  const course = await tx.load(Course, input.id, "update", input.expectedVersion);
  const owningDepartment = input.owningDepartmentId ? await owner(tx, input.owningDepartmentId) : course.owningDepartment;
  Object.assign(course, courseValues(input), { owningDepartment });
  tx.audit(course);
  await tx.requireStill("update", Course, course.id);
  return course;
}

/** Takes a course out of the catalogue: it is assigned to nobody any more; who has begun may finish. */
export async function archiveCourse(tx: Transaction, input: InputOf<"archiveCourse">): Promise<Course> {
  const course = await tx.load(Course, input.id, "archive", input.expectedVersion);
  if (course.archivedOn) throw conflict("alreadyDone");
  course.archivedOn = tx.today;
  tx.audit(course);
  await tx.requireStill("archive", Course, course.id);
  return course;
}
