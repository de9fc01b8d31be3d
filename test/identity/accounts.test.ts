import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Account } from "../../schema/identity/Account.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { post, signedIn, trySignIn } from "../support/browser-session.ts";
import { type Client, TestServer } from "../support/server.ts";

const PASSWORD = "correct horse battery";
const CREATE = `mutation ($input: CreateAccountInput!, $key: String) { createAccount(input: $input, idempotencyKey: $key) { account { id login version } link } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { account { login } link } }`;
const DISABLE = `mutation ($input: RecordVersionInput!) { disableAccount(input: $input) { disabledAt version } }`;
const ENABLE = `mutation ($input: RecordVersionInput!) { enableAccount(input: $input) { disabledAt } }`;
const USE = `mutation ($token: String!, $password: String!) { useOneTimeLink(token: $token, password: $password) { account { login } } }`;
const ME = `{ me { personId } }`;

const tokenOf = (link: string) => {
  expect(link).toMatch(/^https:\/\/rules\.example\.com\/#\/set-password\?token=[\w-]{43}$/);
  return link.split("token=")[1] ?? "";
};

describe("accounts", () => {
  let server: TestServer;
  let administrator: Client;
  let chief: Person;
  beforeAll(async () => {
    server = await TestServer.start({ PUBLIC_URL: "https://rules.example.com" });
    chief = await server.make.person();
    await server.make.role(chief, "administrator");
    administrator = await server.as(chief);
  });
  afterAll(() => server.close());
  beforeEach(() => server.sql(`delete from "sign_in_throttle"`));

  const problems = async (client: Client, query: string, variables: object) =>
    (await client.ask(query, { ...variables })).errors?.map(({ extensions }) => [
      extensions.code,
      ...(extensions.fields ?? []).flatMap(({ path, code }) => [path, code]),
    ]);
  const made = async () => {
    const person = await server.make.person();
    const account = await server.make.signInAccount(person, PASSWORD);
    return {
      person,
      account,
      now: async () => ({
        id: account.id,
        expectedVersion: (await server.sql<[number]>(`select "version" from "account" where "id" = $1`, [account.id]))[0]?.[0],
      }),
    };
  };

  it("are made for many at once, of whom one whose number makes no login keeps nobody else from theirs", async () => {
    const { make } = server;
    await make.em.persist(Object.assign(new Account(), { login: "zz-09", person: await make.person() })).flush();
    const numbers = ["7", "S/001", "外聘 3", "ＺＺ－０９", "ＸＸ１", "xx-2"];
    const people = await Promise.all(numbers.map((number) => make.person({ number })));
    const { createAccounts } = await administrator.get(
      `mutation ($input: CreateAccountsInput!) { createAccounts(input: $input) { items { personNumber login outcome link } } }`,
      { input: { personIds: people.map(({ id }) => id), validDays: 3 } },
    );
    const outcomes = new Map(createAccounts.items.map(({ personNumber, ...rest }: { personNumber: string }) => [personNumber, rest]));
    const unfit = { outcome: "loginUnfit", link: null };
    expect(numbers.map((number) => outcomes.get(number))).toMatchObject([
      ...[unfit, unfit, unfit, { outcome: "loginTaken", link: null }],
      { outcome: "invited", login: "xx1" },
      { outcome: "invited", login: "xx-2" },
    ]);
  });

  it("are made by administrators and opened with a link that works once", async () => {
    const person = await server.make.person();
    const { createAccount } = await administrator.get(CREATE, { input: { personId: person.id, login: " Li.Na " } });
    expect(createAccount.account.login).toBe("li.na");
    const token = tokenOf(createAccount.link);
    const [kept] = await server.sql<[string]>(`select string_agg(o::text, '') from "one_time_link" o`);
    expect(kept?.[0]).not.toContain(token);
    expect((await trySignIn(server.url, "li.na", "")).cookie).toBeNull();
    const { answer, cookie } = await post(server.url, USE, { token, password: PASSWORD });
    expect(answer.data?.useOneTimeLink).toEqual({ account: { login: "li.na" } });
    const here = await post(server.url, ME, {}, { cookie: `rulebook_session=${cookie?.value}` });
    expect(here.answer.data?.me).toEqual({ personId: person.id });
    await signedIn(server.url, "li.na", PASSWORD);
    expect(await problems(server.stranger, USE, { token, password: PASSWORD })).toEqual([["INVALID", "token", "linkNotValid"]]);
  });

  it("stay closed to old, unknown, empty and set-up links, and to bad passwords", async () => {
    const person = await server.make.person();
    const { createAccount } = await administrator.get(CREATE, { input: { personId: person.id, login: "wang.fang" } });
    const token = tokenOf(createAccount.link);
    expect(await problems(server.stranger, USE, { token, password: "short" })).toEqual([["INVALID", "password", "passwordLength"]]);
    await server.sql(`update "one_time_link" set "expires_at" = now() where "account_id" = $1`, [createAccount.account.id]);
    for (const tried of [token, "", "x".repeat(43)]) {
      expect(await problems(server.stranger, USE, { token: tried, password: PASSWORD })).toEqual([["INVALID", "token", "linkNotValid"]]);
    }
  });

  it("get links that others do not use at the same time", async () => {
    const { createAccount } = await administrator.get(CREATE, { input: { personId: (await server.make.person()).id, login: "once.only" } });
    const token = tokenOf(createAccount.link);
    const codes = await Promise.all([1, 2, 3].map(() => server.stranger.codes(USE, { token, password: PASSWORD })));
    expect(codes.flat()).toEqual(["INVALID", "INVALID"]);
  });

  it("name what is wrong with a new one, and are no matter for others", async () => {
    const person = await server.make.person();
    const input = { personId: person.id, login: "new.person" };
    expect(await problems(administrator, CREATE, { input: { ...input, login: "a b" } })).toEqual([["INVALID", "input.login", "badLogin"]]);
    expect(await problems(administrator, CREATE, { input: { ...input, login: "x".repeat(81) } })).toEqual([
      ["INVALID", "input.login", "badLogin"],
    ]);
    expect(await problems(administrator, CREATE, { input: { ...input, personId: "7" } })).toEqual([
      ["INVALID", "input.personId", "malformedId"],
    ]);
    expect(await problems(administrator, CREATE, { input: { ...input, personId: "0197a000-0000-7000-8000-000000000000" } })).toEqual([
      ["INVALID", "input.personId", "referenceMissing"],
    ]);
    expect(await problems(administrator, CREATE, { input: { ...input, disabledAt: null } })).toEqual([["INVALID"]]);
    expect(await problems(await server.as(person), CREATE, { input })).toEqual([["FORBIDDEN"]]);
    expect(await problems(server.stranger, CREATE, { input })).toEqual([["UNAUTHENTICATED"]]);
    const taken = await made();
    expect(
      await problems(administrator, CREATE, { input: { personId: (await server.make.person()).id, login: taken.account.login } }),
    ).toEqual([["INVALID", "input.login", "alreadyTaken"]]);
    expect(await problems(administrator, CREATE, { input: { personId: taken.person.id, login: "second.account" } })).toEqual([
      ["INVALID", "input.personId", "alreadyTaken"],
    ]);
  });

  it("are made once under one idempotency key, also by two requests at once; a retry answers a link that works", async () => {
    const person = await server.make.person();
    const variables = { input: { personId: person.id, login: "made.once" }, key: "a-key" };
    const answers = await Promise.all([administrator.get(CREATE, variables), administrator.get(CREATE, variables)]);
    const again = await administrator.get(CREATE, variables);
    expect(new Set([...answers, again].map(({ createAccount }) => createAccount.account.id)).size).toBe(1);
    const [receipts] = await server.sql<[string]>(`select string_agg(r::text, '') from "command_receipt" r`);
    for (const { createAccount } of [...answers, again]) expect(receipts?.[0]).not.toContain(tokenOf(createAccount.link));
    const { answer } = await post(server.url, USE, { token: tokenOf(again.createAccount.link), password: PASSWORD });
    expect(answer.errors).toBeUndefined();
    expect(await problems(administrator, CREATE, { ...variables, input: { ...variables.input, login: "another" } })).toEqual([
      ["CONFLICT"],
    ]);
  });

  it("lose password and sessions at once when they are reset", async () => {
    const { account, now } = await made();
    const client = await signedIn(server.url, account.login, PASSWORD);
    const { id, expectedVersion } = await now();
    const { resetPassword } = await administrator.get(RESET, { input: { accountId: id, expectedVersion } });
    expect(await client.get(ME)).toEqual({ me: null });
    expect((await trySignIn(server.url, account.login, PASSWORD)).cookie).toBeNull();
    await post(server.url, USE, { token: tokenOf(resetPassword.link), password: "another good password" });
    await signedIn(server.url, account.login, "another good password");
  });

  it("are not reset by their owner or with a stale version", async () => {
    const { now } = await made();
    const { id } = await now();
    expect(await problems(administrator, RESET, { input: { accountId: id, expectedVersion: 99 } })).toEqual([["CONFLICT"]]);
    const own = await server.make.accountOf(chief.id);
    expect(await problems(administrator, RESET, { input: { accountId: own.id, expectedVersion: own.version } })).toEqual([["FORBIDDEN"]]);
  });

  it("end their sessions and links at once when they are disabled, and come back with their password", async () => {
    const { account, now } = await made();
    const client = await signedIn(server.url, account.login, PASSWORD);
    const { resetPassword } = await administrator.get(RESET, {
      input: { accountId: account.id, expectedVersion: (await now()).expectedVersion },
    });
    await post(server.url, USE, { token: tokenOf(resetPassword.link), password: PASSWORD });
    const again = await signedIn(server.url, account.login, PASSWORD);
    await administrator.get(DISABLE, { input: await now() });
    expect(await again.codes(`{ people { items { id } } }`)).toEqual(["UNAUTHENTICATED"]);
    expect((await trySignIn(server.url, account.login, PASSWORD)).answer.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(await problems(administrator, DISABLE, { input: await now() })).toEqual([["CONFLICT"]]);
    await administrator.get(ENABLE, { input: await now() });
    expect(await again.get(ME)).toEqual({ me: null });
    expect(await client.get(ME)).toEqual({ me: null });
    await signedIn(server.url, account.login, PASSWORD);
  });

  it("cannot use a link while they are disabled", async () => {
    const person = await server.make.person();
    const { createAccount } = await administrator.get(CREATE, { input: { personId: person.id, login: "left.early" } });
    await administrator.get(DISABLE, { input: { id: createAccount.account.id, expectedVersion: createAccount.account.version } });
    expect(await problems(server.stranger, USE, { token: tokenOf(createAccount.link), password: PASSWORD })).toEqual([
      ["INVALID", "token", "linkNotValid"],
    ]);
  });

  it("keep the last administrator, also when the last two disable each other at once", async () => {
    const own = await server.make.accountOf(chief.id);
    const input = { id: own.id, expectedVersion: own.version };
    expect(await problems(administrator, DISABLE, { input })).toEqual([["CONFLICT"]]);
    const second = await server.make.person();
    await server.make.role(second, "administrator");
    const other = await server.as(second);
    const otherAccount = await server.make.accountOf(second.id);
    const codes = await Promise.all([
      administrator.codes(DISABLE, { input: { id: otherAccount.id, expectedVersion: otherAccount.version } }),
      other.codes(DISABLE, { input }),
    ]);
    expect(codes.flat()).toHaveLength(1);
    const left = await server.sql(`select 1 from "account" where "id" = any($1) and "disabled_at" is null`, [[own.id, otherAccount.id]]);
    expect(left).toHaveLength(1);
    await server.sql(`update "account" set "disabled_at" = null where "id" = $1`, [own.id]);
  });

  it("leave what happened in the audit trail, without passwords and links", async () => {
    const events = await server.sql<[string, string]>(`select distinct "command", "subject_type" from "audit_event" order by 1, 2`);
    expect(events.map(([command]) => command)).toEqual(
      expect.arrayContaining(["createAccount", "disableAccount", "enableAccount", "resetPassword", "signIn", "useOneTimeLink"]),
    );
    const [all] = await server.sql<[string]>(`select string_agg(e::text, '') from "audit_event" e`);
    for (const secret of [PASSWORD, "another good password", "argon2id", "token="]) expect(all?.[0]).not.toContain(secret);
  });
});
