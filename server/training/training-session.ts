import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Attendance } from "../../schema/training/Attendance.ts";
import { Course } from "../../schema/training/Course.ts";
import { TrainingSession } from "../../schema/training/TrainingSession.ts";
import type { Transaction } from "../commands/transaction.ts";

/** Arranges a session of a course. */
export async function createTrainingSession(tx: Transaction, input: InputOf<"createTrainingSession">): Promise<TrainingSession> {
  const course = await tx.reference(Course, input.courseId, "input.courseId");
  await tx.require("update", Course, course.id);
  const trainer = input.trainerId ? await tx.reference(Person, input.trainerId, "input.trainerId") : null;
  const session = Object.assign(new TrainingSession(), {
    course,
    startsAt: new Date(input.startsAt),
    minutes: input.minutes,
    place: input.place,
    ...(trainer ? { trainer } : {}),
  });
  tx.em.persist(session);
  tx.audit(session, course.title);
  await tx.requireStill("create", TrainingSession, session.id);
  return session;
}

/** Records that somebody was at a session; once for each person. */
export async function recordAttendance(tx: Transaction, input: InputOf<"recordAttendance">): Promise<Attendance> {
  const session = await tx.reference(TrainingSession, input.sessionId, "input.sessionId");
  await tx.require("update", TrainingSession, session.id);
  const person = await tx.reference(Person, input.personId, "input.personId");
  const attendance = Object.assign(new Attendance(), { session, person, recordedBy: tx.person, at: tx.now });
  tx.em.persist(attendance);
  tx.audit(attendance, person.name);
  await tx.requireStill("create", Attendance, attendance.id);
  return attendance;
}
