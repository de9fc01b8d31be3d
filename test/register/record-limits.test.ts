import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TimeLimit } from "../../schema/register/definition/limit.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { runDueJobs } from "../../server/jobs/run-due-jobs.ts";
import type { Client } from "../support/server.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const answer: TimeLimit = {
  key: "answer",
  label: both("24小时内答复", "Answer within 24 hours"),
  begins: { on: "opened" },
  ends: [{ on: "entered", state: "answered" }],
  within: { amount: 24, unit: "hours" },
  warning: { before: { amount: 2, unit: "hours" }, tells: [{ kind: "creator" }] },
  escalations: [{ tells: [{ kind: "head", of: "register" }] }, { after: { amount: 3, unit: "hours" }, tells: [{ kind: "handler" }] }],
};

describe("time limits of records", () => {
  let server: TestServer;
  let desk: RegisterDesk;
  const log = pino({ level: "silent" });

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
    await server.setClock("2026-10-12 08:00");
    await server.database.reading.transaction(keepJobs);
  });
  afterAll(() => server.close());

  /** A minute's work of the server. */
  const minute = () => runDueJobs(server.database, log, "one");
  const limitsOf = async (record: { id: string }, client: Client = desk.head): Promise<any> =>
    (
      await client.get(
        `query ($id: ID!) { registerRecord(id: $id) { dueAt limits { key startedAt dueAt endedAt met byMinutes } events { kind what } } }`,
        {
          id: record.id,
        },
      )
    ).registerRecord;
  const told = async (client: Client) => (await client.get(`{ notifications { items { kind record { number } } } }`)).notifications.items;

  it("are met at the very minute, and missed a minute later, and tell whom they should, once", async () => {
    const { slug } = await desk.register(complaints({ limits: [answer] }));
    await server.setClock("2026-10-12 09:00");
    const [met, late] = [await desk.open(slug, { what: "met" }), await desk.open(slug, { what: "late" })];
    expect(await limitsOf(met)).toMatchObject({ dueAt: "2026-10-13T01:00:00.000Z", limits: [{ key: "answer", met: null }] });
    await server.setClock("2026-10-13 06:59");
    await minute();
    expect(await told(desk.clerk)).toEqual([]);
    await server.setClock("2026-10-13 07:00");
    await minute();
    await minute();
    expect((await told(desk.clerk)).map(({ kind }: any) => kind)).toEqual(["recordWarned", "recordWarned"]);
    await server.setClock("2026-10-13 09:00");
    await minute();
    await desk.give(met, "answer", desk.clerk, { data: { answer: "Yes" } });
    expect(await limitsOf(met)).toMatchObject({ dueAt: null, limits: [{ met: true, byMinutes: 0 }] });
    await server.setClock("2026-10-13 09:01");
    await minute();
    await minute();
    expect((await told(desk.head)).filter(({ kind }: any) => kind === "recordMissed")).toEqual([
      { kind: "recordMissed", record: { number: late.number } },
    ]);
    await desk.give(late, "answer", desk.clerk, { data: { answer: "Yes" } });
    const after: any = await limitsOf(late);
    expect(after.limits).toMatchObject([{ met: false, byMinutes: -1 }]);
    expect(after.events.map(({ kind }: any) => kind).reverse()).toEqual([
      "opened",
      "limitBegun",
      "warned",
      "limitMissed",
      "escalated",
      "transition",
    ]);
    expect(await told(desk.outsider)).toEqual([]);
  });

  it("make up for a server that was away for days, in order and once", async () => {
    const { slug } = await desk.register(complaints({ limits: [answer] }));
    await server.setClock("2026-10-14 09:00");
    const record = await desk.open(slug, { what: "away" });
    await server.setClock("2026-10-20 12:00");
    await minute();
    const { events }: any = await limitsOf(record);
    expect(events.map(({ kind }: any) => kind).reverse()).toEqual([
      "opened",
      "limitBegun",
      "warned",
      "limitMissed",
      "escalated",
      "escalated",
    ]);
  });

  it("go by the department's working calendar, stand still in their pauses, and end with a struck record", async () => {
    const limit: TimeLimit = {
      ...answer,
      within: { amount: 2, unit: "workingDays" },
      pausedIn: ["answered"],
      ends: [{ on: "entered", state: "closed" }],
    };
    const { slug } = await desk.register(complaints({ limits: [limit] }));
    await server.setClock("2026-10-16 10:00");
    const record = await desk.open(slug, { what: "pause" });
    expect(await limitsOf(record)).toMatchObject({ dueAt: "2026-10-20T15:59:59.999Z" });
    await server.setClock("2026-10-19 10:00");
    const answered = await desk.give(record, "answer", desk.clerk, { data: { answer: "Yes" } });
    expect(await limitsOf(record)).toMatchObject({ dueAt: null });
    await server.setClock("2026-10-26 10:00");
    await desk.give(answered, "back", desk.head, { reason: "More" });
    expect(await limitsOf(record)).toMatchObject({ dueAt: "2026-10-27T15:59:59.999Z" });
  });

  it("count what is left of working time anew when hours or days change, and leave what has passed and what is paused", async () => {
    const within = (key: string, amount: number, unit: "workingHours" | "workingDays" | "hours"): TimeLimit => {
      const { warning: _, ...plain } = answer;
      return { ...plain, key, within: { amount, unit }, ends: [{ on: "entered", state: "closed" }] };
    };
    const limits = [within("time", 6, "workingHours"), within("days", 3, "workingDays"), within("natural", 6, "hours")];
    const { slug } = await desk.register(
      complaints({ limits: [...limits, { ...within("paused", 6, "workingHours"), pausedIn: ["open"] }] }),
    );
    // A Monday at 10:00 in Shanghai; without hours of its own a department works from 09:00 to 18:00.
    await server.setClock("2026-11-02 10:00");
    const record = await desk.open(slug, { what: "moved" });
    const ends = async () =>
      Object.fromEntries((await limitsOf(record)).limits.map(({ key, dueAt }: Record<string, string>) => [key, dueAt]));
    const before = await ends();
    await server.setClock("2026-11-02 12:00");
    // Tuesday becomes a company day off.
    await desk.run(
      desk.administrator,
      "saveCalendarYear",
      { year: 2026, days: [{ day: "2026-11-03", kind: "dayOff", name: "Founding" }] },
      "id",
    );
    const moved = await ends();
    expect(moved).toEqual({ ...before, days: "2026-11-06T15:59:59.999Z" });
    // From today on the department works two hours a day, from 14:00.
    const spans = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "14:00", until: "16:00" }));
    await desk.run(desk.head, "createWorkingHours", { departmentId: desk.department.id, from: "2026-11-02", spans }, "id");
    expect(await ends()).toEqual({ ...moved, time: "2026-11-04T08:00:00.000Z" });
  });
});
