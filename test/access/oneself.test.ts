import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Assignment } from "../../schema/obligation/Assignment.ts";
import { Obligation } from "../../schema/obligation/Obligation.ts";
import { Department } from "../../schema/organisation/Department.ts";
import { type Client, TestServer } from "../support/server.ts";

describe("what nobody does in their own favour", () => {
  let server: TestServer;
  let care: Department;
  beforeAll(async () => {
    server = await TestServer.start();
    care = await server.make.department({ name: "Care" });
  });
  afterAll(() => server.close());

  const run = (client: Client, command: string, type: string, input: object) =>
    client.codes(`mutation ($input: ${type}!) { ${command}(input: $input) { id } }`, { input });

  test("grant a role or a clearance, or give up the last administrator's", async () => {
    const { make } = server;
    const one = await make.person({ in: care });
    const other = await make.person({ in: care });
    const grant = await make.role(one, "administrator");
    await make.role(one, "confidentialityOfficer");
    const client = await server.as(one);
    const level = await make.level({ rank: 5, name: "Low" });
    const role = (personId: string) => run(client, "grantRole", "GrantRoleInput", { personId, role: "auditor" });
    const clearance = (personId: string) =>
      run(client, "grantClearance", "GrantClearanceInput", { personId, levelId: level.id, reason: "Work" });
    for (const refused of [await role(one.id), await clearance(one.id)]) expect(["FORBIDDEN", "INVALID"]).toContain(refused[0]);
    expect([await role(other.id), await clearance(other.id)]).toEqual([[], []]);
    const revoked = await run(client, "revokeRole", "RevokeRoleInput", { id: grant.id, expectedVersion: grant.version });
    expect(["CONFLICT", "FORBIDDEN", "INVALID"]).toContain(revoked[0]);
    expect(await server.sql(`select "person_id" from "role_grant" where "role" = 'auditor'`)).toEqual([[other.id]]);
    expect(await server.sql(`select "person_id" from "clearance"`)).toEqual([[other.id]]);
    expect(await server.sql(`select 1 from "role_grant" where "role" = 'administrator' and "revoked_at" is null`)).toHaveLength(1);
  });

  test("waive what is asked of them", async () => {
    const { make } = server;
    const member = await make.person({ in: care });
    const head = await make.person({ in: care });
    await make.em.nativeUpdate(Department, { id: care.id }, { head: head.id });
    const course = await make.course();
    const assignment = Object.assign(new Assignment(), { kind: "train", course, audience: { everyone: true }, dueOn: "2030-01-01" });
    const share = (person: typeof head) =>
      Object.assign(new Obligation(), { assignment, person, kind: "train", course, dueOn: "2030-01-01" });
    const [own, theirs] = [share(head), share(member)];
    await make.em.persist([assignment, own, theirs]).flush();
    const client = await server.as(head);
    const waive = (id: string) => run(client, "waiveObligation", "WaiveObligationInput", { id, expectedVersion: 1, reason: "Away" });
    expect(["FORBIDDEN", "INVALID"]).toContain((await waive(own.id))[0]);
    expect(await waive(theirs.id)).toEqual([]);
    expect(await server.sql(`select "id" from "obligation" where "waived_at" is not null`)).toEqual([[theirs.id]]);
  });

  test("approve their own draft", async () => {
    const { make } = server;
    const drafter = await make.person({ in: care });
    const colleague = await make.person({ in: care });
    for (const person of [drafter, colleague]) {
      await make.role(person, "policyEditor");
      await make.role(person, "approver");
    }
    const revision = await make.revision({ drafter, document: await make.document({ owningDepartment: care }) });
    const submit = async (approverIds: string[]) =>
      run(await server.as(drafter), "submitRevision", "SubmitRevisionInput", { id: revision.id, expectedVersion: 1, approverIds });
    expect((await submit([drafter.id]))[0]).toBe("INVALID");
    expect(await submit([colleague.id])).toEqual([]);
  });
});
