import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { RegisterDutyDefinition } from "../../schema/register/definition/duty.screen.ts";
import type { RosterDefinition } from "../../schema/register/definition/roster.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import type { Client } from "../support/server.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const duty = (values: Partial<RosterDefinition> = {}): RosterDefinition => ({
  ...{ key: "duty", label: both("值班表", "Duty roster") },
  shifts: [
    { key: "day", label: both("白班", "Day"), from: "08:30", until: "20:30", minimum: 1 },
    { key: "night", label: both("夜班", "Night"), from: "20:30", until: "08:30", minimum: 1 },
  ],
  people: [{ kind: "members", of: "register" }],
  plannedBy: [{ kind: "head", of: "register" }],
  swapApprovedBy: [{ kind: "head", of: "register" }],
  rest: 11,
  ...values,
});

let server: TestServer;
let desk: RegisterDesk;

beforeAll(async () => {
  server = await TestServer.start();
  await server.setClock("2026-03-27 07:00");
  desk = await RegisterDesk.open(server);
});
// A Friday.
beforeEach(() => server.setClock("2026-03-27 07:00"));
afterAll(() => server.close());

const rosterOf = async (slug: string, client = desk.head) =>
  (
    await client.get(`query ($slug: String!) { rosters(where: { register: { slug: { eq: $slug } } }) { items { id version key } } }`, {
      slug,
    })
  ).rosters.items[0];

const begun = async (values: Partial<RegisterDefinition> = {}, roster: Partial<RosterDefinition> = {}) => {
  const { slug, id } = await desk.register(complaints({ rosters: [duty(roster)], ...values }));
  return { slug, id };
};

type Put = readonly [day: string, shift: string, who: keyof RegisterDesk["people"]];
const put = (shifts: readonly Put[]) => shifts.map(([day, shift, who]) => ({ day, shift, personId: desk.people[who].id }));

async function plan(slug: string, shifts: readonly Put[], clear: readonly string[] = [], client = desk.head) {
  const { id, version } = await rosterOf(slug);
  return desk.run(client, "planShift", { rosterId: id, expectedVersion: version, put: put(shifts), clear }, "version");
}
async function refused(slug: string, shifts: readonly Put[], client = desk.head) {
  const { id, version } = await rosterOf(slug);
  return desk.refusal(client, "planShift", { rosterId: id, expectedVersion: version, put: put(shifts) });
}

const planOf = async (slug: string, client: Client = desk.head, from = "2026-03-27", until = "2026-04-05") =>
  (
    await client.get(`query ($slug: String!, $from: Date!, $until: Date!) { rosterPlan(register: $slug, from: $from, until: $until) }`, {
      slug,
      from,
      until,
    })
  ).rosterPlan;
const shiftOf = async (slug: string, day: string, shift: string) =>
  (await planOf(slug)).shifts.find((one: any) => one.day === day && one.shift === shift);

it("puts people on shifts, and nobody twice at once, without rest, without a post or into the past", async () => {
  const { slug } = await begun();
  await plan(slug, [
    ["2026-03-28", "night", "clerk"],
    ["2026-03-28", "day", "second"],
  ]);
  expect(await refused(slug, [["2026-03-28", "night", "clerk"]])).toMatchObject({
    code: "INVALID",
    path: "input.put.0",
    what: "plannedAlready",
  });
  expect(
    await refused(slug, [
      ["2026-03-30", "day", "clerk"],
      ["2026-03-29", "day", "clerk"],
    ]),
  ).toMatchObject({ path: "input.put.1", what: "tooLittleRest" });
  expect(await refused(slug, [["2026-03-28", "day", "clerk"]])).toMatchObject({ what: "tooLittleRest" });
  // Twelve hours later is rest enough.
  await plan(slug, [["2026-03-29", "night", "clerk"]]);
  expect(await refused(slug, [["2026-03-30", "day", "outsider"]])).toMatchObject({ path: "input.put.0.personId", what: "notForRoster" });
  expect(await refused(slug, [["2026-03-26", "day", "clerk"]])).toMatchObject({ what: "shiftOver" });
  // What runs still can be planned: the night of yesterday ends this morning.
  await plan(slug, [["2026-03-26", "night", "second"]]);
  expect(await refused(slug, [["2026-03-30", "late", "clerk"]])).toMatchObject({ path: "input.put.0.shift", what: "noSuchShift" });
  expect(await refused(slug, [["2026-03-30", "day", "clerk"]], desk.clerk)).toMatchObject({ code: "FORBIDDEN" });
  expect(await refused(slug, [["2026-03-30", "day", "clerk"]], desk.outsider)).toMatchObject({ code: "FORBIDDEN" });
  const { shifts, gaps, onDuty } = await planOf(slug, desk.clerk, "2026-03-26", "2026-03-29");
  expect(shifts.map((one: any) => `${one.day} ${one.shift}`)).toEqual([
    "2026-03-26 night",
    "2026-03-28 day",
    "2026-03-28 night",
    "2026-03-29 night",
  ]);
  expect(gaps.map((one: any) => `${one.day} ${one.shift}`)).toEqual([
    "2026-03-26 day",
    "2026-03-27 day",
    "2026-03-27 night",
    "2026-03-29 day",
  ]);
  expect(onDuty).toMatchObject([{ person: desk.people.second.id }]);
});

it("lets two who plan at once see each other, and does nothing by halves", async () => {
  const { slug } = await begun();
  const { id, version } = await rosterOf(slug);
  await plan(slug, [["2026-03-28", "day", "clerk"]]);
  const late = { rosterId: id, expectedVersion: version, put: put([["2026-03-29", "day", "second"]]) };
  expect(await desk.refusal(desk.head, "planShift", late)).toMatchObject({ code: "CONFLICT" });
  expect(
    await refused(slug, [
      ["2026-03-29", "day", "second"],
      ["2026-03-28", "night", "clerk"],
    ]),
  ).toMatchObject({ path: "input.put.1" });
  expect((await planOf(slug)).shifts).toHaveLength(1);
  const [{ id: shiftId }] = (await planOf(slug)).shifts;
  await plan(slug, [["2026-03-28", "night", "clerk"]], [shiftId]);
  expect((await planOf(slug)).shifts).toMatchObject([{ shift: "night" }]);
});

it("lets whoever is on duty act, across midnight, to the minute, and nobody who has left", async () => {
  const transitions = complaints().transitions.map((one) =>
    one.key === "answer" ? { ...one, who: [{ kind: "onDuty", roster: "duty" } as const] } : one,
  );
  const { slug } = await begun({ transitions });
  await plan(slug, [
    ["2026-03-28", "night", "clerk"],
    ["2026-03-29", "day", "second"],
  ]);
  const opened = await desk.open(slug, { what: "x" });
  const may = async (client: Client) => (await desk.acts(opened, client)).transitions.length === 1;
  const at = async (time: string) => {
    await server.setClock(time);
    return [await may(desk.clerk), await may(desk.second), await may(desk.head)];
  };
  expect(await at("2026-03-28 20:29")).toEqual([false, false, false]);
  expect(await at("2026-03-28 20:30")).toEqual([true, false, false]);
  expect(await at("2026-03-29 00:30")).toEqual([true, false, false]);
  expect(await at("2026-03-29 08:29")).toEqual([true, false, false]);
  expect(await at("2026-03-29 08:30")).toEqual([false, true, false]);
  await server.sql(`update "membership" set "until" = '2026-03-28' where "person_id" = $1`, [desk.people.second.id]);
  const { onDuty, problems } = await planOf(slug);
  expect(onDuty).toEqual([]);
  expect(problems[0]).toMatchObject({ why: "left", person: desk.people.second.id, days: ["2026-03-29"] });
  expect((await planOf(slug)).gaps).toContainEqual({ day: "2026-03-29", shift: "day", planned: 0, minimum: 1 });
  await server.sql(`update "membership" set "until" = null where "person_id" = $1`, [desk.people.second.id]);
});

it("asks what is owed by a roster of whoever is on duty at its time, and follows the plan", async () => {
  const log: RegisterDutyDefinition = {
    ...{ key: "log", label: both("值班日志", "Duty log"), rhythm: { every: "day" }, at: "09:00", onDayOff: "keep" },
    ...{ owedBy: [{ kind: "onDuty", roster: "duty" }], each: false, fulfilledBy: {}, skippedBy: [{ kind: "head", of: "register" }] },
  };
  const { slug } = await begun({ duties: [log] });
  const MINE = `query ($slug: String!) { obligations(where: { kind: { eq: report }, duty: { register: { slug: { eq: $slug } } } }, orderBy: [{ createdAt: ASC }]) {
    items { person { id } state period cancelReason } } }`;
  const owed = async () => {
    const { items } = (await desk.head.get(MINE, { slug })).obligations;
    const names = Object.entries(desk.people);
    return items.map((one: any) => `${names.find(([, { id }]) => id === one.person.id)?.[0]} ${one.period} ${one.state}`).sort();
  };
  expect(await owed()).toEqual([]);
  await plan(slug, [
    ["2026-03-26", "night", "clerk"],
    ["2026-03-27", "day", "second"],
  ]);
  expect(await owed()).toEqual(["second 2026-03-27 open"]);
  const day = await shiftOf(slug, "2026-03-27", "day");
  await plan(slug, [["2026-03-27", "day", "head"]], [day.id]);
  expect(await owed()).toEqual(["head 2026-03-27 open", "second 2026-03-27 cancelled"]);
  await server.setClock("2026-03-27 08:45");
  await desk.open(slug, { what: "calm" }, desk.head);
  expect(await owed()).toEqual(["head 2026-03-27 done", "second 2026-03-27 cancelled"]);
});

it("swaps shifts once the other party agreed and the head approved, refused with a reason", async () => {
  const { slug } = await begun();
  await plan(slug, [
    ["2026-03-28", "day", "clerk"],
    ["2026-03-30", "day", "second"],
    ["2026-03-31", "day", "head"],
  ]);
  const [mine, theirs] = [await shiftOf(slug, "2026-03-28", "day"), await shiftOf(slug, "2026-03-30", "day")];
  const ask = (client: Client, shift: any, more: object) =>
    desk.run(client, "swapShift", { shiftId: shift.id, expectedVersion: shift.version, ...more }, "id version state");
  const decide = (client: Client, swap: any, agrees: boolean, answer?: string) =>
    desk.run(client, "decideSwap", { id: swap.id, expectedVersion: swap.version, agrees, answer }, "id version state answer");
  const wants = { shiftId: mine.id, expectedVersion: mine.version, withShiftId: theirs.id, reason: "Doctor" };
  expect(await desk.refusal(desk.second, "swapShift", wants)).toMatchObject({ code: "FORBIDDEN" });
  const swap = await ask(desk.clerk, mine, { withShiftId: theirs.id, reason: "Doctor" });
  expect(await desk.refusal(desk.clerk, "swapShift", wants)).toMatchObject({ code: "CONFLICT" });
  // The head configures the register and sees it, but it is not the head's turn; the asker never decides.
  const early = { id: swap.id, expectedVersion: swap.version, agrees: true };
  expect(await desk.refusal(desk.head, "decideSwap", early)).toMatchObject({ code: "FORBIDDEN" });
  expect(await desk.refusal(desk.clerk, "decideSwap", early)).toMatchObject({ code: "FORBIDDEN" });
  expect(await desk.refusal(desk.outsider, "decideSwap", early)).toMatchObject({ code: "NOT_FOUND" });
  expect((await planOf(slug, desk.second)).swaps).toMatchObject([{ part: "answer", reason: "Doctor" }]);
  const agreed = await decide(desk.second, swap, true);
  expect(agreed).toMatchObject({ state: "agreed" });
  expect((await shiftOf(slug, "2026-03-28", "day")).person).toBe(desk.people.clerk.id);
  expect(await desk.refusal(desk.second, "decideSwap", { ...early, expectedVersion: agreed.version })).toMatchObject({ code: "FORBIDDEN" });
  expect(await desk.refusal(desk.head, "decideSwap", { ...early, expectedVersion: agreed.version, agrees: false })).toMatchObject({
    path: "input.answer",
  });
  expect(await decide(desk.head, agreed, false, "We need you")).toMatchObject({ state: "refused", answer: "We need you" });
  expect((await shiftOf(slug, "2026-03-28", "day")).person).toBe(desk.people.clerk.id);

  const again = await ask(desk.clerk, mine, { withShiftId: theirs.id });
  const done = await decide(desk.head, await decide(desk.second, again, true), true);
  expect(done).toMatchObject({ state: "done" });
  expect((await shiftOf(slug, "2026-03-28", "day")).person).toBe(desk.people.second.id);
  expect((await shiftOf(slug, "2026-03-30", "day")).person).toBe(desk.people.clerk.id);
  const told = await desk.clerk.get(`{ notifications(where: { kind: { eq: swapDecided } }) { items { swap { id state answer } } } }`);
  const mineOf = told.notifications.items.filter((one: any) => [agreed.id, done.id].includes(one.swap.id));
  expect(mineOf.map((one: any) => one.swap.state).sort()).toEqual(["done", "refused"]);
});

it("approves nobody's own swap, refuses one that would leave no rest, and lets one lapse that the plan overtook", async () => {
  const { slug } = await begun();
  await plan(slug, [
    ["2026-03-28", "day", "clerk"],
    ["2026-03-28", "night", "second"],
    ["2026-03-30", "day", "head"],
  ]);
  const [day, night, heads] = [
    await shiftOf(slug, "2026-03-28", "day"),
    await shiftOf(slug, "2026-03-28", "night"),
    await shiftOf(slug, "2026-03-30", "day"),
  ];
  const wants = (shift: any, more: object) => ({ shiftId: shift.id, expectedVersion: shift.version, ...more });
  expect(await desk.refusal(desk.clerk, "swapShift", wants(day, { withShiftId: heads.id }))).toMatchObject({ code: "CONFLICT" });
  expect(await desk.refusal(desk.clerk, "swapShift", wants(day, { toPersonId: desk.people.second.id }))).toMatchObject({
    what: "tooLittleRest",
  });
  expect(await desk.refusal(desk.clerk, "swapShift", wants(day, {}))).toMatchObject({ what: "swapWithWhom" });
  const swap = await desk.run(desk.clerk, "swapShift", wants(day, { withShiftId: night.id }), "id version");
  await plan(slug, [], [night.id]);
  const state = async () => (await desk.clerk.get(`query ($id: ID!) { rosterSwap(id: $id) { state } }`, { id: swap.id })).rosterSwap.state;
  expect(await state()).toBe("lapsed");
  const other = await desk.run(desk.clerk, "swapShift", wants(day, { toPersonId: desk.people.second.id }), "id version");
  const back = { id: other.id, expectedVersion: other.version };
  const withdraw = (client: Client) =>
    client.ask(`mutation ($input: RecordVersionInput!) { withdrawSwap(input: $input) { state } }`, { input: back });
  expect((await withdraw(desk.second)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  expect((await withdraw(desk.clerk)).data).toEqual({ withdrawSwap: { state: "withdrawn" } });
  // What has begun is not swapped any more.
  await server.setClock("2026-03-28 08:30");
  expect(await desk.refusal(desk.clerk, "swapShift", wants(day, { toPersonId: desk.people.second.id }))).toMatchObject({
    code: "CONFLICT",
  });
});

it("keeps holiday cover to days off, and shifts to come to what the register says by now", async () => {
  const { slug, id } = await begun({}, { only: "daysOff" });
  expect(await refused(slug, [["2026-03-30", "day", "clerk"]])).toMatchObject({ path: "input.put.0.day", what: "notADayOff" });
  await plan(slug, [
    ["2026-03-28", "day", "clerk"],
    ["2026-03-29", "night", "second"],
  ]);
  expect((await planOf(slug, desk.head, "2026-03-27", "2026-03-30")).gaps.map((one: any) => `${one.day} ${one.shift}`)).toEqual([
    "2026-03-28 night",
    "2026-03-29 day",
  ]);
  const [later] = duty().shifts;
  const definition = complaints({ rosters: [duty({ only: "daysOff", shifts: [{ ...later!, from: "09:00" }] })] });
  const { register } = await desk.head.get(`query ($id: ID!) { register(id: $id) { version } }`, { id });
  const saved = await desk.run(desk.head, "saveRegisterDraft", { registerId: id, expectedVersion: register.version, definition });
  await desk.run(desk.head, "publishRegister", { registerId: id, expectedVersion: saved.expectedVersion, note: "x" }, "id");
  expect((await planOf(slug)).shifts).toMatchObject([{ shift: "day", from: "2026-03-28T01:00:00.000Z" }]);
});

it("shows one's own shifts to whoever is on it, and nothing of a sealed register to others", async () => {
  const circle = { template: "circle", people: [desk.people.head.id, desk.people.clerk.id] } as const;
  const people = [{ kind: "people", people: [desk.people.clerk.id, desk.people.second.id] }] as const;
  const { slug } = await begun(
    { access: { read: circle, create: circle, act: circle, configure: circle } },
    { people, swapApprovedBy: [] },
  );
  await plan(slug, [
    ["2026-03-28", "day", "second"],
    ["2026-03-29", "day", "clerk"],
  ]);
  const LIST = `query ($slug: String!) { rosterShifts(where: { roster: { register: { slug: { eq: $slug } } } }) { items { id } total } rosters { total } }`;
  for (const client of [desk.second, desk.administrator, desk.auditor]) {
    const { errors } = await client.ask(`query ($slug: String!) { rosterPlan(register: $slug, from: "2026-03-27", until: "2026-03-30") }`, {
      slug,
    });
    expect(errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
    expect((await client.get(LIST, { slug })).rosterShifts.total).toBe(0);
  }
  // Of a register that is for those involved, whoever is on the roster sees the plan, others nothing of it.
  const involved = { template: "involved" } as const;
  const open = await begun(
    { access: { read: involved, create: { template: "everybody" }, act: involved, configure: { template: "department" } } },
    { people, plannedBy: [{ kind: "staff" }] },
  );
  await plan(open.slug, [["2026-03-28", "day", "clerk"]]);
  expect((await planOf(open.slug, desk.clerk)).shifts).toHaveLength(1);
  expect(await planOf(open.slug, desk.outsider)).toMatchObject({ shifts: [], gaps: [], people: [], whole: false, plans: false });
});
