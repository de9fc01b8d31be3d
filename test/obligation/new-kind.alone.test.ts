import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { type Client, TestServer } from "../support/server.ts";
import { actAs } from "./acting.ts";

// All that a new kind is: its definitions under its word in the four lists. Asked of people is a question to the day, about a department.
vi.mock("../../schema/obligation/subject/subject-paths.screen.ts", async (original) => {
  const { subjectPaths } = await original<typeof import("../../schema/obligation/subject/subject-paths.screen.ts")>();
  return { subjectPaths: { ...subjectPaths, poll: { about: "question", evidence: "entry" } } };
});
vi.mock("../../schema/obligation/subject/subjects.screen.ts", async (original) => {
  const { subjectScreens } = await original<typeof import("../../schema/obligation/subject/subjects.screen.ts")>();
  const { one } = await import("../../schema/shared/field.screen.ts");
  const evidence = { resource: "inquiries", field: one("inquiries", "记录", "Entry"), page: "/inquiries/%{id}/show", seenAt: "evidence" };
  const poll = {
    name: { zh: "填报", en: "Report" },
    asks: { zh: "请填报《%{title}》", en: "Please answer “%{title}”" },
    act: { zh: "去填报", en: "Report" },
    field: one("departments", "填报对象", "Duty"),
    ...{ filtered: true, chosen: false, page: "/poll/", offered: false, onBehalf: false, evidence },
  };
  return { subjectScreens: { ...subjectScreens, poll } };
});
vi.mock("../../schema/obligation/subject/subject-records.ts", async (original) => {
  const { subjectRecords } = await original<typeof import("../../schema/obligation/subject/subject-records.ts")>();
  const { Department } = await import("../../schema/organisation/Department.ts");
  const { Inquiry } = await import("../../schema/policy/Inquiry.ts");
  const { is } = await import("../../schema/shared/access.ts");
  const poll = {
    target: () => Department,
    description: "What is asked.",
    title: (alias: string) => `${alias}."name"`,
    evidence: { target: () => Inquiry, description: "The entry that fulfils it." },
    always: [],
    keeper: { role: "auditor", when: is("kind", "poll"), reminds: true },
    timed: true,
    byHeads: false,
  };
  return { subjectRecords: { ...subjectRecords, poll } };
});
vi.mock("../../server/obligation/subject/rules-of-subjects.ts", async (original) => {
  const { subjectRules } = await original<typeof import("../../server/obligation/subject/rules-of-subjects.ts")>();
  const poll = {
    statement: { zh: "以上内容属实。", en: "What I say is true." },
    joins: () => "",
    mayBeAsked: (_row: string, person: string) => `exists (select 1 from "person" q where q."id" = ${person} and q."name" <> '不问'  )`,
    // Each day until nine.
    times: `select today()::text as "period", today() as "due_on", (today() + time '09:00') at time zone 'Asia/Shanghai' as "due_at"`,
    evidence: { table: "inquiry", when: `k."asker_id" = o."person_id" and k."created_at"::date::text = o."period"`, at: 'k."created_at"' },
  };
  return { subjectRules: { ...subjectRules, poll } };
});

let server: TestServer;
const clients: Client[] = [];
const people: { id: string }[] = [];
let department: Department;

beforeAll(async () => {
  server = await TestServer.start();
  await server.setClock("2026-10-01 08:00");
  // The migration of the kind: its columns, its word, its checks.
  const { oneDue, oneSubject } = await import("../../schema/obligation/subject/subjects.ts");
  for (const table of ["assignment", "obligation"]) {
    await server.sql(`alter table "${table}" add "question_id" uuid null references "department" ("id")`);
    await server.sql(`alter table "${table}" drop constraint "${table}_kind_check"`);
  }
  await server.sql(`alter table "obligation" add "entry_id" uuid null references "inquiry" ("id")`);
  await server.sql(
    `alter table "assignment" drop constraint "assignment_subject", add constraint "assignment_subject" check (${oneSubject})`,
  );
  await server.sql(`alter table "assignment" drop constraint "assignment_due", add constraint "assignment_due" check (${oneDue})`);
  department = await server.make.department({ name: "值班" });
  for (const name of ["甲", "乙", "不问"]) people.push(await server.make.person({ name, in: department }));
  for (const person of people) clients.push(await server.as(person));
});
afterAll(() => server.close());

const MINE = `{ myObligations(state: [open, overdue, done, cancelled]) { items { kind state title period dueOn dueAt occurrence cancelReason fulfilledLate question { id } entry { id } } } }`;
const mine = async (client: Client) => (await client.get(MINE)).myObligations.items;

async function evaluate(): Promise<void> {
  const { reevaluate } = await import("../../server/obligation/sync-obligations.ts");
  const { timeOf } = await import("../../server/database/clock.ts");
  const { transactionExecutor } = await import("../../server/database/executor.ts");
  await server.database.fork().transactional(async (em) => {
    const sql = transactionExecutor(em);
    await reevaluate(sql, {}, await timeOf(sql));
  });
}

it("is asked time by time to the minute, done by one for all, and not asked of whom may not be", async () => {
  const { assign } = await import("../../server/obligation/assign.ts");
  const subject = { kind: "poll", questionId: department.id } as never;
  const audience = { departments: [{ id: department.id, subtree: true }] };
  await actAs(server, people[0]!, (tx) => assign(tx, { subject, audience, joint: true }));
  await evaluate();
  const [first, second, third] = clients;
  expect(await mine(third!)).toEqual([]);
  expect(await mine(first!)).toMatchObject([
    {
      kind: "poll",
      state: "open",
      title: "值班",
      period: "2026-10-01",
      dueOn: "2026-10-01",
      dueAt: "2026-10-01T01:00:00.000Z",
      occurrence: 1,
    },
  ]);
  await server.setClock("2026-10-01 09:01");
  expect(await mine(second!)).toMatchObject([{ state: "overdue" }]);
  const { progress } = await first!.get(`query ($id: ID!) { progress(questionId: $id) { total overdue } }`, { id: department.id });
  expect(progress.total).toBeGreaterThan(0);
  await server.sql(
    `insert into "inquiry" ("id", "revision_id", "kind", "asker_id", "text") values (gen_random_uuid(), $1, 'question', $2, 'Why?')`,
    [(await server.make.published()).id, people[0]!.id],
  );
  await evaluate();
  expect(await mine(first!)).toMatchObject([{ state: "done", fulfilledLate: true, entry: { id: expect.any(String) } }]);
  expect(await mine(second!)).toMatchObject([{ state: "cancelled", cancelReason: "doneByOther", entry: null }]);
  await server.setClock("2026-10-02 08:00");
  await evaluate();
  await evaluate();
  expect(await mine(second!)).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ state: "open", period: "2026-10-02", occurrence: 2 })]),
  );
});
