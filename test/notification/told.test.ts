import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import { assign } from "../../server/obligation/assign.ts";
import { actAs } from "../obligation/acting.ts";
import { addDays, Desk } from "../policy/desk.ts";
import { runDailyWork } from "../support/daily-work.ts";
import { type Client, TestServer } from "../support/server.ts";
import { MARK, toldOf } from "./reading.ts";

describe("what people are told of", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const kinds = async (client: Client) => (await toldOf(client)).map(({ kind }) => kind);
  const unread = async (client: Client): Promise<number> => (await client.get("{ unreadNotifications }")).unreadNotifications;
  const count = async (kind: string, person: Person): Promise<number> =>
    (
      await server.sql<[number]>(`select count(*)::int from "notification" where "kind" = $1 and "recipient_id" = $2`, [kind, person.id])
    )[0]![0];

  /** Asks people to read a new text in so many working days. */
  async function ask(due: { dueWorkingDays?: number; dueOn?: string }, ...people: Person[]) {
    const revision = await server.make.published();
    const subject = { kind: "acknowledge" as const, revisionId: revision.id };
    const audience = { people: people.map(({ id }) => id) };
    await actAs(server, desk.people.administrator, (tx) => assign(tx, { subject, audience, due }));
    return revision;
  }

  it("follows a text on its way: approvers, drafter, readers, and those who knew the text before", async () => {
    const approved = await desk.approved();
    expect(await kinds(desk.approver)).toEqual(["decisionWaiting"]);
    // Decided in the meantime: there is nothing left to see.
    expect(await unread(desk.approver)).toBe(0);
    expect(await kinds(desk.editor)).toEqual(["decided"]);
    const published = await desk.publish(approved);
    expect(await kinds(desk.staff)).toEqual(["asked"]);
    const statement = (await desk.staff.get(`{ statement(kind: acknowledge, language: "en") }`)).statement;
    expect(statement).not.toBe("");
    await desk.staff.get("mutation ($input: AcknowledgeInput!) { acknowledge(input: $input) { id } }", {
      input: { revisionId: published.id, checksum: published.checksum, language: "en", confirmedBy: "button" },
    });
    expect(await unread(desk.staff)).toBe(0);
    const [[documentId]] = (await server.sql<[string]>(`select "document_id" from "revision" where "id" = $1`, [published.id])) as [
      [string],
    ];
    const next = await desk.nextApproved(documentId, "第一条 员工应当非常礼貌地待客。");
    await desk.publish(next, {
      ...{ effectiveFrom: addDays(desk.today, 1), material: false, materialReason: "Wording", audience: null, dueWorkingDays: null },
    });
    expect(await toldOf(desk.staff)).toEqual([
      expect.objectContaining({ kind: "changed", unread: true, about: { id: next.id } }),
      expect.objectContaining({ kind: "asked", unread: false }),
    ]);
    const question = await desk.staff.get("mutation ($input: CreateInquiryInput!) { createInquiry(input: $input) { id version } }", {
      input: { revisionId: published.id, kind: "question", text: "Why?" },
    });
    expect((await kinds(desk.editor))[0]).toBe("inquiryAsked");
    const { id, version } = question.createInquiry;
    await desk.editor.get("mutation ($input: AnswerInquiryInput!) { answerInquiry(input: $input) { id } }", {
      input: { id, expectedVersion: version, answer: "So." },
    });
    expect((await kinds(desk.staff))[0]).toBe("inquiryAnswered");
  });

  it("tells in time and afterwards, once each, however often the day's work is done", async () => {
    const person = await server.make.person();
    const client = await server.as(person);
    await ask({ dueWorkingDays: 3 }, person);
    await runDailyWork(server.database);
    // Who is asked today is not told today that it is due soon.
    expect(await kinds(client)).toEqual(["asked"]);
    await server.sql(`update "obligation" set "asked_at" = "asked_at" - interval '1 day' where "person_id" = $1`, [person.id]);
    for (const _ of [1, 2]) await runDailyWork(server.database);
    expect(await count("dueSoon", person)).toBe(1);
    await server.sql(`update "obligation" set "due_on" = today() - 1 where "person_id" = $1`, [person.id]);
    for (const _ of [1, 2]) await runDailyWork(server.database);
    expect([await count("dueSoon", person), await count("overdue", person)]).toEqual([1, 1]);
    // What is due far ahead, or was due long ago, is no news.
    await ask({ dueWorkingDays: 20 }, person);
    await server.sql(`update "obligation" set "due_on" = today() - 30 where "person_id" = $1 and "due_on" < today()`, [person.id]);
    await server.sql(`delete from "notification" where "recipient_id" = $1`, [person.id]);
    await server.sql(`update "obligation" set "asked_at" = null where "person_id" = $1`, [person.id]);
    await runDailyWork(server.database);
    expect(await kinds(client)).toEqual([]);
  });

  it("tells of a clearance that ends, and that it ended", async () => {
    const level = await server.make.level({ rank: 40, name: "Restricted" });
    const [ending, going, ended] = [await server.make.person(), await server.make.person(), await server.make.person()];
    const day = (offset: number) => addDays(desk.today, offset);
    await server.make.clearance(ending, level, { until: day(14) });
    await server.make.clearance(going, level, { until: day(14) });
    await server.make.clearance(going, level);
    await server.make.clearance(ended, level, { until: day(-1) });
    for (const _ of [1, 2]) await runDailyWork(server.database);
    expect(await kinds(await server.as(ending))).toEqual(["clearanceEnding"]);
    expect(await kinds(await server.as(going))).toEqual([]);
    expect(await kinds(await server.as(ended))).toEqual(["clearanceEnded"]);
    const revoked = await server.make.person();
    const clearance = await server.make.clearance(revoked, level);
    const officer = await server.make.person();
    await server.make.role(officer, "confidentialityOfficer");
    await (await server.as(officer)).get("mutation ($input: RecordVersionInput!) { revokeClearance(input: $input) { id } }", {
      input: { id: clearance.id, expectedVersion: 1 },
    });
    expect(await kinds(await server.as(revoked))).toEqual(["clearanceEnded"]);
  });

  it("asks whoever comes into an audience later, and says so", async () => {
    const department = await server.make.department();
    await server.make.person({ in: department });
    const revision = await server.make.published();
    const subject = { kind: "acknowledge" as const, revisionId: revision.id };
    const audience = { departments: [{ id: department.id, subtree: true }] };
    await actAs(server, desk.people.administrator, (tx) => assign(tx, { subject, audience, due: { dueWorkingDays: 5 } }));
    const newcomer = await server.make.person({ in: department });
    await runDailyWork(server.database);
    expect(await kinds(await server.as(newcomer))).toEqual(["asked"]);
  });

  it("is marked as read one by one, by the line, and all; other people's do not exist", async () => {
    const [person, other] = [await server.make.person(), await server.make.person()];
    const client = await server.as(person);
    for (const _ of [1, 2, 3]) await ask({ dueWorkingDays: 5 }, person, other);
    const told = await toldOf(client);
    expect(new Set(told.map(({ groupKey }) => groupKey)).size).toBe(1);
    const mark = async (input: object) => (await client.get(MARK, { input })).markNotificationsRead;
    expect(await mark({ ids: [told[0]!.id] })).toBe(1);
    expect(await mark({ ids: [told[0]!.id] })).toBe(0);
    expect(await unread(client)).toBe(2);
    expect(await mark({ groupKey: told[0]!.groupKey })).toBe(2);
    expect(await mark({ all: true })).toBe(0);
    const [theirs] = await toldOf(await server.as(other));
    for (const id of [theirs!.id, randomUUID()])
      expect(await client.codes(MARK, { input: { ids: [told[0]!.id, id] } })).toEqual(["NOT_FOUND"]);
    expect(await unread(await server.as(other))).toBe(3);
    for (const input of [{}, { all: false }, { all: true, groupKey: "x" }, { ids: ["x"] }, { ids: Array(2_001).fill(randomUUID()) }])
      expect(await client.codes(MARK, { input })).toEqual(["INVALID"]);
    expect(await server.stranger.codes(MARK, { input: { all: true } })).toEqual(["UNAUTHENTICATED"]);
    expect(await server.stranger.codes("{ unreadNotifications }")).toEqual(["UNAUTHENTICATED"]);
  });

  it("is forgotten once it is old and nobody waits for it any more", async () => {
    const person = await server.make.person();
    await ask({ dueWorkingDays: 5 }, person);
    await ask({ dueWorkingDays: 5 }, person);
    const client = await server.as(person);
    const [read] = await toldOf(client);
    await client.get(MARK, { input: { ids: [read!.id] } });
    await server.sql(`update "obligation" set "asked_at" = "asked_at" - interval '181 days' where "person_id" = $1`, [person.id]);
    await runDailyWork(server.database);
    expect((await toldOf(client)).filter(({ kind }) => kind === "asked")).toHaveLength(1);
  });
});
