import { afterAll, beforeAll, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

it("joining, leaving, coming back and moving a department change at once what is asked", async () => {
  const chief = await server.make.person();
  await server.make.role(chief, "administrator");
  const administrator = await server.as(chief);
  const [service, elsewhere] = [await server.make.department(), await server.make.department()];
  const team = await server.make.department({ parent: elsewhere });
  const position = await server.make.position();
  const person = await server.make.person({ in: null });
  const revision = await server.make.published();
  await server.sql(
    `insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on", "assigned_by_id", "reason")
     select gen_random_uuid(), 'acknowledge', $1, $2, today() + 30, $3, 'test'`,
    [revision.id, JSON.stringify({ departments: [{ id: service.id, subtree: true }] }), chief.id],
  );
  const asked = async () =>
    (await server.sql(`select 1 from "obligation" where "person_id" = $1 and "cancelled_at" is null`, [person.id])).length > 0;
  const start = (departmentId: string, from: string) =>
    administrator.get(`mutation ($input: StartMembershipInput!) { startMembership(input: $input) { id version } }`, {
      input: { personId: person.id, departmentId, positionId: position.id, from },
    });
  const end = ({ id, version }: { id: string; version: number }, until: string) =>
    administrator.get(`mutation ($input: EndMembershipInput!) { endMembership(input: $input) { id } }`, {
      input: { id, expectedVersion: version, until },
    });

  const first = await start(service.id, "2025-01-01");
  expect(await asked()).toBe(true);
  await end(first.startMembership, "2025-02-01");
  expect(await asked()).toBe(false);
  const second = await start(service.id, "2025-03-01");
  expect(await asked()).toBe(true);
  await end(second.startMembership, "2025-04-01");
  await start(team.id, "2025-05-01");
  expect(await asked()).toBe(false);
  await administrator.get(`mutation ($input: UpdateDepartmentInput!) { updateDepartment(input: $input) { id } }`, {
    input: { id: elsewhere.id, expectedVersion: elsewhere.version, parentId: service.id },
  });
  expect(await asked()).toBe(true);
});

const MOVE = `mutation ($input: MoveMembershipInput!) { moveMembership(input: $input) { id primary from until department { id } position { id } } }`;

it("moving ends one post and begins the other on the same day, or changes nothing", async () => {
  const chief = await server.make.person();
  await server.make.role(chief, "administrator");
  const administrator = await server.as(chief);
  const [service, elsewhere] = [await server.make.department(), await server.make.department()];
  const position = await server.make.position();
  const person = await server.make.person({ in: null });
  const old = await server.make.membership({ person, department: service, from: "2024-03-01", primary: true });
  const revision = await server.make.published();
  await server.sql(
    `insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on", "assigned_by_id", "reason")
     select gen_random_uuid(), 'acknowledge', $1, $2, today() + 30, $3, 'test'`,
    [revision.id, JSON.stringify({ departments: [{ id: elsewhere.id, subtree: true }] }), chief.id],
  );
  const input = { id: old.id, expectedVersion: old.version, departmentId: elsewhere.id, positionId: position.id, on: "2025-06-01" };
  const posts = () =>
    server.sql(`select "department_id", "until"::text from "membership" where "person_id" = $1 order by "from"`, [person.id]);
  const refusal = async (more: object, client = administrator) => {
    const { code, fields } = (await client.ask(MOVE, { input: { ...input, ...more } })).errors![0]!.extensions;
    expect(await posts()).toEqual([[service.id, null]]);
    return fields ? [fields[0]!.path, fields[0]!.code] : code;
  };

  expect(await refusal({ on: "2024-03-01" })).toEqual(["input.on", "moveBeforeStart"]);
  expect(await refusal({ until: "2025-05-31" })).toEqual(["input.until", "untilBeforeFrom"]);
  const closed = await server.make.department({ archivedOn: "2024-01-01" });
  expect(await refusal({ departmentId: closed.id })).toEqual(["input.departmentId", "archivedReference"]);
  expect(await refusal({ expectedVersion: 7 })).toBe("CONFLICT");
  expect(await refusal({}, await server.as(person))).toMatch(/NOT_FOUND|FORBIDDEN/);

  const { moveMembership } = await administrator.get(MOVE, { input });
  expect(moveMembership).toMatchObject({
    primary: true,
    from: "2025-06-01",
    until: null,
    department: { id: elsewhere.id },
    position: { id: position.id },
  });
  expect(await posts()).toEqual([
    [service.id, "2025-05-31"],
    [elsewhere.id, null],
  ]);
  const asked = await server.sql(`select 1 from "obligation" where "person_id" = $1 and "cancelled_at" is null`, [person.id]);
  expect(asked).toHaveLength(1);
  const events = await server.sql<[string]>(
    `select "subject_id" from "audit_event" where "command" = 'moveMembership' and "subject_type" = 'Membership' order by "sequence"`,
  );
  expect(events.flat()).toEqual([old.id, moveMembership.id]);
  const { errors } = await administrator.ask(MOVE, { input: { ...input, expectedVersion: old.version + 1 } });
  expect(errors![0]!.extensions.code).toBe("CONFLICT");
});

it("does not move somebody onto another main post that is already to come, nor from one that ends before", async () => {
  const chief = await server.make.person();
  await server.make.role(chief, "administrator");
  const administrator = await server.as(chief);
  const [department, elsewhere] = [await server.make.department(), await server.make.department()];
  const position = await server.make.position();
  const person = await server.make.person({ in: null });
  const old = await server.make.membership({ person, department, from: "2024-03-01", until: "2090-12-31", primary: true });
  await server.make.membership({ person, department: elsewhere, from: "2091-06-01", primary: true });
  const input = { id: old.id, expectedVersion: old.version, departmentId: elsewhere.id, positionId: position.id };
  const problem = async (more: object) =>
    (await administrator.ask(MOVE, { input: { ...input, ...more } })).errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]);
  expect(await problem({ on: "2091-01-02" })).toEqual([["input.on", "moveAfterEnd"]]);
  expect(await problem({ on: "2030-01-01" })).toEqual([["input.on", "primaryOverlaps"]]);
  expect(await problem({ on: "2030-01-01", until: "2091-05-31" })).toBeUndefined();
});
