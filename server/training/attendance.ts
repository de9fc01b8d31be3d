import { LockMode } from "@mikro-orm/core";
import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { daySql } from "../../schema/shared/day.sql.ts";
import { Attendance } from "../../schema/training/Attendance.ts";
import { attendanceCounts } from "../../schema/training/attendance.sql.ts";
import { TrainingSession } from "../../schema/training/TrainingSession.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";

/** The organisation's day of a moment while that day has not come; null from then on. */
export async function dayToCome(tx: Transaction, moment: Date): Promise<string | null> {
  const [row] = await tx.sql.rows<[string]>(
    `select d."day"::text as "day" from (select ${daySql("$1::timestamptz")} as "day") d where d."day" > today()`,
    [moment],
  );
  return row?.[0] ?? null;
}

/** Whether anybody is recorded as present at the session, as far as the entry holds. */
export async function somebodyPresent(tx: Transaction, sessionId: string): Promise<boolean> {
  const rows = await tx.sql.rows(
    `select 1 as "one" from "attendance" a where a."session_id" = $1 and a."present" and ${attendanceCounts("a")} limit 1`,
    [sessionId],
  );
  return rows.length > 0;
}

/** The session, held so that nobody cancels or moves it, or records the same person, meanwhile. */
async function sessionToRecord(tx: Transaction, id: string): Promise<void> {
  await tx.em.findOneOrFail(TrainingSession, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** Records that somebody was at a session, from its day on; once for each person. */
export async function recordAttendance(tx: Transaction, input: InputOf<"recordAttendance">): Promise<Attendance> {
  const session = await tx.reference(TrainingSession, input.sessionId, "input.sessionId");
  await sessionToRecord(tx, session.id);
  if (session.cancelledAt) throw invalid("input.sessionId", "sessionCancelled");
  await tx.require("update", TrainingSession, session.id);
  const day = await dayToCome(tx, session.startsAt);
  if (day) throw invalid("input.sessionId", "attendanceBeforeDay", { day });
  const person = await tx.reference(Person, input.personId, "input.personId");
  if (await tx.em.count(Attendance, { session, person })) throw invalid("input.personId", "attendanceRecorded", { name: person.name });
  const attendance = Object.assign(new Attendance(), { session, person, recordedBy: tx.person, at: tx.now });
  tx.em.persist(attendance);
  tx.audit(attendance);
  await tx.requireStill("create", Attendance, attendance.id);
  return attendance;
}

/** Corrects whether somebody was at a session. What was wrong stays as an entry that no longer holds. */
export async function correctAttendance(tx: Transaction, input: InputOf<"correctAttendance">): Promise<Attendance> {
  await tx.require("create", Attendance, input.id);
  const wrong = await tx.em.findOneOrFail(Attendance, { id: input.id });
  const { session, person } = wrong;
  await sessionToRecord(tx, session.id);
  if (await tx.em.count(Attendance, { corrects: wrong })) throw conflict("attendanceCorrected");
  if (wrong.present === input.present) throw invalid("input.present", "attendanceSame");
  const { present, reason } = input;
  const attendance = Object.assign(new Attendance(), {
    session,
    person,
    present,
    reason,
    corrects: wrong,
    recordedBy: tx.person,
    at: tx.now,
  });
  tx.em.persist(attendance);
  tx.audit(attendance);
  await tx.requireStill("create", Attendance, attendance.id);
  return attendance;
}
