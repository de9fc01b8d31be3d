import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Course } from "../../schema/training/Course.ts";
import { type Client, TestServer } from "../support/server.ts";

const CREATE = `mutation ($input: CreateTrainingSessionInput!) { createTrainingSession(input: $input) { id version } }`;
const UPDATE = `mutation ($input: UpdateTrainingSessionInput!) { updateTrainingSession(input: $input) { version place trainer { id } startsAt } }`;
const CANCEL = `mutation ($input: CancelTrainingSessionInput!) { cancelTrainingSession(input: $input) { cancelledAt cancelReason } }`;
const RECORD = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id person { id } present counts } }`;
const CORRECT = `mutation ($input: CorrectAttendanceInput!) { correctAttendance(input: $input) { id present counts corrects { id counts } } }`;
const ENTRIES = `query ($id: ID!) { trainingSession(id: $id) { place cancelledAt cancelReason attendances { present counts reason person { id } } } }`;
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

describe("a training session", () => {
  let server: TestServer;
  let asManager: Client;
  let asLearner: Client;
  let manager: Person;
  let learner: Person;
  let course: Course;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const department = await make.department();
    manager = await make.person({ in: department });
    learner = await make.person({ in: department });
    await make.role(manager, "trainingManager", department);
    [asManager, asLearner] = [await server.as(manager), await server.as(learner)];
    course = await make.course({ owningDepartment: department });
    await make.question(course);
    const audience = { people: [learner.id, manager.id] };
    await asManager.get(`mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }`, {
      input: { courseId: course.id, audience, dueWorkingDays: 5 },
    });
  });
  afterAll(() => server.close());

  const arrange = async (startsAt: string): Promise<string> =>
    (await asManager.get(CREATE, { input: { courseId: course.id, startsAt, minutes: 60, place: "Room 1" } })).createTrainingSession.id;
  const problem = async (mutation: string, input: object) => {
    const { errors } = await asManager.ask(mutation, { input });
    const [error] = errors ?? [];
    const [field] = error?.extensions.fields ?? [];
    return [error?.extensions.code, field?.path, field?.code, field?.message ?? error?.message];
  };

  it("takes nobody's attendance before its day, and says what to do instead", async () => {
    const sessionId = await arrange(days(2));
    const input = { sessionId, personId: learner.id };
    const [code, path, why, sentence] = await problem(RECORD, input);
    expect([code, path, why]).toEqual(["INVALID", "input.sessionId", "attendanceBeforeDay"]);
    expect(sentence).toMatch(/\d{4}-\d{2}-\d{2}/);
    // Moved to an hour later today it is its day, though it has not begun.
    const [[noon] = [""]] = await server.sql<[string]>(
      `select to_char((today() + interval '23 hours 59 minutes') at time zone 'Asia/Shanghai' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
      [],
    );
    await asManager.get(UPDATE, { input: { id: sessionId, expectedVersion: 1, startsAt: noon } });
    expect((await asManager.get(RECORD, { input })).recordAttendance).toMatchObject({ present: true, counts: true });
    const later = await problem(UPDATE, { id: sessionId, expectedVersion: 2, startsAt: days(3) });
    expect(later.slice(0, 3)).toEqual(["INVALID", "input.startsAt", "sessionHeldAlready"]);
  });

  it("keeps the wrong entry beside its correction, and the newest holds", async () => {
    const sessionId = await arrange(days(-1));
    const input = { sessionId, personId: learner.id };
    const { id } = (await asManager.get(RECORD, { input })).recordAttendance;
    expect((await problem(RECORD, input)).slice(0, 3)).toEqual(["INVALID", "input.personId", "attendanceRecorded"]);
    expect((await problem(CORRECT, { id, present: true, reason: "So" })).slice(0, 3)).toEqual([
      "INVALID",
      "input.present",
      "attendanceSame",
    ]);
    expect(await asLearner.codes(CORRECT, { input: { id, present: false, reason: "No" } })).toEqual(["FORBIDDEN"]);
    const gone = (await asManager.get(CORRECT, { input: { id, present: false, reason: "Was ill" } })).correctAttendance;
    expect(gone).toMatchObject({ present: false, counts: true, corrects: { id, counts: false } });
    expect((await problem(CORRECT, { id, present: false, reason: "Again" }))[0]).toBe("CONFLICT");
    // Two at once: one correction of an entry.
    const both = await Promise.all(
      [1, 2].map(() => asManager.codes(CORRECT, { input: { id: gone.id, present: true, reason: "Came late" } })),
    );
    expect(both.flat()).toEqual(["CONFLICT"]);
    const mine = (await asLearner.get(ENTRIES, { id: sessionId })).trainingSession.attendances;
    expect(mine).toEqual([
      { present: true, counts: false, reason: null, person: { id: learner.id } },
      { present: false, counts: false, reason: "Was ill", person: { id: learner.id } },
      { present: true, counts: true, reason: "Came late", person: { id: learner.id } },
    ]);
    await expect(server.sql(`delete from "attendance" where "id" = $1`, [id])).rejects.toThrow();
    const trail = await server.sql<[string]>(
      `select "command" from "audit_event" where "subject_type" = 'Attendance' order by "sequence"`,
      [],
    );
    expect(trail.flat().slice(-3)).toEqual(["recordAttendance", "correctAttendance", "correctAttendance"]);
  });

  it("is moved and cancelled by its manager; learners see that, and why", async () => {
    const id = await arrange(days(3));
    const moved = (await asManager.get(UPDATE, { input: { id, expectedVersion: 1, place: "Room 2", trainerId: manager.id } }))
      .updateTrainingSession;
    expect(moved).toMatchObject({ version: 2, place: "Room 2", trainer: { id: manager.id } });
    expect((await asManager.get(UPDATE, { input: { id, expectedVersion: 2, trainerId: null } })).updateTrainingSession.trainer).toBeNull();
    const cancel = { id, expectedVersion: 3, reason: "The trainer is ill" };
    for (const mutation of [UPDATE, CANCEL]) {
      const { reason: _, ...seen } = cancel;
      const input = mutation === CANCEL ? cancel : { ...seen, place: "Elsewhere" };
      expect(await asLearner.codes(mutation, { input })).toEqual(["FORBIDDEN"]);
    }
    expect(await asManager.codes(CANCEL, { input: { ...cancel, reason: " " } })).toEqual(["INVALID"]);
    expect((await asManager.get(CANCEL, { input: cancel })).cancelTrainingSession.cancelReason).toBe("The trainer is ill");
    expect((await asLearner.get(ENTRIES, { id })).trainingSession).toMatchObject({ place: "Room 2", cancelReason: cancel.reason });
    expect(await asManager.codes(CANCEL, { input: { ...cancel, expectedVersion: 4 } })).toEqual(["CONFLICT"]);
    expect(await asManager.codes(UPDATE, { input: { id, expectedVersion: 4, place: "Room 3" } })).toEqual(["FORBIDDEN"]);
    await server.sql(`update "training_session" set "starts_at" = now() where "id" = $1`, [id]);
    expect((await problem(RECORD, { sessionId: id, personId: learner.id })).slice(1, 3)).toEqual(["input.sessionId", "sessionCancelled"]);
  });

  it("that was held is not cancelled, unless nobody was there after all", async () => {
    const id = await arrange(days(-1));
    const entry = (await asManager.get(RECORD, { input: { sessionId: id, personId: learner.id } })).recordAttendance;
    const cancel = { id, expectedVersion: 1, reason: "Not held" };
    expect((await problem(CANCEL, cancel))[0]).toBe("CONFLICT");
    await asManager.get(CORRECT, { input: { id: entry.id, present: false, reason: "Typed wrongly" } });
    expect((await asManager.get(CANCEL, { input: cancel })).cancelTrainingSession.cancelledAt).not.toBeNull();
  });
});
