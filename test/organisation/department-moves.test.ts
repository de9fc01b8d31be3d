import { afterAll, beforeAll, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { runDailyWork } from "../support/daily-work.ts";
import { type Client, TestServer } from "../support/server.ts";

const MOVE = `mutation ($input: MoveDepartmentInput!) { moveDepartment(input: $input) { id version movesOn parent { id } movesTo { id } } }`;
const CANCEL = `mutation ($input: RecordVersionInput!) { cancelDepartmentMove(input: $input) { movesOn movesTo { id } } }`;
const MEANING = `query ($id: ID!, $parentId: ID) { departmentMoveMeaning(id: $id, parentId: $parentId) { people audiences } }`;

let server: TestServer;
let administrator: Client;
let day: (later: number) => Promise<string>;

beforeAll(async () => {
  server = await TestServer.start();
  const chief = await server.make.person();
  await server.make.role(chief, "administrator");
  administrator = await server.as(chief);
  day = async (later) => (await server.sql<[string]>(`select (today() + $1::int)::text`, [later]))[0]![0];
});
afterAll(() => server.close());

const move = (department: { id: string; version: number }, to: Department | null, on: string) =>
  administrator.ask(MOVE, { input: { id: department.id, expectedVersion: department.version, parentId: to?.id ?? null, on } });
const place = async (department: Department) =>
  (
    await server.sql<[string | null, string | null, string | null, number]>(
      `select "parent_id", "moves_to_id", "moves_on"::text, "version" from "department" where "id" = $1`,
      [department.id],
    )
  )[0]!;
const due = (department: Department) => server.sql(`update "department" set "moves_on" = today() where "id" = $1`, [department.id]);
const fieldOf = ({ errors }: Awaited<ReturnType<typeof move>>) => errors?.[0]?.extensions.fields?.[0];

it("moves at once today, and asks its people what the rules ask there", async () => {
  const [service, team] = [await server.make.department(), await server.make.department()];
  const person = await server.make.person({ in: team });
  const revision = await server.make.published();
  await server.sql(
    `insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on", "assigned_by_id", "reason")
     select gen_random_uuid(), 'acknowledge', $1, $2, today() + 30, $3, 'test'`,
    [revision.id, JSON.stringify({ departments: [{ id: service.id, subtree: true }] }), person.id],
  );
  const asked = () => server.sql(`select 1 from "obligation" where "person_id" = $1 and "cancelled_at" is null`, [person.id]);
  const secret = await server.make.published({ level: await server.make.level({ rank: 30, name: "Restricted" }) });
  await server.sql(
    `insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on", "assigned_by_id", "reason")
     select gen_random_uuid(), 'acknowledge', $1, $2, today() + 30, $3, 'test'`,
    [secret.id, JSON.stringify({ departments: [{ id: service.id, subtree: true }] }), person.id],
  );
  expect((await administrator.get(MEANING, { id: team.id, parentId: service.id })).departmentMoveMeaning).toEqual({
    people: 1,
    audiences: 1,
  });
  expect((await administrator.get(MEANING, { id: team.id, parentId: null })).departmentMoveMeaning).toEqual({ people: 1, audiences: 0 });

  const planned = await move(team, service, await day(3));
  expect(planned.data?.moveDepartment).toMatchObject({ movesOn: await day(3), movesTo: { id: service.id }, parent: null });
  expect(await asked()).toEqual([]);
  await runDailyWork(server.database);
  expect(await asked()).toEqual([]);
  await due(team);
  await runDailyWork(server.database);
  expect((await place(team)).slice(0, 3)).toEqual([service.id, null, null]);
  expect(await asked()).toHaveLength(1);
  const trail = await server.sql<[Record<string, unknown>]>(
    `select "changes" from "audit_event" where "subject_id" = $1 and "command" = 'dailyWork' and "actor_id" is null`,
    [team.id],
  );
  expect(trail).toEqual([[expect.objectContaining({ parent: { before: null, after: service.id } })]]);

  const [, , , version] = await place(team);
  await move({ id: team.id, version }, null, await day(0));
  expect((await place(team)).slice(0, 3)).toEqual([null, null, null]);
  expect(await asked()).toEqual([]);
});

it("takes one planned move at a time, and takes it back", async () => {
  const [first, second, team] = [await server.make.department(), await server.make.department(), await server.make.department()];
  const { version } = (await move(team, first, await day(5))).data!.moveDepartment;
  const again = await move({ id: team.id, version }, second, await day(9));
  expect(again.data?.moveDepartment).toMatchObject({ movesOn: await day(9), movesTo: { id: second.id } });
  const input = { id: team.id, expectedVersion: again.data!.moveDepartment.version };
  expect(await administrator.get(CANCEL, { input })).toEqual({ cancelDepartmentMove: { movesOn: null, movesTo: null } });
  expect(await administrator.codes(CANCEL, { input: { ...input, expectedVersion: input.expectedVersion + 1 } })).toEqual(["CONFLICT"]);
  await runDailyWork(server.database);
  expect((await place(team))[0]).toBeNull();
});

it("refuses circles, those of the day included, days gone by, and archived places", async () => {
  const above = await server.make.department();
  const below = await server.make.department({ parent: above });
  const other = await server.make.department();
  const tomorrow = await day(1);
  expect(fieldOf(await move(above, below, await day(0)))).toMatchObject({ path: "input.parentId", code: "departmentCircle" });
  expect(fieldOf(await move(above, below, tomorrow))).toMatchObject({ path: "input.parentId", code: "departmentCircleThen" });
  expect(fieldOf(await move(above, above, tomorrow))).toMatchObject({ code: "departmentCircleThen" });
  expect(fieldOf(await move(above, other, await day(-1)))).toMatchObject({ path: "input.on", code: "departmentMoveInPast" });
  const closed = await server.make.department({ archivedOn: "2024-01-01" });
  expect(fieldOf(await move(above, closed, tomorrow))).toMatchObject({ path: "input.parentId", code: "archivedReference" });
  expect(fieldOf(await move(closed, other, tomorrow))).toMatchObject({ path: "input.id", code: "archivedReference" });

  // First below comes to the top, then above may go below it; without the first step not.
  const { version } = (await move(below, null, tomorrow)).data!.moveDepartment;
  expect((await move(above, below, await day(2))).errors).toBeUndefined();
  const cancel = await administrator.ask(CANCEL, { input: { id: below.id, expectedVersion: version } });
  expect(fieldOf(cancel)).toMatchObject({ code: "departmentCircleThen" });
  const update = `mutation ($input: UpdateDepartmentInput!) { updateDepartment(input: $input) { id } }`;
  const [, , , now] = await place(other);
  expect(await administrator.codes(update, { input: { id: other.id, expectedVersion: now, parentId: above.id } })).toEqual([]);
  const archive = `mutation ($input: RecordVersionInput!) { archiveDepartment(input: $input) { id } }`;
  expect(fieldOf(await administrator.ask(archive, { input: { id: below.id, expectedVersion: version } }))).toMatchObject({
    code: "departmentExpected",
  });
});

it("drops a move that has become impossible", async () => {
  const [team, gone] = [await server.make.department(), await server.make.department()];
  await move(team, gone, await day(4));
  await server.sql(`update "department" set "archived_on" = today() where "id" = $1`, [gone.id]);
  await due(team);
  await runDailyWork(server.database);
  expect((await place(team)).slice(0, 3)).toEqual([null, null, null]);
});

it("is for those who may change departments", async () => {
  const [team, other] = [await server.make.department(), await server.make.department()];
  const staff = await server.as(await server.make.person());
  const input = { id: team.id, expectedVersion: team.version, parentId: other.id, on: await day(1) };
  expect(await staff.codes(MOVE, { input })).toEqual(["FORBIDDEN"]);
  expect(await staff.codes(CANCEL, { input: { id: team.id, expectedVersion: team.version } })).toEqual(["FORBIDDEN"]);
  expect(await staff.codes(MEANING, { id: team.id, parentId: other.id })).toEqual(["FORBIDDEN"]);
  expect(await server.stranger.codes(MEANING, { id: team.id })).toEqual(["UNAUTHENTICATED"]);
  expect(await administrator.codes(MOVE, { input: { ...input, expectedVersion: 7 } })).toEqual(["CONFLICT"]);
});
