import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, TestServer } from "../support/server.ts";

describe("what is taken, and what there is once", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());
  const run = (client: Client, command: string, type: string, input: object) =>
    client.codes(`mutation ($input: ${type}!) { ${command}(input: $input) { id } }`, { input });

  it("is told to those who may alone, and noted when they may not see what has it", async () => {
    const { make } = server;
    const [own, other] = [await make.department(), await make.department()];
    const [level, secret, category] = [await make.level(), await make.level({ rank: 40 }), await make.category()];
    const editor = await make.person({ in: own });
    await make.role(editor, "policyEditor", own);
    const hidden = await make.published({ level: secret, document: await make.document({ number: "HIDDEN-1", owningDepartment: other }) });
    await make.published({ document: await make.document({ number: "OPEN-1", owningDepartment: own }) });
    const client = await server.as(editor);
    const create = (number: string, owningDepartmentId: string, who = client) =>
      run(who, "createPolicyDocument", "CreatePolicyDocumentInput", {
        ...{ number, title: "T", categoryId: category.id, owningDepartmentId, levelId: level.id },
      });
    for (const number of ["HIDDEN-1", "OPEN-1", "FREE-1"]) {
      expect(await create(number, other.id)).toEqual(["FORBIDDEN"]);
      expect(await create(number, own.id, await server.as(await make.person({ in: own })))).toEqual(["FORBIDDEN"]);
    }
    const noted = () =>
      server.sql(`select "subject_label", "actor_id" from "audit_event" where "changes" @> '{"result": {"after": "alreadyTaken"}}'`);
    expect(await create("OPEN-1", own.id)).toEqual(["INVALID"]);
    expect(await noted()).toEqual([]);
    expect(await create(" HIDDEN-1 ", own.id)).toEqual(["INVALID"]);
    expect(await noted()).toEqual([["HIDDEN-1", editor.id]]);
    expect(await server.sql(`select "revision_id" from "audit_event" where "subject_label" = 'HIDDEN-1'`)).toEqual([[hidden.id]]);
    // However the number is written, in a new document or in another one.
    const [mine] = await server.sql<[string, number]>(`select "id", "version" from "policy_document" where "number" = 'OPEN-1'`);
    const rename = (number: string) =>
      run(client, "updatePolicyDocument", "UpdatePolicyDocumentInput", { id: mine?.[0], expectedVersion: mine?.[1], number });
    for (const [place, number] of ["hidden-1", "ＨＩＤＤＥＮ－１", "HIDDEN‑1", "HID\u200bDEN-1"].entries()) {
      expect(await (place % 2 === 0 ? rename(number) : create(number, own.id))).toEqual(["INVALID"]);
      expect(await noted()).toHaveLength(place + 2);
    }
    expect(await create("FREE-1", own.id)).toEqual([]);
    // Views of a department that is not theirs, under names that are and are not taken there.
    const administrator = await make.person();
    await make.role(administrator, "administrator");
    const view = (who: Client, name: string, departmentId: string | null) =>
      run(who, "createSavedView", "CreateSavedViewInput", { resource: "people", name, operations: [], departmentId });
    expect(await view(await server.as(administrator), "Known", null)).toEqual([]);
    for (const name of ["Known", "Unknown"]) expect(await view(client, name, null)).toEqual(["FORBIDDEN"]);
  });

  it("is granted once, and kept within the limit, also by eight at once", async () => {
    const { make } = server;
    const [administrator, officer, chosen] = [await make.person(), await make.person(), await make.person()];
    await make.role(administrator, "administrator");
    await make.role(officer, "confidentialityOfficer");
    const level = await make.level({ rank: 50, needToKnow: true });
    const document = await make.document();
    await make.published({ document, level });
    await make.clearance(officer, level);
    const [theirs, officers, mine] = [await server.as(administrator), await server.as(officer), await server.as(chosen)];
    const eight = async (give: (place: number) => Promise<string[]>) =>
      (await Promise.all(Array.from({ length: 8 }, (_, place) => give(place)))).flat().sort();
    const conflicts = Array.from({ length: 7 }, () => "CONFLICT");
    const reason = { personId: chosen.id, reason: "Work" };
    expect(await eight(() => run(theirs, "grantRole", "GrantRoleInput", { personId: chosen.id, role: "auditor" }))).toEqual(conflicts);
    expect(await eight(() => run(theirs, "grantRole", "GrantRoleInput", { personId: chosen.id, role: "confidentialityOfficer" }))).toEqual(
      [...conflicts, "WAITING"].sort(),
    );
    expect(await eight(() => run(officers, "grantClearance", "GrantClearanceInput", { ...reason, levelId: level.id }))).toEqual(conflicts);
    const access = { ...reason, documentNumber: document.number };
    expect(await eight(() => run(officers, "grantAccess", "GrantAccessInput", access))).toEqual(conflicts);
    // Longer than what is held is more, and not the same.
    expect(await run(officers, "grantClearance", "GrantClearanceInput", { ...reason, levelId: level.id, from: "2001-01-01" })).toEqual([]);
    const view = (name: string) =>
      run(mine, "createSavedView", "CreateSavedViewInput", { resource: "people", name, operations: [], personal: true });
    for (let count = 0; count < 6; count += 1) await eight((place) => view(`View ${count} ${place}`));
    expect(await eight((place) => view(`Late ${place}`))).toEqual(Array.from({ length: 6 }, () => "INVALID"));
    expect(await server.sql(`select 1 from "saved_view" where "person_id" = $1`, [chosen.id])).toHaveLength(50);
  });

  it("leaves an administrator who can sign in", async () => {
    const { make } = server;
    await server.sql(`update "role_grant" set "revoked_at" = now() where "role" = 'administrator'`);
    const [one, other, ending] = [await make.person(), await make.person(), await make.person()];
    const grant = await make.role(one, "administrator");
    await make.role(other, "administrator");
    const late = await make.role(ending, "administrator");
    await server.sql(`update "role_grant" set "until" = '2090-01-01' where "id" = $1`, [late.id]);
    const client = await server.as(one);
    await make.accountOf(ending.id);
    const revoke = () => run(client, "revokeRole", "RecordVersionInput", { id: grant.id, expectedVersion: 1 });
    // Without an account, with one but no password, and with a closed one, the other does not count.
    expect(await revoke()).toEqual(["CONFLICT"]);
    const account = await make.accountOf(other.id);
    const change = async (text: string) => server.sql(text, [account.id]);
    await change(`update "account" set "disabled_at" = now() where "id" = $1`);
    expect(await revoke()).toEqual(["CONFLICT"]);
    await change(`update "account" set "disabled_at" = null where "id" = $1`);
    const reset = { accountId: account.id, expectedVersion: 1 };
    expect(
      await client.codes(`mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { link } }`, { input: reset }),
    ).toEqual([]);
    expect(await revoke()).toEqual(["CONFLICT"]);
    await server.sql(
      `insert into "credential" ("id", "account_id", "password_hash", "changed_at") values (gen_random_uuid(), $1, '', now())`,
      [account.id],
    );
    expect(await revoke()).toEqual([]);
  });
});
