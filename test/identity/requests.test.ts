import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeError } from "../../server/http/describe-error.ts";
import { post } from "../support/browser-session.ts";
import { rememberingLog } from "../support/log-lines.ts";
import { type Client, TestServer } from "../support/server.ts";

interface Refused {
  readonly data?: unknown;
  readonly errors: { message: string; extensions: { code: string; requestId: string } }[];
}

async function send(url: string, options: RequestInit): Promise<{ status: number; body: Refused }> {
  const response = await fetch(url, options);
  return { status: response.status, body: (await response.json()) as Refused };
}

describe("requests that are none", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ BODY_LIMIT: "1m" });
  });
  afterAll(() => server.close());
  const SIGN_OUT = "mutation { signOut }";

  it("refuse mutations by GET", async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent(SIGN_OUT)}`;
    const { status, body } = await send(url, { headers: { "apollo-require-preflight": "1" } });
    expect([status, body.errors[0]?.extensions.code]).toEqual([405, "INVALID"]);
  });

  it.each([
    ["application/x-www-form-urlencoded", `query=${encodeURIComponent(SIGN_OUT)}`],
    ["multipart/form-data; boundary=x", `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${SIGN_OUT}\r\n--x--`],
    ["text/plain", JSON.stringify({ query: SIGN_OUT })],
    ["application/xml", "<query/>"],
  ])("refuse %s, which other sites could send", async (type, body) => {
    const refused = await send(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": type, "accept-language": "en" },
      body,
    });
    expect(refused.status).toBe(415);
    expect(refused.body).toEqual({
      errors: [{ message: expect.stringContaining("as JSON"), extensions: { code: "INVALID", requestId: expect.any(String) } }],
    });
  });

  it("refuse several operations at once, broken JSON and bodies that are no operation", async () => {
    for (const body of [`[{"query":"{ __typename }"},{"query":"{ __typename }"}]`, "{", "", "null", "7", `{"query":7}`, "{}"]) {
      const refused = await send(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
      expect([refused.status, refused.body.errors[0]?.extensions.code], body).toEqual([400, "INVALID"]);
      expect(refused.body.errors[0]?.message).toContain("请每次发送一个操作");
    }
  });

  it("refuse what is too large, in both languages", async () => {
    const body = JSON.stringify({ query: `# ${"x".repeat(1024 ** 2)}\n{ __typename }` });
    for (const [language, words] of [
      ["en", "at most 1 MB"],
      ["zh-CN", "最多可发送 1 MB"],
    ] as const) {
      const headers = { "content-type": "application/json", "accept-language": language };
      const refused = await send(`${server.url}/graphql`, { method: "POST", headers, body });
      expect([refused.status, refused.body.errors[0]?.extensions.code]).toEqual([413, "INVALID"]);
      expect(refused.body.errors[0]?.message).toContain(words);
    }
  });

  it("answer unknown addresses in the closed form", async () => {
    const { status, body } = await send(`${server.url}/graphql/x`, { method: "PUT" });
    expect([status, body.errors[0]?.extensions.code]).toEqual([404, "NOT_FOUND"]);
  });
});

describe("limits", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());
  const tooMuch = expect.objectContaining({
    message: expect.stringContaining("too much at once"),
    extensions: expect.objectContaining({ code: "INVALID" }),
  });
  let somebody: Client;
  beforeAll(async () => {
    somebody = await server.as(await server.make.person());
  });
  const first = async (query: string) => (await somebody.ask(query)).errors?.[0];

  it("hold depth, aliases, tokens and cost", async () => {
    const deep = Array.from({ length: 14 }, () => "parent {").join(" ");
    expect(await first(`{ departments { items { ${deep} id ${"}".repeat(14)} } } }`)).toEqual(tooMuch);
    expect(await first(`{ ${Array.from({ length: 41 }, (_, at) => `a${at}: me { personId }`).join(" ")} }`)).toEqual(tooMuch);
    expect(await first(`{ me { ${"name ".repeat(5_000)} } }`)).toEqual(tooMuch);
    const wide = Array.from({ length: 60 }, (_, at) => `... on Department { parent { id name code } } # ${at}\n`).join(" ");
    const fragment = `fragment F on Department { children { children { children { children { children { children { ${wide} } } } } } } }`;
    expect(await first(`${fragment} { departments { items { ...F ...F } } }`)).toEqual(tooMuch);
  });
});

describe("in production", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ PRODUCTION: "on" });
  });
  afterAll(() => server.close());

  it("the API does not tell what it is made of", async () => {
    const introspection = await server.stranger.ask(`{ __schema { types { name } } }`);
    expect(introspection.data).toBeFalsy();
    expect(introspection.errors?.[0]?.extensions.code).toBe("INVALID");
    const misspelt = await server.stranger.ask(`{ policyDocument { items { id } } departmentz { total } }`);
    expect(JSON.stringify(misspelt)).not.toMatch(/did you mean|policyDocuments|departments/i);
  });
});

describe("what breaks on the server", () => {
  let server: TestServer;
  const { log, lines } = rememberingLog();
  beforeAll(async () => {
    server = await TestServer.start({}, log);
  });
  afterAll(() => server.close());

  it("is answered with an id alone, wherever it breaks", async () => {
    await server.sql(`alter table "login_session" rename to "login_session_away"`);
    const cookie = { cookie: "rulebook_session=some-token" };
    const { answer } = await post(server.url, `{ me { personId } }`, {}, cookie);
    const { status, body } = await send(`${server.url}/attachments/0197a000-0000-7000-8000-000000000000`, { headers: cookie });
    await server.sql(`alter table "login_session_away" rename to "login_session"`);
    expect(status).toBe(500);
    for (const [error] of [answer.errors, body.errors] as Refused["errors"][]) {
      expect(error?.extensions).toEqual({ code: "INTERNAL", requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(error?.message).toContain(error?.extensions.requestId);
      expect(error?.message).not.toContain("login_session");
      expect(lines.join("")).toContain(error?.extensions.requestId);
    }
  });

  it("leaves no secret in the log", async () => {
    const account = await server.make.signInAccount(await server.make.person(), "correct horse battery");
    await server.sql(`alter table "login_session" add constraint "nobody_today" check ("created_at" < '2000-01-01')`);
    const query = `mutation { signIn(login: "${account.login}", password: "correct horse battery") { personId } }`;
    const { answer } = await post(server.url, query, {}, { cookie: "rulebook_session=an-older-token", "user-agent": "a private agent" });
    await server.sql(`alter table "login_session" drop constraint "nobody_today"`);
    expect(answer.errors?.[0]?.extensions.code).toBe("INTERNAL");
    const logged = lines.join("");
    expect(logged).toContain("nobody_today");
    for (const secret of ["correct horse", "an-older-token", "argon2id", "a private agent"]) expect(logged).not.toContain(secret);
  });

  it("is described without the values that a database refused", () => {
    const refused = Object.assign(new Error('invalid input syntax for type uuid: "secret"'), {
      severity: "ERROR",
      routine: "string_to_uuid",
      code: "22P02",
      detail: "Failing row contains (secret).",
    });
    const described = describeError(Object.assign(new Error("wrapped"), { originalError: refused }));
    expect(described).toMatchObject({ message: "The database refused a statement.", code: "22P02", routine: "string_to_uuid" });
    expect(JSON.stringify(described)).not.toContain("secret");
    expect(describeError("thrown text").message).not.toContain("thrown text");
  });
});
