import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Audience } from "../../schema/obligation/Audience.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { startJobs } from "../../server/jobs/start-jobs.ts";
import type { AssignmentSubject } from "../../server/obligation/assign.ts";
import { assign } from "../../server/obligation/assign.ts";
import { runDailyWork } from "../support/daily-work.ts";
import { TestServer } from "../support/server.ts";
import { actAs } from "./acting.ts";

describe("each day's work", () => {
  let server: TestServer;
  let asker: Person;
  let department: Department;

  beforeAll(async () => {
    server = await TestServer.start();
    asker = await server.make.person();
    department = await server.make.department();
  });
  afterAll(() => server.close());

  const ask = (subject: AssignmentSubject, audience: Audience) =>
    actAs(server, asker, (tx) => assign(tx, { subject, audience, due: { dueWorkingDays: 1 } }));
  const here = (): Audience => ({ departments: [{ id: department.id, subtree: true }] });
  const states = (assignment: { id: string }, person: { id: string }) =>
    server.sql<[string | null, number, number]>(
      `select case when "fulfilled_at" is not null then 'done' else coalesce("cancel_reason", 'open') end, "occurrence", "due_on" - today()
       from "obligation" where "assignment_id" = $1 and "person_id" = $2 order by "occurrence"`,
      [assignment.id, person.id],
    );
  const events = async () =>
    (await server.sql<[number]>(`select count(*)::int from "audit_event" where "command" = 'dailyWork' and "actor_id" is null`))[0]![0];

  it("brings texts into force, and asks those who still owed the one before, whom nobody else would ask", async () => {
    const person = await server.make.person({ in: department });
    const old = await server.make.published();
    const first = await ask({ kind: "acknowledge", revisionId: old.id }, here());
    const successor = await server.make.published({ document: old.document, effectiveFrom: "2099-01-01" });
    await runDailyWork(server.database);
    expect((await states(first, person)).map(([state]) => state)).toEqual(["open"]);
    const before = await events();
    await server.sql(`update "revision" set "effective_from" = today() where "id" = $1`, [successor.id]);
    await runDailyWork(server.database);
    expect((await states(first, person)).map(([state]) => state)).toEqual(["superseded"]);
    const heirs = await server.sql<[string]>(`select "id" from "assignment" where "revision_id" = $1`, [successor.id]);
    expect(heirs).toHaveLength(1);
    const [[heir]] = heirs as [[string]];
    expect(await states({ id: heir }, person)).toEqual([["open", 1, expect.any(Number)]]);
    const after = await events();
    expect(after).toBeGreaterThan(before);
    await runDailyWork(server.database);
    expect(await events()).toBe(after);

    await server.sql(`update "revision" set "withdrawn_at" = now() where "id" = $1`, [successor.id]);
    await runDailyWork(server.database);
    expect(await states(first, person)).toEqual([["open", 1, 7]]);
    expect((await states({ id: heir }, person)).map(([state]) => state)).toEqual(["withdrawn"]);
    await server.sql(`update "policy_document" set "repealed_on" = today() where "id" = $1`, [old.document.id]);
    await runDailyWork(server.database);
    expect((await states(first, person)).map(([state]) => state)).toEqual(["repealed"]);
  });

  it("goes back to the text before when a trial runs out", async () => {
    const person = await server.make.person({ in: department });
    const old = await server.make.published();
    const first = await ask({ kind: "acknowledge", revisionId: old.id }, here());
    const trial = await server.make.published({ document: old.document, effectiveFrom: "2025-01-01", trialUntil: "2099-01-01" });
    await runDailyWork(server.database);
    expect((await states(first, person)).map(([state]) => state)).toEqual(["superseded"]);
    await server.sql(`update "revision" set "trial_until" = today() - 1 where "id" = $1`, [trial.id]);
    await runDailyWork(server.database);
    expect((await states(first, person)).map(([state]) => state)).toEqual(["open"]);
  });

  it("follows posts that begin and end on their day", async () => {
    const person = await server.make.person({ in: null });
    const first = await ask({ kind: "acknowledge", revisionId: (await server.make.published()).id }, here());
    const post = await server.make.membership({ person, department, from: "2099-01-01" });
    await runDailyWork(server.database);
    expect(await states(first, person)).toEqual([]);
    await server.sql(`update "membership" set "from" = today() where "id" = $1`, [post.id]);
    await runDailyWork(server.database);
    expect(await states(first, person)).toEqual([["open", 1, 7]]);
    await server.sql(`update "membership" set "from" = today() - 9, "until" = today() - 1 where "id" = $1`, [post.id]);
    await runDailyWork(server.database);
    expect((await states(first, person)).map(([state]) => state)).toEqual(["leftAudience"]);
  });

  it("asks training again when its time comes round", async () => {
    const person = await server.make.person({ in: department });
    const course = await server.make.course();
    const yearly = await ask({ kind: "train", courseId: course.id, recurrenceMonths: 12 }, here());
    await runDailyWork(server.database);
    expect((await states(yearly, person)).map(([, occurrence]) => occurrence)).toEqual([1]);
    await server.sql(`update "assignment" set "created_at" = now() - interval '1 year 1 day' where "id" = $1`, [yearly.id]);
    await runDailyWork(server.database);
    await runDailyWork(server.database);
    expect((await states(yearly, person)).map(([state, occurrence]) => [state, occurrence])).toEqual([
      ["open", 1],
      ["open", 2],
    ]);
  });

  it("runs on pg-boss in the same database when it is due, and stops", async () => {
    const person = await server.make.person({ in: null });
    const first = await ask({ kind: "acknowledge", revisionId: (await server.make.published()).id }, here());
    await server.make.membership({ person, department });
    // All of it was done today.
    await server.advance({ days: 1 });
    const jobs = await startJobs(server.database, pino({ level: "error" }));
    await expect.poll(() => states(first, person), { timeout: 20_000, interval: 200 }).toHaveLength(1);
    expect(await server.sql(`select "cron" from "pgboss"."schedule"`)).toEqual([["* * * * *"]]);
    await jobs.stop();
    expect((await server.stranger.ask("{ me { personId } }")).data).toEqual({ me: null });
  });
});
