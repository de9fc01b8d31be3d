import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { passedLimit } from "../../server/http/json-extent.ts";
import { makeKeepable } from "../../server/http/keepable-text.ts";
import { SESSION_COOKIE } from "../../server/identity/session-token.ts";
import { RawConnection } from "../support/raw-connection.ts";
import { type Client, TestServer } from "../support/server.ts";

const SMALL = 8_000;
const LIST = "query ($w: DepartmentFilter, $o: [DepartmentOrder!]) { departments(where: $w, orderBy: $o) { items { id } } }";

let server: TestServer;
let client: Client;
const opened: RawConnection[] = [];

beforeAll(async () => {
  const limits = {
    strangersBody: SMALL,
    strangersValues: 200,
    values: 5_000,
    depth: 50,
    silence: 300,
    slowest: 4_000,
    held: 600_000,
    heldByOne: 300_000,
    unanswered: 40,
  };
  server = await TestServer.start({ BODY_LIMIT: "400k" }, undefined, "nothing", limits);
  client = await server.as(await server.make.person());
});
afterAll(() => server.close());
afterEach(() => {
  for (const one of opened.splice(0)) one.end();
});

async function open(): Promise<RawConnection> {
  const connection = await RawConnection.open(server.url);
  opened.push(connection);
  return connection;
}

/** Status and code of an answer to a body that is sent as it is. */
async function send(body: string, cookie: string | null): Promise<[status: number, code: string | undefined]> {
  const headers = { "content-type": "application/json", "accept-language": "en", ...(cookie ? { cookie } : {}) };
  const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
}

const made = `${SESSION_COOKIE}=${"a".repeat(43)}`;

describe("who is not signed in", () => {
  it.each([
    ["or", { w: { or: Array.from({ length: 2_500 }, () => ({})) } }],
    ["orderBy", { o: Array.from({ length: 1_000 }, () => ({ code: "ASC" })) }],
    ["in", { w: { code: { in: Array.from({ length: 2_500 }, () => "CS") } } }],
    ["a text", { w: { code: { eq: "x".repeat(10_000) } } }],
  ])("sends nothing large: %s", async (_, variables) => {
    const body = JSON.stringify({ query: LIST, variables });
    expect(await send(body, null)).toEqual([401, "UNAUTHENTICATED"]);
    expect(await send(body, made)).toEqual([401, "UNAUTHENTICATED"]);
    expect((await send(body, client.cookie))[0]).not.toBe(401);
  });

  it("sends no small body of many values either", async () => {
    const body = JSON.stringify({ query: LIST, variables: { w: { or: Array.from({ length: 300 }, () => ({})) } } });
    expect(body.length).toBeLessThan(SMALL);
    expect(await send(body, made)).toEqual([401, "UNAUTHENTICATED"]);
  });

  it("asks for little: whether a long query is valid takes long to see", async () => {
    const deep = (levels: number): string => (levels === 0 ? "id" : `parent{${deep(levels - 1)}}parent{${deep(levels - 1)}}`);
    const body = JSON.stringify({ query: `fragment x on Department{${deep(8)}}{departments{items{...x}}}` });
    expect(body.length).toBeLessThan(SMALL);
    for (const cookie of [null, made]) expect(await send(body, cookie)).toEqual([401, "UNAUTHENTICATED"]);
    expect(await send(body, client.cookie)).toEqual([400, "INVALID"]);
    const short = JSON.stringify({ query: `fragment x on Department{${deep(5)}}{departments{items{...x}}}` });
    expect((await send(short, null))[1]).toBe("UNAUTHENTICATED");
  });

  it("is refused by what the headers say, before the body comes", async () => {
    for (const cookie of [null, made]) {
      const connection = await open();
      connection.post({ "content-length": "300000", ...(cookie ? { cookie } : {}) });
      expect(await connection.until("UNAUTHENTICATED")).toContain("401");
    }
  });

  it("is refused as soon as a body that did not say its length becomes large, and can go on with the connection", async () => {
    const connection = await open();
    connection.post({ "transfer-encoding": "chunked" });
    for (let chunk = 0; chunk < 10; chunk += 1) connection.write(`400\r\n${" ".repeat(1024)}\r\n`);
    await connection.until("UNAUTHENTICATED");
    connection.write("0\r\n\r\n");
    const body = JSON.stringify({ query: "{ me { personId } }" });
    connection.post({ "content-length": String(body.length) });
    connection.write(body);
    await connection.until(`{"data":{"me":null}}`);
  });

  it("is so again once the session has ended or the account may not sign in", async () => {
    const account = await server.make.accountOf((await server.make.person()).id);
    const cookie = `${SESSION_COOKIE}=${await server.session(account)}`;
    const body = JSON.stringify({ query: `{ me { personId } } # ${"x".repeat(SMALL)}` });
    expect((await send(body, cookie))[0]).not.toBe(401);
    await server.sql(`update "account" set "disabled_at" = now() where "id" = $1`, [account.id]);
    expect(await send(body, cookie)).toEqual([401, "UNAUTHENTICATED"]);
  });
});

describe("everybody", () => {
  it.each([
    ["values", JSON.stringify({ query: LIST, variables: { w: { or: Array.from({ length: 6_000 }, () => ({})) } } })],
    ["levels", `{"query":"{ me { personId } }","variables":{"w":${"[".repeat(60)}${"]".repeat(60)}}}`],
    ["levels that never close", `{"query":"","variables":${`{"a":`.repeat(1_000)}`],
    ["half of a character", `{"query":"{ me { personId } }","variables":{"a":"\ud83d"}}`.slice(0, -4)],
  ])("is told INVALID for too many %s", async (_, body) => {
    expect(await send(body, client.cookie)).toEqual([400, "INVALID"]);
  });

  it("holds no more of large bodies than its share, until they are answered", async () => {
    const cookie = client.cookie ?? "";
    const first = await open();
    first.post({ "content-length": "200000", cookie });
    const second = await open();
    second.post({ "content-length": "200000", cookie });
    const refused = await second.until("UNAVAILABLE");
    expect(refused).toMatch(/HTTP\/1.1 503[\s\S]*retry-after: 1/i);
    expect((await client.get("{ me { personId } }")).me).not.toBeNull();
    first.end();
    const third = await open();
    const body = JSON.stringify({ query: "{ me { personId } }", variables: { a: "x".repeat(200_000) } });
    await expect.poll(async () => (await send(body, cookie))[0]).toBe(200);
    third.end();
  });
});

describe("the pace", () => {
  it.each([
    ["headers that never end", (one: RawConnection) => one.write("POST /graphql HTTP/1.1\r\nhost: localhost\r\nx: ")],
    ["a body that never begins", (one: RawConnection) => one.post({ "content-length": "100" })],
    ["nothing at all", () => undefined],
  ])("ends %s", async (_, begin) => {
    const connection = await open();
    begin(connection);
    await connection.closed;
  });

  it("ends a body that drips, and lets one through that is slow", async () => {
    const cookie = client.cookie ?? "";
    const [drips, slow] = [await open(), await open()];
    const body = JSON.stringify({ query: "{ me { personId } }", variables: { a: "x".repeat(30_000) } });
    for (const one of [drips, slow]) one.post({ "content-length": String(body.length), cookie });
    let at = 0;
    for (; at < body.length && slow.isOpen; at += 1_500) {
      slow.write(body.slice(at, at + 1_500));
      if (drips.isOpen) drips.write(body.slice(at / 50, at / 50 + 30));
      await sleep(30);
    }
    await slow.until(`"personId"`);
    await drips.closed;
  });

  it("ends a connection on which requests come without waiting for answers, and counts those that were answered no more", async () => {
    const ask = "GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n";
    const [patient, hasty] = [await open(), await open()];
    for (let n = 0; n < 60; n += 1) {
      patient.write(ask.replace("health", `health?${n}`));
      await patient.until("ok");
      patient.forget();
    }
    expect(patient.isOpen).toBe(true);
    patient.write(ask.repeat(30));
    await expect.poll(() => patient.count(/HTTP\/1.1 200/g)).toBe(30);
    hasty.write(ask.repeat(60));
    await hasty.closed;
    expect(hasty.count(/HTTP\/1.1 200/g)).toBeLessThan(60);
  });

  it("ends a download that nobody takes", async () => {
    const connection = await open();
    const cookie = client.cookie ?? "";
    const fields = "id code name createdAt updatedAt version";
    for (let n = 0; n < 60; n += 1) await server.make.department({ name: "n".repeat(120) });
    const query = `{ ${Array.from({ length: 12 }, (_, a) => `a${a}: departments(page: { limit: 100 }) { items { ${fields} } }`).join(" ")} }`;
    const body = JSON.stringify({ query });
    connection.socket.pause();
    // Until the buffers of the system are full as well. Who does not read learns of the end by writing.
    for (; connection.isOpen; await sleep(20)) {
      connection.post({ "content-length": String(body.length), cookie });
      connection.write(body);
    }
    expect((await client.ask("{ me { personId } }")).data?.me).not.toBeNull();
  });
});

it("the extent of JSON is found as its parser would find it", () => {
  const extent = (value: unknown): { values: number; depth: number } => {
    if (typeof value !== "object" || value === null) return { values: 1, depth: 0 };
    const inner = Object.values(value).map(extent);
    const empty = inner.length === 0 ? 1 : 0;
    return {
      values: 1 + empty + inner.reduce((sum, { values }) => sum + values, 0),
      depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    };
  };
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: "large", stringUnit: "binary" }), (value) => {
      const json = Buffer.from(JSON.stringify(value));
      const { values, depth } = extent(value);
      expect(passedLimit(json, { values: values + 1, depth })).toBeNull();
      if (depth > 0) expect(passedLimit(json, { values: values + 1, depth: depth - 1 })).toBe("depth");
      if (depth > 0) expect(passedLimit(json, { values: 1, depth })).toBe("values");
    }),
  );
});

it("every text of a request becomes one that the database keeps, or is refused by its path", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: fc.constantFrom("a", "\ud800", "\udc00", "😀", "\0", "text", "\\") }), (value) => {
      const body = { variables: { input: value } };
      const problems = makeKeepable(body);
      const kept = JSON.stringify(body);
      if (problems.length === 0) expect([kept.includes("\\u0000"), /\\ud[89a-f]/.test(kept)]).toEqual([false, false]);
      for (const { path } of problems) expect(path.startsWith("input")).toBe(true);
    }),
  );
  expect(makeKeepable({ variables: { input: { name: "a\0" } } })).toEqual([{ path: "input.name", code: "controlCharacter" }]);
  expect(makeKeepable(JSON.parse(`{"variables":{"input":{"__proto__":1}}}`))).toHaveLength(1);
});
