import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Course } from "../../schema/training/Course.ts";
import { TrainingSession } from "../../schema/training/TrainingSession.ts";
import { held } from "../commands/given.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";
import { dayToCome, somebodyPresent } from "./attendance.ts";

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
  tx.audit(session);
  await tx.requireStill("create", TrainingSession, session.id);
  return session;
}

/** Moves a session, or says otherwise where it is and who teaches. */
export async function updateTrainingSession(tx: Transaction, input: InputOf<"updateTrainingSession">): Promise<TrainingSession> {
  const session = await tx.load(TrainingSession, input.id, "update", input.expectedVersion);
  const trainer = input.trainerId ? await tx.reference(Person, input.trainerId, "input.trainerId") : input.trainerId;
  if (input.startsAt) {
    const startsAt = new Date(input.startsAt);
    const day = await dayToCome(tx, startsAt);
    if (day && (await somebodyPresent(tx, session.id))) throw invalid("input.startsAt", "sessionHeldAlready", { day });
    session.startsAt = startsAt;
  }
  Object.assign(session, held(input, "minutes", "place"), trainer === undefined ? {} : { trainer });
  tx.audit(session);
  await tx.requireStill("update", TrainingSession, session.id);
  return session;
}

/** Cancels a session; where people are recorded as present it was held, and that is corrected first. */
export async function cancelTrainingSession(tx: Transaction, input: InputOf<"cancelTrainingSession">): Promise<TrainingSession> {
  const session = await tx.load(TrainingSession, input.id, "cancel", input.expectedVersion);
  if (session.cancelledAt) throw conflict("alreadyDone");
  if (await somebodyPresent(tx, session.id)) throw conflict("sessionHasAttendance");
  Object.assign(session, { cancelledAt: tx.now, cancelReason: input.reason });
  tx.audit(session);
  await tx.requireStill("cancel", TrainingSession, session.id);
  return session;
}
