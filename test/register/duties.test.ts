import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { RegisterDutyDefinition } from "../../schema/register/definition/duty.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { runDueJobs } from "../../server/jobs/run-due-jobs.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const duty = (values: Partial<RegisterDutyDefinition> = {}): RegisterDutyDefinition => ({
  ...{ key: "log", label: both("值班日志", "Duty log"), rhythm: { every: "day" }, at: "09:00", onDayOff: "skip" },
  ...{ owedBy: [{ kind: "members", of: "register" }], each: true, fulfilledBy: {}, skippedBy: [{ kind: "head", of: "register" }] },
  ...values,
});

let server: TestServer;
let other: TestServer;
let desk: RegisterDesk;

/** Lets these servers look at once at what the minute brings. */
async function minute(...servers: readonly TestServer[]): Promise<void> {
  await keepJobs(server.database.reading);
  await server.sql(`update "job" set "next_at" = rulebook_now() where "kind" = 'openDuties'`);
  await Promise.all(
    (servers.length > 0 ? servers : [server]).map((one) => runDueJobs(one.database, pino({ level: "silent" }), String(one === server))),
  );
}

async function at(time: string): Promise<void> {
  await server.setClock(time);
  await minute();
}

const MINE = `query ($slug: String!) {
  obligations(where: { kind: { eq: report }, duty: { register: { slug: { eq: $slug } } } }, orderBy: [{ dueOn: ASC }]) {
    items { person { id } state title period dueOn dueAt cancelReason waiveReason fulfilledLate record { number } } } }`;
const mine = async (who: "head" | "clerk" | "second" | "outsider", slug: string) =>
  (await desk[who].get(MINE, { slug })).obligations.items.filter((one: any) => one.person.id === desk.people[who].id);

const TIMES = `query ($slug: String!) { registerDutyTimes(where: { duty: { register: { slug: { eq: $slug } } } }, orderBy: [{ dueOn: ASC }]) {
  items { id version period dueOn dueAt opensAt state owed done skipReason } } }`;
const times = async (slug: string, client = desk.head) => (await client.get(TIMES, { slug })).registerDutyTimes.items;

beforeAll(async () => {
  server = await TestServer.start();
  other = await server.another();
  // A Friday.
  await server.setClock("2026-03-27 07:00");
  desk = await RegisterDesk.open(server);
});
afterAll(async () => {
  await other.close();
  await server.close();
});

it("is asked as its day begins, fulfilled and missed at the minute, and skipped with a reason", async () => {
  const { slug } = await desk.register(complaints({ duties: [duty({ fulfilledBy: { when: "amount > 1.0" } })] }));
  // Published in the morning of a day whose time is still to come: that one counts.
  expect(await mine("clerk", slug)).toMatchObject([
    { state: "open", title: "值班日志", period: "2026-03-27", dueAt: "2026-03-27T01:00:00.000Z" },
  ]);
  expect(await mine("outsider", slug)).toEqual([]);
  await server.setClock("2026-03-27 09:00");
  await desk.open(slug, { what: "x", amount: 1 });
  expect(await mine("clerk", slug)).toMatchObject([{ state: "open" }]);
  const counts = await desk.open(slug, { what: "x", amount: 2 });
  expect(await mine("clerk", slug)).toMatchObject([{ state: "done", fulfilledLate: false, record: { number: counts.number } }]);
  await server.setClock("2026-03-27 09:01");
  expect(await mine("second", slug)).toMatchObject([{ state: "overdue" }]);
  expect((await times(slug))[0]).toMatchObject({ state: "missed", owed: 3, done: 1 });
  await desk.open(slug, { what: "y", amount: 5 }, desk.second);
  expect(await mine("second", slug)).toMatchObject([{ state: "done", fulfilledLate: true }]);
  // The weekend is skipped; what nobody made up for until Monday is missed for good.
  await at("2026-03-29 12:00");
  expect(await mine("head", slug)).toMatchObject([{ state: "overdue", period: "2026-03-27" }]);
  await at("2026-03-30 00:00");
  expect(await mine("head", slug)).toMatchObject([
    { state: "cancelled", cancelReason: "missed" },
    { state: "open", period: "2026-03-30" },
  ]);
  const monday = (await times(slug)).find(({ period }: { period: string }) => period === "2026-03-30");
  expect(monday).toMatchObject({ state: "open", owed: 3, done: 0 });
  const skip = { id: monday.id, expectedVersion: monday.version, reason: "Moving house" };
  expect(await desk.refusal(desk.clerk, "skipDuty", skip)).toMatchObject({ code: "FORBIDDEN" });
  expect(await desk.refusal(desk.outsider, "skipDuty", skip)).toMatchObject({ code: "NOT_FOUND" });
  expect(await desk.run(desk.head, "skipDuty", skip, "state skipReason")).toEqual({ state: "skipped", skipReason: "Moving house" });
  expect((await mine("clerk", slug))[1]).toMatchObject({ state: "waived", waiveReason: "Moving house" });
  expect(await desk.refusal(desk.head, "skipDuty", { ...skip, expectedVersion: monday.version + 1 })).toMatchObject({ code: "CONFLICT" });
});

it.each([
  ["keep", ["2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06", "2026-04-07"]],
  ["skip", ["2026-04-03", "2026-04-07"]],
  ["before", ["2026-04-03", "2026-04-07"]],
  ["after", ["2026-04-03", "2026-04-07"]],
] as const)("moves what falls on a day off as the register says: %s", async (onDayOff, days) => {
  await server.setClock("2026-04-02 12:00");
  await server.sql(
    `insert into "calendar_day" ("id", "day", "kind", "name") values (gen_random_uuid(), '2026-04-06', 'holiday', '清明') on conflict do nothing`,
  );
  const { slug } = await desk.register(complaints({ duties: [duty({ onDayOff })] }));
  const due = (await times(slug)).map(({ dueOn }: { dueOn: string }) => dueOn).filter((day: string) => day < "2026-04-08");
  expect(due).toEqual(days);
});

it("is made once though two servers look, and done by one for all", async () => {
  await server.setClock("2026-04-08 12:00");
  const owedBy = [{ kind: "people", people: [desk.people.clerk.id, desk.people.second.id] }] as const;
  const { slug } = await desk.register(complaints({ duties: [duty({ owedBy, each: false, fulfilledBy: { state: "closed" } })] }));
  await server.setClock("2026-04-09 00:00");
  await minute(server, other);
  expect(await mine("clerk", slug)).toMatchObject([{ state: "open", period: "2026-04-09" }]);
  expect(await mine("second", slug)).toHaveLength(1);
  const opened = await desk.open(slug, { what: "x", amount: 1 });
  const answered = await desk.give(opened, "answer", desk.second, { data: { answer: "Yes" } });
  expect(await mine("clerk", slug)).toMatchObject([{ state: "open" }]);
  await desk.give(answered, "close", desk.head);
  expect(await mine("clerk", slug)).toMatchObject([{ state: "done", record: { number: opened.number } }]);
  expect(await mine("second", slug)).toMatchObject([{ state: "cancelled", cancelReason: "doneByOther" }]);
  expect((await times(slug))[0]).toMatchObject({ state: "fulfilled", owed: 1, done: 1 });
});

it("goes by the age of each open record, and is owed by who has it in hand", async () => {
  await server.setClock("2026-01-31 08:00");
  const about = duty({
    ...{ key: "visit", rhythm: { every: "since", register: "register-7", field: "openedAt", months: 1 }, onDayOff: "keep" },
    ...{ owedBy: [{ kind: "creator" }], fulfilledBy: { state: "answered" } },
  });
  const { slug } = await desk.register(complaints({ duties: [about] }));
  expect(slug).toBe("register-7");
  const opened = await desk.open(slug, { what: "x" });
  await at("2026-02-01 08:00");
  expect(await mine("clerk", slug)).toEqual([]);
  await at("2026-02-28 08:00");
  expect(await mine("clerk", slug)).toMatchObject([{ state: "open", dueOn: "2026-02-28", title: `值班日志 · ${opened.number}` }]);
  expect(await mine("second", slug)).toEqual([]);
  await desk.give(opened, "answer", desk.second, { data: { answer: "Yes" } });
  expect(await mine("clerk", slug)).toMatchObject([{ state: "done" }]);
});

it("follows what is published: what is open is asked no more, what was missed stays", async () => {
  await server.setClock("2026-05-11 07:00");
  const { slug, id } = await desk.register(complaints({ duties: [duty()] }));
  await at("2026-05-12 07:00");
  const { register } = await desk.head.get(`query ($id: ID!) { register(id: $id) { version } }`, { id });
  const archive = `mutation ($input: RecordVersionInput!) { archiveRegister(input: $input) { id } }`;
  await desk.head.get(archive, { input: { id, expectedVersion: register.version } });
  expect(await mine("clerk", slug)).toMatchObject([
    { period: "2026-05-11", state: "cancelled", cancelReason: "missed" },
    { period: "2026-05-12", state: "cancelled", cancelReason: "dutyEnded" },
  ]);
  expect((await times(slug))[0]).toMatchObject({ state: "missed" });
  await at("2026-05-13 07:00");
  expect(await mine("clerk", slug)).toHaveLength(2);
});
