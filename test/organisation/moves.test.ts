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
