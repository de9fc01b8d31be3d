import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Assignment } from "../../schema/obligation/Assignment.ts";
import { Obligation } from "../../schema/obligation/Obligation.ts";
import { Department } from "../../schema/organisation/Department.ts";
import { type Client, TestServer } from "../support/server.ts";

const IMPORT = `mutation ($input: ImportPeopleInput!) { importPeople(input: $input) { applied } }`;
const sheet = (...rows: string[]) => ({
  fileName: "people.csv",
  base64: Buffer.from(["number,department,position", ...rows].join("\n")).toString("base64"),
  dryRun: false,
});

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

  test("make themselves head, deputy, member or wider in scope, whichever way round", async () => {
    const { make } = server;
    const [own, other, far] = [await make.department(), await make.department(), await make.department()];
    const one = await make.person({ in: own });
    const second = await make.person({ in: other });
    for (const person of [one, second]) await make.role(person, "administrator");
    await make.role(one, "policyEditor", own);
    const client = await server.as(one);
    const position = await make.position();
    const version = async (table: string, id: string) =>
      (await server.sql<[number]>(`select "version" from "${table}" where "id" = $1`, [id]))[0]?.[0];
    const department = async ({ id }: Department, changes: object) =>
      run(client, "updateDepartment", "UpdateDepartmentInput", { id, expectedVersion: await version("department", id), ...changes });
    const move = async ({ id }: Department, parent: Department, on: string) =>
      run(client, "moveDepartment", "MoveDepartmentInput", {
        ...{ id, expectedVersion: await version("department", id), parentId: parent.id, on },
      });
    const person = { personId: one.id, positionId: position.id };
    const days = [["2001-01-01", "2001-12-31"], ["2020-01-01"], ["2090-01-01"]];
    const [[today] = [""]] = await server.sql<[string]>("select today()::text");
    const [post] = await server.sql<[string, number]>(`select "id", "version" from "membership" where "person_id" = $1`, [one.id]);
    const moved = { id: post?.[0], expectedVersion: post?.[1], departmentId: other.id, positionId: position.id, on: today };
    const attempts = [
      () => department(other, { headId: one.id }),
      () => run(client, "createDepartment", "CreateDepartmentInput", { code: "Mine", name: "Mine", headId: one.id }),
      () => run(client, "createDeputy", "CreateDeputyInput", { departmentId: other.id, personId: one.id, from: "2090-01-01" }),
      ...days.map(
        ([from, until = null]) =>
          () =>
            run(client, "startMembership", "StartMembershipInput", { ...person, departmentId: other.id, primary: false, from, until }),
      ),
      () => run(client, "moveMembership", "MoveMembershipInput", moved),
      // A department and its people come under an editor's own by being moved there, now, later, and below another that is to come.
      () => department(other, { parentId: own.id }),
      () => move(other, own, today),
      () => move(other, own, "2090-01-01"),
      async () => [...(await move(far, other, "2090-01-01")), ...(await move(other, own, "2090-06-01"))],
      () => run(client, "updatePerson", "UpdatePersonInput", { id: one.id, expectedVersion: 1, number: "B-77" }),
      () => server.as(one).then((here) => here.codes(IMPORT, { input: sheet(`${one.number},${other.code},${position.code}`) })),
    ];
    const before = await server.sql(`select "id", "department_id", "from", "until" from "membership" where "person_id" = $1`, [one.id]);
    for (const [place, attempt] of attempts.entries()) expect([place, await attempt()]).toEqual([place, ["FORBIDDEN"]]);
    expect(await server.sql(`select "id", "department_id", "from", "until" from "membership" where "person_id" = $1`, [one.id])).toEqual(
      before,
    );
    // What they do for others, and what gives them nothing, they may: a new department below their own is empty.
    expect(await run(client, "createDepartment", "CreateDepartmentInput", { code: "New", name: "New", parentId: own.id })).toEqual([]);
    expect(await run(client, "createDepartment", "CreateDepartmentInput", { code: "Hers", name: "Hers", headId: second.id })).toEqual([]);
    expect(await department(own, { parentId: far.id })).toEqual([]);
    expect(await run(await server.as(second), "createDeputy", "CreateDeputyInput", { departmentId: other.id, personId: one.id })).toEqual(
      [],
    );
  });

  test("read more by changing the levels", async () => {
    const { make } = server;
    const officer = await make.person({ in: care });
    await make.role(officer, "confidentialityOfficer");
    const low = await make.level({ rank: 40, name: "Own" });
    const high = await make.level({ rank: 50, name: "Above" });
    const named = await make.level({ rank: 35, name: "Named", needToKnow: true });
    await make.clearance(officer, low);
    const client = await server.as(officer);
    const level = async (id: string, changes: object) =>
      run(client, "updateClassificationLevel", "UpdateClassificationLevelInput", {
        ...{
          id,
          expectedVersion: (await server.sql<[number]>(`select "version" from "classification_level" where "id" = $1`, [id]))[0]?.[0],
        },
        ...changes,
      });
    for (const attempt of [
      () => level(high.id, { rank: 7 }),
      () => level(low.id, { rank: 60 }),
      () => level(high.id, { basic: true }),
      () => level(named.id, { needToKnow: false }),
    ])
      expect(await attempt()).toEqual(["FORBIDDEN"]);
    expect(await level(high.id, { name: "Far above" })).toEqual([]);
    expect(await level(high.id, { rank: 70 })).toEqual([]);
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
