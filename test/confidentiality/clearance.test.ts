import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { type Client, TestServer } from "../support/server.ts";

const GRANT = `mutation($input: GrantClearanceInput!) { grantClearance(input: $input) { id version current person { name } level { name } reason } }`;
const REVOKE = `mutation($input: RecordVersionInput!) { revokeClearance(input: $input) { id revokedAt revokedBy { name } } }`;

describe("clearances", () => {
  let server: TestServer;
  let officer: Person;
  let asOfficer: Client;
  let secret: ClassificationLevel;
  let revision: Revision;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    officer = await make.person({ name: "Officer" });
    await make.role(officer, "confidentialityOfficer");
    asOfficer = await server.as(officer);
    secret = await make.level({ rank: 30, name: "Restricted" });
    revision = await make.published({ title: "Prices", level: secret });
  });
  afterAll(() => server.close());

  const sees = async (client: Client) =>
    (await client.get(`query($id: ID!) { revision(id: $id) { title } }`, { id: revision.id })).revision?.title ?? null;

  it("open a text from the next request on, and close it again at once", async () => {
    const person = await server.make.person();
    const client = await server.as(person);
    expect(await sees(client)).toBeNull();
    const { grantClearance } = await asOfficer.get(GRANT, {
      input: { personId: person.id, levelId: secret.id, reason: "sells" },
    });
    expect(grantClearance).toMatchObject({ current: true, level: { name: "Restricted" }, reason: "sells" });
    expect(await sees(client)).toBe("Prices");
    const { revokeClearance } = await asOfficer.get(REVOKE, {
      input: { id: grantClearance.id, expectedVersion: grantClearance.version },
    });
    expect(revokeClearance.revokedBy).toEqual({ name: "Officer" });
    expect(await sees(client)).toBeNull();
    const again = await asOfficer.codes(REVOKE, { input: { id: grantClearance.id, expectedVersion: grantClearance.version + 1 } });
    expect(again).toEqual(["CONFLICT"]);
  });

  it("suspend what was asked about the text, and resume it", async () => {
    const person = await server.make.person();
    const client = await server.as(person);
    const grant = async () =>
      (await asOfficer.get(GRANT, { input: { personId: person.id, levelId: secret.id, reason: "sells" } })).grantClearance;
    const first = await grant();
    const admin = await server.make.person();
    const [assignment] = await server.sql<[string]>(
      `insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on", "mandatory", "assigned_by_id")
       values (gen_random_uuid(), 'acknowledge', $1, $2, today() + 30, true, $3) returning "id"`,
      [revision.id, JSON.stringify({ people: [person.id] }), admin.id],
    );
    await server.sql(
      `insert into "obligation" ("id", "assignment_id", "person_id", "kind", "revision_id", "due_on") values (gen_random_uuid(), $1, $2, 'acknowledge', $3, today() + 30)`,
      [assignment![0], person.id, revision.id],
    );
    const state = async () =>
      (await server.sql<[boolean]>(`select "suspended_at" is not null from "obligation" where "person_id" = $1`, [person.id]))[0]![0];
    expect(await state()).toBe(false);
    expect((await client.get(`{ obligations { items { title } } }`)).obligations.items).toHaveLength(1);
    await asOfficer.get(REVOKE, { input: { id: first.id, expectedVersion: first.version } });
    expect(await state()).toBe(true);
    expect((await client.get(`{ obligations { items { title } } }`)).obligations.items).toEqual([]);
    await grant();
    expect(await state()).toBe(false);
  });

  it("are granted to nobody by themselves, and by officers alone", async () => {
    const input = { personId: officer.id, levelId: secret.id, reason: "me" };
    const own = await asOfficer.ask(GRANT, { input });
    expect(own.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(own.errors?.[0]?.message).toContain("themselves");
    const staff = await server.as(await server.make.person());
    expect(await staff.codes(GRANT, { input })).toEqual(["FORBIDDEN"]);
    expect(await server.stranger.codes(GRANT, { input })).toEqual(["UNAUTHENTICATED"]);
    const administrator = await server.make.person();
    await server.make.role(administrator, "administrator");
    expect(await (await server.as(administrator)).codes(GRANT, { input })).toEqual(["FORBIDDEN"]);
  });

  it("name what is wrong with their days, reason and references", async () => {
    const person = await server.make.person();
    const at = async (input: object) => {
      const answer = await asOfficer.ask(GRANT, { input: { personId: person.id, levelId: secret.id, reason: "r", ...input } });
      return answer.errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]);
    };
    expect(await at({ from: "2027-01-02", until: "2027-01-01" })).toEqual([["input.until", "untilBeforeFrom"]]);
    expect(await at({ from: "2020-01-01", until: "2020-12-31" })).toEqual([["input.until", "periodOver"]]);
    expect(await at({ reason: "  " })).toEqual([["input.reason", "required"]]);
    expect(await at({ personId: "0190a000-0000-7000-8000-000000000000" })).toEqual([["input.personId", "referenceMissing"]]);
    expect(await at({ levelId: "7" })).toEqual([["input.levelId", "malformedId"]]);
  });

  it("stand in the audit trail and conflict on a stale version", async () => {
    const person = await server.make.person({ name: "Audited" });
    const { grantClearance } = await asOfficer.get(GRANT, { input: { personId: person.id, levelId: secret.id, reason: "trail" } });
    const rows = await server.sql<[string, string, Record<string, unknown>]>(
      `select "command", "subject_label", "changes" from "audit_event" where "subject_id" = $1 and "subject_type" = 'Clearance'`,
      [grantClearance.id],
    );
    expect(rows).toEqual([
      ["grantClearance", "Audited · Restricted", expect.objectContaining({ reason: { before: null, after: "trail" } })],
    ]);
    expect(await asOfficer.codes(REVOKE, { input: { id: grantClearance.id, expectedVersion: 99 } })).toEqual(["CONFLICT"]);
  });
});
