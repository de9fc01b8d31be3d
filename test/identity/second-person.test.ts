import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { operatorLinks } from "../../server/confirmation/operator-link.ts";
import { runDailyWork } from "../support/daily-work.ts";
import { type Client, TestServer } from "../support/server.ts";

const PASSWORD = "correct horse battery";
const DECIDE = `mutation ($input: DecideConfirmationInput!) { decideConfirmation(input: $input) { link confirmation { state decidedBy { id } } } }`;
const BY_LINK = `mutation ($token: String!, $confirm: Boolean!, $reason: String) { decideByOperator(token: $token, confirm: $confirm, reason: $reason) { link } }`;
const USE = `mutation ($token: String!, $password: String!) { useOneTimeLink(token: $token, password: $password) { personId } }`;
const tokenOf = (link: unknown) => String(link).split("token=")[1] ?? "";

describe("what lets somebody read as officers decide", () => {
  let server: TestServer;
  let secret: ClassificationLevel;
  beforeAll(async () => {
    server = await TestServer.start();
    secret = await server.make.level({ rank: 30, name: "Restricted" });
  });
  afterAll(() => server.close());
  // Each test has officers and administrators of its own.
  beforeEach(async () => {
    await server.sql(`update "role_grant" set "revoked_at" = now()`);
    await server.sql(`update "confirmation" set "outcome" = 'withdrawn', "decided_at" = now() where "outcome" is null`);
  });

  const person = async (...roles: Parameters<typeof server.make.role>[1][]): Promise<Person> => {
    const made = await server.make.person();
    for (const role of roles) await server.make.role(made, role);
    if (roles.length > 0) await server.make.accountOf(made.id);
    return made;
  };
  const give = (client: Client, command: string, type: string, input: object, answer = "id") =>
    client.codes(`mutation ($input: ${type}!) { ${command}(input: $input) { ${answer} } }`, { input });
  const grant = (client: Client, personId: string, role = "confidentialityOfficer", more: object = {}) =>
    give(client, "grantRole", "GrantRoleInput", { personId, role, ...more });
  const account = (client: Client, personId: string, login: string) =>
    give(client, "createAccount", "CreateAccountInput", { personId, login }, "link");
  const accountOf = async (personId: string) => {
    const [row] = await server.sql<[string, number]>(`select "id", "version" from "account" where "person_id" = $1`, [personId]);
    return { id: row?.[0] ?? "", expectedVersion: row?.[1] ?? 0 };
  };
  const waiting = async () => {
    const [row] = await server.sql<[string, number]>(`select "id", "version" from "confirmation" where "outcome" is null`);
    return { id: row?.[0] ?? "", expectedVersion: row?.[1] ?? 0 };
  };
  const decide = async (client: Client, confirm = true, reason: string | null = null) =>
    client.codes(DECIDE, { input: { ...(await waiting()), confirm, reason } });
  const party = async (client: Client) => {
    const { confirmations } = await client.get(`{ confirmations(where: { state: { eq: waiting } }) { items { waitsFor } } }`);
    return confirmations.items.map((one: { waitsFor: string }) => one.waitsFor);
  };
  const officers = async () =>
    (
      await server.sql<[string]>(
        `select "person_id" from "role_grant" where "role" = 'confidentialityOfficer' and "revoked_at" is null order by "created_at"`,
      )
    ).map(([id]) => id);

  it("tells those who can confirm, and afterwards the one who asked", async () => {
    const [asker, first, second, bystander] = [
      await person("administrator"),
      await person("confidentialityOfficer"),
      await person("confidentialityOfficer"),
      await person("auditor"),
    ];
    const meant = await person();
    const told = async (whom: Person) =>
      (await (
        await server.as(whom)
      ).get(
        "{ unreadNotifications notifications(orderBy: [{ createdAt: DESC }]) { items { kind recipient { id } confirmation { state person { id } } } } }",
      )) as { unreadNotifications: number; notifications: { items: { kind: string; recipient: { id: string }; confirmation: object }[] } };
    const own = async (whom: Person) =>
      (await told(whom)).notifications.items.filter(({ recipient }) => recipient.id === whom.id).map(({ kind }) => kind);
    await grant(await server.as(asker), meant.id);
    expect([await own(first), await own(second), await own(asker), await own(bystander), await own(meant)]).toEqual([
      ["confirmationWaiting"],
      ["confirmationWaiting"],
      [],
      [],
      [],
    ]);
    expect((await told(first)).unreadNotifications).toBe(1);
    await decide(await server.as(first), false, "Not yet.");
    // Whoever else could have is not bothered any more.
    expect([(await told(first)).unreadNotifications, (await told(second)).unreadNotifications]).toEqual([0, 0]);
    expect(await own(asker)).toEqual(["confirmationDecided"]);
    expect((await told(asker)).unreadNotifications).toBe(1);

    // Without an officer it is another administrator; who comes to be the one who can is told with the day's work.
    await server.sql(`update "role_grant" set "revoked_at" = now() where "role" = 'confidentialityOfficer'`);
    await grant(await server.as(asker), meant.id);
    const late = await person("administrator");
    expect(await own(late)).toEqual([]);
    await runDailyWork(server.database);
    await runDailyWork(server.database);
    expect(await own(late)).toEqual(["confirmationWaiting"]);
    expect(await own(asker)).toEqual(["confirmationDecided"]);
  });

  it("makes officers with another officer's word, never that of the asker or the one meant", async () => {
    const [administrator, officer, chosen] = [await person("administrator"), await person("confidentialityOfficer"), await person()];
    const client = await server.as(administrator);
    expect(await grant(client, chosen.id)).toEqual(["WAITING"]);
    expect(await grant(client, chosen.id)).toEqual(["CONFLICT"]);
    expect(await officers()).toEqual([officer.id]);
    expect(await party(client)).toEqual(["officer"]);
    expect(await decide(client)).toEqual(["FORBIDDEN"]);
    expect(await decide(await server.as(chosen))).toEqual(["NOT_FOUND"]);
    expect(await decide(await server.as(await person("administrator")))).toEqual(["FORBIDDEN"]);
    const theirs = await server.as(officer);
    expect(await decide(theirs, false)).toEqual(["INVALID"]);
    expect(await decide(theirs)).toEqual([]);
    expect(await officers()).toEqual([officer.id, chosen.id]);
    const [made] = await server.sql(`select "granted_by_id" from "role_grant" where "person_id" = $1`, [chosen.id]);
    expect(made).toEqual([administrator.id]);
    // Declined and withdrawn, nothing happens.
    const third = await person();
    expect(await grant(client, third.id, "confidentialityOfficer", { from: "2031-01-01" })).toEqual(["WAITING"]);
    expect(await decide(await server.as(chosen), false, "We are enough.")).toEqual([]);
    expect(await grant(client, third.id)).toEqual(["WAITING"]);
    expect(await give(client, "withdrawConfirmation", "RecordVersionInput", await waiting())).toEqual([]);
    expect(await officers()).toEqual([officer.id, chosen.id]);
  });

  it("lets nobody in as one who reads a need-to-know draft by a task", async () => {
    const { make } = server;
    const closed = await make.level({ rank: 28, needToKnow: true });
    const administrator = await person("administrator");
    const [drafter, approver, done] = [await person(), await person(), await person()];
    for (const one of [administrator, drafter, approver, done]) await make.clearance(one, closed);
    const revision = await make.revision({ drafter, level: closed });
    await server.sql(
      `insert into "approval" ("id", "revision_id", "approver_id", "round", "decision", "created_at", "updated_at") values (gen_random_uuid(), $1, $2, now(), 'pending', now(), now())`,
      [revision.id, approver.id],
    );
    // Published, it is open to those who were granted it.
    await make.published({ drafter: done, level: closed });
    const client = await server.as(administrator);
    const reset = async (whom: Person) => {
      await make.accountOf(whom.id);
      const { id, expectedVersion } = await accountOf(whom.id);
      return give(client, "resetPassword", "ResetPasswordInput", { accountId: id, expectedVersion }, "link");
    };
    expect([await reset(drafter), await reset(approver), await reset(done)]).toEqual([["WAITING"], ["WAITING"], []]);
    // To the drafter's fellow drafter it is nothing new.
    await server.sql(`update "revision" set "drafter_id" = $1 where "id" = $2`, [administrator.id, revision.id]);
    await server.sql(`update "confirmation" set "outcome" = 'withdrawn', "decided_at" = now() where "outcome" is null`);
    expect(await reset(approver)).toEqual([]);
  });

  it("keeps the two roles apart", async () => {
    const [administrator, officer] = [await person("administrator"), await person("confidentialityOfficer")];
    const client = await server.as(administrator);
    expect(await grant(client, officer.id, "administrator")).toEqual(["INVALID"]);
    expect(await grant(client, (await person("administrator")).id)).toEqual(["INVALID"]);
    const chosen = await person();
    expect(await grant(client, chosen.id)).toEqual(["WAITING"]);
    expect(await grant(client, chosen.id, "administrator")).toEqual(["INVALID"]);
    expect(await grant(client, administrator.id)).toEqual(["INVALID"]);
  });

  it("asks a second administrator without an officer, but none of whom the asker may be", async () => {
    const [one, other, chosen] = [await person("administrator"), await person("administrator"), await person()];
    const client = await server.as(one);
    // A person, an account and a role are an administrator's to make: the second administrator may be the first.
    const puppet = await person();
    expect(await account(client, puppet.id, "puppet")).toEqual([]);
    expect(await grant(client, puppet.id, "administrator")).toEqual([]);
    expect(await grant(client, chosen.id)).toEqual(["WAITING"]);
    expect(await party(client)).toEqual(["administrator"]);
    const { createAccount } = await client.get(`mutation ($input: CreateAccountInput!) { createAccount(input: $input) { link } }`, {
      input: { personId: (await person()).id, login: "somebody" },
    });
    expect(tokenOf(createAccount.link)).toHaveLength(43);
    expect(await decide(await server.as(puppet))).toEqual(["FORBIDDEN"]);
    const second = await server.as(other);
    expect(await decide(second)).toEqual([]);
    // The other way round, and by way of somebody in between.
    await server.sql(`update "role_grant" set "revoked_at" = now() where "role" = 'confidentialityOfficer' or "person_id" = $1`, [
      other.id,
    ]);
    const between = await server.as(puppet);
    const further = await person();
    expect(await grant(between, further.id, "administrator")).toEqual([]);
    expect(await grant(await server.as(further), chosen.id)).toEqual(["WAITING"]);
    expect(await party(client)).toEqual(["operator"]);
    expect(await decide(client)).toEqual(["FORBIDDEN"]);
    expect(await decide(between)).toEqual(["FORBIDDEN"]);
  });

  it("does not take an administrator whose password the asker could set for a second one", async () => {
    const [one, other, chosen] = [await person("administrator"), await person("administrator"), await person()];
    const client = await server.as(one);
    await server.make.accountOf(other.id);
    const { resetPassword } = await client.get(`mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { link } }`, {
      input: await accountOf(other.id).then(({ id, expectedVersion }) => ({ accountId: id, expectedVersion })),
    });
    await server.stranger.get(USE, { token: tokenOf(resetPassword.link), password: PASSWORD });
    expect(await grant(client, chosen.id)).toEqual(["WAITING"]);
    expect(await party(client)).toEqual(["operator"]);
    expect(await decide(await server.as(other))).toEqual(["FORBIDDEN"]);
  });

  it("leaves it to whoever runs the server when nobody else is there", async () => {
    const [alone, chosen] = [await person("administrator"), await person()];
    const client = await server.as(alone);
    expect(await grant(client, chosen.id)).toEqual(["WAITING"]);
    const links = () => operatorLinks(server.database.reading, "http://127.0.0.1:4000");
    const [old] = await links();
    const [fresh] = await links();
    expect(old?.personName).toBe(chosen.name);
    const tokens = [tokenOf(old?.link), tokenOf(fresh?.link)];
    const shown = `query ($token: String!) { confirmationOfLink(token: $token) { kind personName askedByName } }`;
    expect((await server.stranger.get(shown, { token: tokens[0] })).confirmationOfLink).toBeNull();
    expect((await server.stranger.get(shown, { token: tokens[1] })).confirmationOfLink).toEqual({
      ...{ kind: "officerRole", personName: chosen.name, askedByName: alone.name },
    });
    const by = (token: string | undefined) => server.stranger.codes(BY_LINK, { token, confirm: true });
    // Nor does such a link make the first administrator, or set a password.
    expect(await server.stranger.codes(USE, { token: tokens[1], password: PASSWORD })).toEqual(["INVALID"]);
    expect(await by(tokens[0])).toEqual(["INVALID"]);
    expect(await by(tokens[1])).toEqual([]);
    expect(await by(tokens[1])).toEqual(["INVALID"]);
    expect(await officers()).toEqual([chosen.id]);
    const trail = await server.sql(
      `select "command", "actor_id" from "audit_event" where "command" in ('makeOperatorLink', 'decideByOperator') order by "sequence" desc limit 3`,
    );
    expect(trail).toEqual([
      ["decideByOperator", null],
      ["decideByOperator", null],
      ["makeOperatorLink", null],
    ]);
  });

  it("closes the six requests: no account, password, enabling or number of whoever reads more without a second person", async () => {
    const [administrator, officer] = [await person("administrator"), await person("confidentialityOfficer")];
    const client = await server.as(administrator);
    const reader = await person();
    await server.make.clearance(reader, secret, { from: "2031-01-01" });
    expect(await account(client, reader.id, "reader")).toEqual(["WAITING"]);
    const { decideConfirmation } = await (await server.as(officer)).get(DECIDE, { input: { ...(await waiting()), confirm: true } });
    await server.stranger.get(USE, { token: tokenOf(decideConfirmation.link), password: PASSWORD });
    const known = await accountOf(reader.id);
    const reset = { accountId: known.id, expectedVersion: known.expectedVersion };
    expect(await give(client, "resetPassword", "ResetPasswordInput", reset, "link")).toEqual(["WAITING"]);
    expect(await server.sql(`select 1 from "credential" where "account_id" = $1`, [known.id])).toHaveLength(1);
    expect(await decide(client)).toEqual(["FORBIDDEN"]);
    // Closing at once needs nobody; opening again does.
    expect(await give(client, "disableAccount", "RecordVersionInput", known)).toEqual([]);
    expect(await give(client, "enableAccount", "RecordVersionInput", await accountOf(reader.id))).toEqual(["WAITING"]);
    const number = { id: officer.id, expectedVersion: 1, number: "X-1", phone: "+86 10 1" };
    expect(await give(client, "updatePerson", "UpdatePersonInput", number)).toEqual(["WAITING"]);
    expect(await server.sql(`select "number", "phone" from "person" where "id" = $1`, [officer.id])).toEqual([
      [officer.number, "+86 10 1"],
    ]);
    // Somebody who reads no more than the administrator needs nobody.
    expect(await account(client, (await person()).id, "colleague")).toEqual([]);
  });

  it("does not let the maker of an older link in once its owner reads more, nor by giving the command again", async () => {
    const [administrator, chosen] = [await person("administrator"), await person()];
    const client = await server.as(administrator);
    const create = `mutation ($input: CreateAccountInput!, $key: String) { createAccount(input: $input, idempotencyKey: $key) { link } }`;
    const variables = { input: { personId: chosen.id, login: "early" }, key: "early" };
    const { createAccount } = await client.get(create, variables);
    await server.make.clearance(chosen, secret);
    expect(await client.codes(create, variables)).toEqual(["FORBIDDEN"]);
    expect(await server.stranger.codes(USE, { token: tokenOf(createAccount.link), password: PASSWORD })).toEqual(["INVALID"]);
  });
});
