import { Field, ID, InputType, Int } from "type-graphql";
import { Person } from "../../schema/organisation/Person.ts";
import { DateTimeScalar } from "../../schema/shared/scalars.ts";
import { Attendance } from "../../schema/training/Attendance.ts";
import { Course } from "../../schema/training/Course.ts";
import { TrainingSession } from "../../schema/training/TrainingSession.ts";
import { requiredText } from "../commands/text.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";

@InputType({ description: "A course that is held in a room at a time." })
export class CreateTrainingSessionInput {
  @Field(() => ID, { description: "The course." })
  courseId!: string;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  startsAt!: string;

  @Field(() => Int, { description: "How long it takes, in minutes." })
  minutes!: number;

  @Field(() => String, { description: "Where." })
  place!: string;

  @Field(() => ID, { nullable: true, description: "Who teaches." })
  trainerId?: string | null;
}

@InputType({ description: "Somebody who was at a training session." })
export class RecordAttendanceInput {
  @Field(() => ID, { description: "The session." })
  sessionId!: string;

  @Field(() => ID, { description: "Who was there." })
  personId!: string;
}

/** Arranges a session of a course. */
export async function createTrainingSession(tx: Transaction, input: CreateTrainingSessionInput): Promise<TrainingSession> {
  const course = await tx.reference(Course, input.courseId, "input.courseId");
  await tx.require("update", Course, course.id);
  const trainer = input.trainerId ? await tx.reference(Person, input.trainerId, "input.trainerId") : null;
  if (input.minutes < 1 || input.minutes > 10_000) throw invalid("input.minutes", "outOfRange", { min: 1, max: 10_000 });
  const session = Object.assign(new TrainingSession(), {
    course,
    startsAt: new Date(input.startsAt),
    minutes: input.minutes,
    place: requiredText(input.place, "input.place", 200),
    ...(trainer ? { trainer } : {}),
  });
  tx.em.persist(session);
  tx.audit(session, course.title);
  await tx.requireStill("create", TrainingSession, session.id);
  return session;
}

/** Records that somebody was at a session; once for each person. */
export async function recordAttendance(tx: Transaction, input: RecordAttendanceInput): Promise<Attendance> {
  const session = await tx.reference(TrainingSession, input.sessionId, "input.sessionId");
  await tx.require("update", TrainingSession, session.id);
  const person = await tx.reference(Person, input.personId, "input.personId");
  const attendance = Object.assign(new Attendance(), { session, person, recordedBy: tx.person, at: tx.now });
  tx.em.persist(attendance);
  tx.audit(attendance, person.name);
  await tx.requireStill("create", Attendance, attendance.id);
  return attendance;
}
