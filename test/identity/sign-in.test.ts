import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { post, signedIn, trySignIn } from "../support/browser-session.ts";
import { TestServer } from "../support/server.ts";

const PASSWORD = "correct horse battery";
const ME = `{ me { personId account { login language } roles { role } } }`;

describe("signing in", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  const someone = async (password = PASSWORD) => {
    const person = await server.make.person();
    return { person, account: await server.make.signInAccount(person, password) };
  };

  it("sets an HttpOnly cookie for twelve hours whose token the database does not know", async () => {
    const { person, account } = await someone();
    const { answer, cookie } = await trySignIn(server.url, ` ${account.login.toUpperCase()} `, PASSWORD);
    expect(answer.data?.signIn).toEqual({ account: { login: account.login }, personId: person.id });
    expect(cookie?.attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
    expect(cookie?.attributes).not.toContain("Secure");
    const [session] = await server.sql<[string, boolean]>(
      `select "token_hash", "expires_at" - "created_at" = interval '12 hours' as half_a_day from "login_session" where "account_id" = $1`,
      [account.id],
    );
    expect(session?.[0]).not.toContain(cookie?.value);
    expect(session?.[1]).toBe(true);
  });

  it("keeps passwords as argon2id with at least 19 MiB, two passes", async () => {
    const { account } = await someone();
    const [row] = await server.sql<[string]>(`select "password_hash" from "credential" where "account_id" = $1`, [account.id]);
    expect(row?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("answers unknown names, wrong passwords, accounts without a password and disabled accounts alike", async () => {
    const { account } = await someone();
    const disabled = (await someone()).account;
    await server.sql(`update "account" set "disabled_at" = now() where "id" = $1`, [disabled.id]);
    const empty = await server.make.accountOf((await server.make.person()).id);
    await server.sql(`delete from "credential" where "account_id" = $1`, [empty.id]);
    const answers = await Promise.all(
      [
        ["nobody-at-all", PASSWORD],
        [account.login, "wrong password"],
        [account.login, ""],
        [account.login, "x".repeat(100_000)],
        [empty.login, PASSWORD],
        [disabled.login, PASSWORD],
      ].map(([login = "", password = ""]) => trySignIn(server.url, login, password)),
    );
    const told = answers.map(({ answer, cookie }) => {
      const [{ message, extensions } = { message: "", extensions: { code: "" } }] = answer.errors ?? [];
      return { message, code: extensions.code, data: answer.data, cookie };
    });
    expect(told[0]).toEqual({
      message: expect.stringContaining("do not match"),
      code: "UNAUTHENTICATED",
      data: { signIn: null },
      cookie: null,
    });
    for (const other of told) expect(other).toEqual(told[0]);
  });

  it("is refused with the time to wait after ten failures of one name, each alias counted, even with the right password", async () => {
    const { account } = await someone();
    const other = (await someone()).account;
    const guesses = Array.from(
      { length: 12 },
      (_, at) => `g${at}: signIn(login: "${account.login}", password: "guess number ${at}") { personId }`,
    );
    const { answer } = await post(server.url, `mutation { ${guesses.join("\n")} }`);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([
      ...Array.from({ length: 10 }, () => "UNAUTHENTICATED"),
      "RATE_LIMITED",
      "RATE_LIMITED",
    ]);
    expect(answer.errors?.[11]?.message).toMatch(/Try again in 1[45] minutes/);
    const right = await trySignIn(server.url, account.login, PASSWORD);
    expect(right.answer.errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
    expect(right.cookie).toBeNull();
    expect((await trySignIn(server.url, other.login, PASSWORD)).cookie?.value).toBeTruthy();
    await server.sql(`update "sign_in_throttle" set "window_start" = now() - interval '16 minutes'`);
    expect((await trySignIn(server.url, account.login, PASSWORD)).cookie?.value).toBeTruthy();
  });

  it("does not let attempts at once slip through together", async () => {
    const { account } = await someone();
    const codes = await Promise.all(
      Array.from(
        { length: 15 },
        async (_, at) => (await trySignIn(server.url, account.login, `wrong password ${at}`)).answer.errors?.[0]?.extensions.code,
      ),
    );
    expect(codes.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(10);
    expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(5);
  });

  it("goes on counting where an attempt that began later was counted first, and anew after the clock was set back", async () => {
    const { account } = await someone();
    const failuresAfter = async (begins: string) => {
      await server.sql(`delete from "sign_in_throttle"`);
      await trySignIn(server.url, account.login, "wrong password");
      await server.sql(
        `update "sign_in_throttle" set "failures" = 5, "window_start" = now() + interval '${begins}' where "key" like 'pair:%'`,
      );
      await trySignIn(server.url, account.login, "wrong password");
      return (await server.sql(`select "failures" from "sign_in_throttle" where "key" like 'pair:%'`))[0]?.[0];
    };
    expect(await failuresAfter("5 seconds")).toBe(6);
    expect(await failuresAfter("2 hours")).toBe(1);
    await server.sql(`delete from "sign_in_throttle"`);
  });

  it("is refused after a hundred failures from one address, whatever the names; successes do not count", async () => {
    const { account } = await someone();
    await server.sql(`delete from "sign_in_throttle"`);
    await trySignIn(server.url, account.login, PASSWORD);
    expect(await server.sql(`select max("failures") from "sign_in_throttle"`)).toEqual([[0]]);
    await server.sql(`update "sign_in_throttle" set "failures" = 99 where "key" like 'address:%'`);
    expect((await trySignIn(server.url, "name-1", PASSWORD)).answer.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect((await trySignIn(server.url, "name-2", PASSWORD)).answer.errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
    await server.sql(`delete from "sign_in_throttle"`);
  });

  it("leaves audit entries without passwords and without what was typed as an unknown name", async () => {
    const { account, person } = await someone();
    await trySignIn(server.url, account.login, "not the password");
    await trySignIn(server.url, "my secret in the wrong field", PASSWORD);
    await trySignIn(server.url, account.login, PASSWORD);
    const events = await server.sql<[string, string | null, string | null, object]>(
      `select "command", "subject_label", "actor_id"::text as actor, "changes" from "audit_event" order by "sequence" desc limit 3`,
    );
    expect(events.reverse()).toEqual([
      ["signIn", account.login, null, { result: { after: "refused" } }],
      ["signIn", null, null, { result: { after: "refused" } }],
      ["signIn", account.login, person.id, { result: { after: "signedIn" } }],
    ]);
    const [all] = await server.sql<[string]>(`select string_agg(e::text, '') from "audit_event" e`);
    for (const secret of [PASSWORD, "not the password", "wrong field"]) expect(all?.[0]).not.toContain(secret);
  });

  it("ends the session that the browser had before", async () => {
    const { account } = await someone();
    const first = await trySignIn(server.url, account.login, PASSWORD);
    const query = `mutation { signIn(login: "${account.login}", password: "${PASSWORD}") { personId } }`;
    await post(server.url, query, {}, { cookie: `rulebook_session=${first.cookie?.value}` });
    const { answer } = await post(server.url, ME, {}, { cookie: `rulebook_session=${first.cookie?.value}` });
    expect(answer.data).toEqual({ me: null });
  });

  it("signs out: the cookie is cleared and worth nothing any more", async () => {
    const { account } = await someone();
    const client = await signedIn(server.url, account.login, PASSWORD);
    expect((await client.get(ME)).me.account.login).toBe(account.login);
    const { answer, cookie } = await post(server.url, `mutation { signOut }`, {}, { cookie: client.cookie ?? "" });
    expect(answer.data).toEqual({ signOut: true });
    expect(cookie?.value).toBe("");
    expect(await client.get(ME)).toEqual({ me: null });
    expect(await server.stranger.get(`mutation { signOut }`)).toEqual({ signOut: true });
  });
});

describe("changing one's own account", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ PUBLIC_URL: "https://rules.example.com" });
  });
  afterAll(() => server.close());
  const CHANGE = `mutation ($old: String!, $new: String!) { changePassword(currentPassword: $old, newPassword: $new) }`;

  it("marks cookies Secure where people come over https", async () => {
    const account = await server.make.signInAccount(await server.make.person(), PASSWORD);
    expect((await trySignIn(server.url, account.login, PASSWORD)).cookie?.attributes).toContain("Secure");
  });

  it("changes the password, keeps this session and ends all others", async () => {
    const account = await server.make.signInAccount(await server.make.person(), PASSWORD);
    const here = await signedIn(server.url, account.login, PASSWORD);
    const there = await signedIn(server.url, account.login, PASSWORD);
    await here.get(CHANGE, { old: PASSWORD, new: "another good password" });
    expect((await here.get(ME)).me).not.toBeNull();
    expect(await there.get(ME)).toEqual({ me: null });
    expect((await trySignIn(server.url, account.login, PASSWORD)).cookie).toBeNull();
    await signedIn(server.url, account.login, "another good password");
  });

  it("names what is wrong with a password", async () => {
    const account = await server.make.signInAccount(await server.make.person(), PASSWORD);
    await server.sql(`update "account" set "login" = 'rather-long-login' where "id" = $1`, [account.id]);
    const client = await server.as({ id: account.person.id });
    const problem = async (old: string, next: string) =>
      (await client.ask(CHANGE, { old, new: next })).errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]);
    expect(await problem(PASSWORD, "too short")).toEqual([["newPassword", "passwordLength"]]);
    expect(await problem(PASSWORD, "x".repeat(201))).toEqual([["newPassword", "passwordLength"]]);
    expect(await problem(PASSWORD, "Rather-Long-Login")).toEqual([["newPassword", "passwordIsLogin"]]);
    expect(await problem("not the password", "another good password")).toEqual([["currentPassword", "wrongPassword"]]);
    expect(await server.stranger.codes(CHANGE, { old: PASSWORD, new: "another good password" })).toEqual(["UNAUTHENTICATED"]);
    await signedIn(server.url, "rather-long-login", PASSWORD);
  });

  it("keeps the language, and follows the browser again with none", async () => {
    const client = await server.as(await server.make.person());
    const set = (language: string | null) =>
      client.get(`mutation ($l: Language) { setLanguage(language: $l) { account { language } } }`, { l: language });
    expect((await set("zh")).setLanguage.account.language).toBe("zh");
    expect((await set(null)).setLanguage.account.language).toBeNull();
    expect(await client.codes(`mutation { setLanguage(language: fr) { personId } }`)).toEqual(["INVALID"]);
  });
});
