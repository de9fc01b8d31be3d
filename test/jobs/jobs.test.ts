import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type JobName, jobDefinitions, jobNames } from "../../schema/job/list.screen.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Viewer } from "../../schema/to-do/waiting-kind.screen.ts";
import { waitingKinds } from "../../schema/to-do/waiting-kinds.screen.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { runDueJobs } from "../../server/jobs/run-due-jobs.ts";
import { type Client, TestServer } from "../support/server.ts";

const JOBS = `{ jobs(orderBy: [{ place: ASC }]) { items { id version kind state nextAt switchedOff attempt lastOutcome askedBy { id } } } }`;
const RUN = `mutation ($input: RecordVersionInput!) { runJob(input: $input) { id state } }`;

/** Those of each minute keep no run that did nothing. */
const daily = jobNames.filter((name) => "dailyAt" in jobDefinitions[name].schedule);

describe("jobs", () => {
  let server: TestServer;
  let other: TestServer;
  let admin: Client;
  let administrator: Person;
  let department: Department;

  beforeAll(async () => {
    server = await TestServer.start();
    other = await server.another();
    administrator = await server.make.person();
    await server.make.role(administrator, "administrator");
    admin = await server.as(administrator);
    department = await server.make.department();
  });
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  const look = (of: TestServer = server) =>
    runDueJobs(of.database, pino({ level: "silent" }), of === other ? "other" : of === server ? "one" : "victim");
  const job = async (kind: JobName) => (await admin.get(JOBS)).jobs.items.find((one: any) => one.kind === kind);
  const runs = (kind: JobName) =>
    server.sql<[outcome: string, attempt: number, did: object, server: string]>(
      `select r."outcome", r."attempt", r."did", r."server" from "job_run" r join "job" j on j."id" = r."job_id" where j."kind" = $1 order by r."began_at", r."id"`,
      [kind],
    );
  /** Lets the job fail, or wait for a lock, as soon as it moves a department. */
  const breakMoves = (how: string) =>
    server.sql(`create or replace function broken() returns trigger language plpgsql as $$ begin ${how}; return new; end $$`);

  beforeEach(async () => {
    await server.setClock("2031-03-03 08:00");
    await server.sql(`delete from "job_run"`);
    await server.sql(`delete from "job"`);
    await server.database.reading.transaction(keepJobs);
    await look();
    await server.sql(`delete from "job_run"`);
  });
  afterEach(() => server.sql(`drop function if exists broken() cascade`));

  it("run at their time in the organisation's zone and not a minute before, and the next day again", async () => {
    expect((await job("moveDepartments")).nextAt).toBe("2031-03-03T16:01:00.000Z");
    await server.setClock("2031-03-04 00:00:59");
    await look();
    expect(await runs("moveDepartments")).toEqual([]);
    await server.setClock("2031-03-04 00:01");
    await look();
    await look();
    expect(await runs("moveDepartments")).toEqual([["done", 1, { departments: 0 }, "one"]]);
    expect(await runs("forgetExpired")).toEqual([]);
    expect((await job("moveDepartments")).nextAt).toBe("2031-03-04T16:01:00.000Z");
    await server.setClock("2031-03-09 12:00");
    expect((await job("forgetExpired")).state).toBe("overdue");
    await look();
    expect(await runs("moveDepartments")).toHaveLength(2);
    const order = await server.sql<[string]>(
      `select j."kind" from "job_run" r join "job" j on j."id" = r."job_id" order by r."id" desc limit ${daily.length}`,
    );
    expect(order.map(([kind]) => kind).reverse()).toEqual(daily);
  });

  it("do what they do once, whichever of two servers looks, and as often as they look", async () => {
    await server.sql(`update "department" set "moves_to_id" = null, "moves_on" = '2031-03-04', "parent_id" = $2 where "id" = $1`, [
      department.id,
      (await server.make.department()).id,
    ]);
    await server.setClock("2031-03-04 06:00");
    await Promise.all([look(), look(other), look(), look(other)]);
    const all = await server.sql<[string, number]>(
      `select j."kind", count(*)::int from "job_run" r join "job" j on j."id" = r."job_id" group by 1`,
    );
    expect(Object.fromEntries(all)).toEqual(Object.fromEntries(daily.map((name) => [name, 1])));
    expect((await runs("moveDepartments"))[0]?.[2]).toEqual({ departments: 1 });
    expect(
      await server.sql(`select 1 from "audit_event" where "subject_id" = $1 and "command" = 'dailyWork'`, [department.id]),
    ).toHaveLength(1);
  });

  it("are done by the other server when one ends in the middle, and what it did is undone", async () => {
    await server.sql(`create table if not exists "effect" ("at" timestamptz)`);
    await breakMoves(
      `insert into "effect" values (now()); perform pg_sleep(case when (select count(*) from "effect") = 1 and current_setting('rulebook.slow', true) is null then 30 else 0 end)`,
    );
    await server.sql(`create trigger slow before delete on "sign_in_throttle" for each row execute function broken()`);
    await server.sql(`insert into "sign_in_throttle" ("key", "failures", "window_start") values ('old', 1, now() - interval '1 year')`);
    await server.setClock("2031-03-04 01:00");
    const victim = await server.another();
    const dying = look(victim);
    const running = `select pid from pg_stat_activity where datname = current_database() and query like 'delete from "sign_in_throttle"%' and state = 'active'`;
    await expect.poll(() => server.sql(running), { timeout: 20_000 }).toHaveLength(1);
    expect((await job("forgetExpired")).state).toBe("running");
    await look(other);
    expect(await runs("forgetExpired")).toEqual([]);
    await breakMoves(`insert into "effect" values (now())`);
    // As a server that is killed, whose connections end: nothing of it records anything.
    await server.sql(
      `create function refuse() returns trigger language plpgsql as $$ begin if new."server" = 'victim' then raise 'gone'; end if; return new; end $$`,
    );
    await server.sql(`create trigger refuse before insert on "job_run" for each row execute function refuse()`);
    await server.sql(`select pg_terminate_backend(pid) from (${running}) x`);
    await dying.catch(() => undefined);
    // Its pool waits for ever for the connection that was ended under it.
    void victim.close();
    await look(other);
    await server.sql(`drop function refuse() cascade`);
    expect((await runs("forgetExpired")).map(([outcome, attempt, , by]) => [outcome, attempt, by])).toEqual([
      ["lost", 1, "other"],
      ["done", 2, "other"],
    ]);
    expect(await server.sql(`select 1 from "effect"`)).toHaveLength(1);
    expect((await job("forgetExpired")).state).toBe("ready");
  });

  it("are tried again after growing pauses when they fail, then given up where everybody sees it, and do better the next day", async () => {
    await breakMoves(`raise 'secret words of a record'`);
    await server.sql(`create trigger broken before delete on "sign_in_throttle" for each row execute function broken()`);
    await server.sql(`insert into "sign_in_throttle" ("key", "failures", "window_start") values ('older', 1, now() - interval '1 year')`);
    await server.setClock("2031-03-04 01:00");
    await look();
    expect(await job("forgetExpired")).toMatchObject({ state: "retried", attempt: 1, nextAt: "2031-03-03T17:01:00.000Z" });
    for (const minutes of [1, 5, 15, 60, 240]) {
      await server.advance({ seconds: minutes * 60 - 1 });
      await look();
      const before = (await runs("forgetExpired")).length;
      await server.advance({ seconds: 1 });
      await look();
      expect((await runs("forgetExpired")).length).toBe(before + 1);
    }
    expect((await runs("forgetExpired")).map(([outcome]) => outcome)).toEqual([...Array(5).fill("failed"), "gaveUp"]);
    expect(await job("forgetExpired")).toMatchObject({ state: "failed", attempt: 0, nextAt: "2031-03-04T16:10:00.000Z" });
    const kept = await server.sql<[string]>(`select r::text from "job_run" r where r."error_id" is not null`);
    expect(kept).toHaveLength(6);
    const waiting = { where: waitingKinds.failedJobs!.where({} as Viewer) };
    const told = await admin.get(`query ($where: JobWhere) { jobs(where: $where) { items { kind } } }`, waiting);
    expect(told.jobs.items).toContainEqual({ kind: "forgetExpired" });
    expect(kept.join()).not.toContain("secret");
    await server.sql(`drop function broken() cascade`);
    await server.setClock("2031-03-05 01:00");
    await look();
    expect(await job("forgetExpired")).toMatchObject({ state: "ready", lastOutcome: "done" });
  });

  it("run when an administrator lets them, also switched off, with an entry in the trail; nobody else may, and auditors look on", async () => {
    const { id, version } = await job("tellNews");
    const switched = `mutation ($input: RecordVersionInput!) { switchJobOff(input: $input) { id version state } }`;
    const off = (await admin.get(switched, { input: { id, expectedVersion: version } })).switchJobOff;
    expect(off.state).toBe("off");
    await server.setClock("2031-03-07 12:00");
    await look();
    expect([await runs("tellNews"), (await job("tellNews")).state]).toEqual([[], "off"]);
    await admin.get(RUN, { input: { id, expectedVersion: off.version } });
    expect(await job("tellNews")).toMatchObject({ state: "asked", askedBy: { id: administrator.id } });
    await Promise.all([look(), look(other)]);
    expect(await runs("tellNews")).toHaveLength(1);
    expect(await job("tellNews")).toMatchObject({ state: "off", askedBy: null });
    const trail = await server.sql<[string]>(`select "command" from "audit_event" where "subject_id" = $1 order by "sequence"`, [id]);
    expect(trail.map(([command]) => command)).toEqual(["switchJobOff", "runJob"]);

    const [auditor, staff] = [await server.make.person(), await server.make.person()];
    await server.make.role(auditor, "auditor");
    const input = { id, expectedVersion: off.version + 1 };
    expect(await (await server.as(auditor)).codes(RUN, { input })).toEqual(["FORBIDDEN"]);
    expect((await (await server.as(auditor)).get(`{ jobRuns { items { outcome job { kind } } } }`)).jobRuns.items).toContainEqual({
      outcome: "done",
      job: { kind: "tellNews" },
    });
    expect(await (await server.as(staff)).codes(RUN, { input })).toEqual(["NOT_FOUND"]);
    expect((await (await server.as(staff)).get(`{ jobs { items { id } } }`)).jobs.items).toEqual([]);
  });

  it("come back into their schedule when the clock was far ahead, and forget runs after 90 days", async () => {
    await server.setClock("2041-01-01 12:00");
    await look();
    expect((await job("tellNews")).nextAt).toBe("2041-01-01T16:05:00.000Z");
    await server.setClock("2031-03-05 12:00");
    await look();
    expect((await job("tellNews")).nextAt).toBe("2031-03-05T16:05:00.000Z");
    await server.setClock("2041-03-31 12:00");
    await look();
    expect(await runs("moveDepartments")).toHaveLength(2);
    await server.setClock("2041-04-02 12:00");
    await look();
    expect((await runs("moveDepartments")).length).toBe(2);
  });

  it("say in both languages what each is, does and counts", () => {
    for (const { name, does, counts, timeout } of Object.values(jobDefinitions)) {
      for (const words of [name, does, ...Object.values(counts)]) expect([words.zh, words.en].every((text) => text.length > 1)).toBe(true);
      expect(timeout).toBeGreaterThan(0);
    }
  });
});
