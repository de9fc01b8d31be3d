import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unavailableError } from "../../server/database/unavailable.ts";
import { publicErrorOf } from "../../server/errors.ts";
import { Admission, isCommand } from "../../server/http/admission.ts";
import { FairShare, type Leave } from "../../server/http/fair-share.ts";
import { SHARES } from "../../server/http/query-limits.ts";
import { RefusedRequest } from "../../server/http/refuse-request.ts";
import { type Client, TestServer } from "../support/server.ts";

const stays = new AbortController().signal;
const limits = { all: 2, ofOne: 2, waiting: 60, patience: 400, crowded: 100 };

describe("the queue", () => {
  /** Two requests under way, and who was let in after them, in that order. */
  async function busy() {
    const share = new FairShare(limits);
    const started: string[] = [];
    const leaves: Leave[] = [await share.enter("busy", stays), await share.enter("busy", stays)];
    const ask = (account: string, what: string, command = false) =>
      share.enter(account, stays, command).then((leave) => {
        started.push(what);
        leaves.push(leave);
      });
    const serve = async () => {
      leaves.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { ask, serve, started };
  }

  it("serves commands before lists, whoever came first", async () => {
    const { ask, serve, started } = await busy();
    for (const [account, what, command] of [
      ["a", "list 1"],
      ["a", "list 2"],
      ["b", "command 1", true],
      ["a", "command 2", true],
    ] as const)
      void ask(account, what, command);
    for (let n = 0; n < 4; n += 1) await serve();
    expect(started.slice(0, 2).sort()).toEqual(["command 1", "command 2"]);
    expect(started.slice(2)).toEqual(["list 1", "list 2"]);
  });

  it("lets nobody wait for longer than it should while everybody's requests are in the way", async () => {
    const { ask, serve, started } = await busy();
    const error = await ask("a", "list").catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(RefusedRequest);
    expect(error).toMatchObject({ refusal: { status: 503, code: "UNAVAILABLE", retryAfter: 1 } });
    void ask("a", "later");
    await serve();
    expect(started).toEqual(["later"]);
  });

  it("tells the one who asks for too much apart from a crowd", async () => {
    const share = new FairShare({ ...limits, all: 10 });
    await share.enter("a", stays);
    await share.enter("a", stays);
    expect(publicErrorOf(await share.enter("a", stays).catch((error: unknown) => error))?.code).toBe("RATE_LIMITED");
  });
});

it("what would have to wait too long is refused beforehand, by what the others took", async () => {
  const admission = new Admission(50);
  for (let n = 0; n < 30; n += 1) {
    admission.ended(true);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(() => admission.admit(0)).not.toThrow();
  expect(() => admission.admit(1_000)).toThrow(RefusedRequest);
  const idle = new Admission(50);
  for (let n = 0; n < 5; n += 1) idle.ended(false);
  expect(() => idle.admit(1_000)).not.toThrow();
});

it.each([
  ["mutation { signOut }", true],
  ["\n # a query\n ,\ufeffmutation Sign($a: Int) { x }", true],
  ["query mutation { me { personId } }", false],
  ["{ mutation }", false],
  ["#mutation\n{ me { personId } }", false],
  ["mutations { x }", false],
])("%j is a command: %s", (query, command) => expect(isCommand(query)).toBe(command));

it.each([
  [{ code: "53100" }, "storageFull"],
  [{ code: "08006" }, "databaseAway"],
  [{ code: "57P03" }, "databaseAway"],
  [{ code: "ENOENT", syscall: "connect" }, "databaseAway"],
  [{ code: "ENOENT", syscall: "open" }, undefined],
  [{ message: "Connection terminated unexpectedly" }, "databaseAway"],
  [{ code: "23505" }, undefined],
])("a database that says %j is %s", (said, reason) => {
  const error = unavailableError(Object.assign(new Error("refused"), said));
  expect([error?.code, error?.messageCode]).toEqual(reason ? ["UNAVAILABLE", reason] : [undefined, undefined]);
});

describe("a server", () => {
  let server: TestServer;
  let clients: Client[];
  const dataDir = mkdtempSync(join(tmpdir(), "rulebook-test-"));
  const LIST = "{ categories { items { id } } }";

  beforeAll(async () => {
    mkdirSync(join(dataDir, "postgres"));
    server = await TestServer.start({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    clients = [];
    for (let n = 0; n <= SHARES.all; n += 1) clients.push(await server.as(await server.make.person()));
  });
  afterAll(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true });
  });

  it("with more to do than it can refuses what would wait, and goes on as before when that is over", async () => {
    const stuck = server.database.reading.transaction(async (sql) => {
      await sql.rows(`lock table "category" in access exclusive mode`, []);
      const under = clients.slice(1).map((client) => client.ask(LIST));
      const headers = { "content-type": "application/json", "accept-language": "en", cookie: clients[0]?.cookie ?? "" };
      const waiting = async () => (await sql.rows("select 1 from pg_locks where not granted", [])).length;
      await expect.poll(waiting, { timeout: 20_000 }).toBe(SHARES.all);
      const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query: LIST }) });
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, expect.stringMatching(/^[1-5]$/)]);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      return under;
    });
    const answers = await Promise.all(await stuck);
    expect(answers.every((answer) => answer?.errors === undefined)).toBe(true);
    expect((await clients[0]?.ask(LIST))?.errors).toBeUndefined();
  });

  it("without room on its disk refuses what changes something, answers what does not, and says so", async () => {
    const full = await TestServer.start({ DATA_DIR: dataDir }, undefined, "nothing", { reserve: Number.MAX_SAFE_INTEGER });
    const client = await full.as(await full.make.person());
    expect(await client.codes(`mutation { markNotificationsRead { personId } }`)).toEqual(["UNAVAILABLE"]);
    expect((await client.get(LIST)).categories).toBeDefined();
    const health = await fetch(`${full.url}/health`, { headers: { "accept-language": "en" } });
    expect([health.status, await health.json()]).toEqual([
      503,
      { status: "unavailable", problems: [{ code: "storageFull", message: expect.stringContaining("make room") }] },
    ]);
    await full.close();
  });

  it("whose database says that it is full tells so, changes nothing, and serves again", async () => {
    const [client] = clients;
    await server.sql(`create function no_room() returns trigger language plpgsql as $$ begin raise sqlstate '53100'; end $$`);
    await server.sql(`create trigger no_room before update on "account" for each row execute function no_room()`);
    const set = `mutation { setLanguage(language: en) { personId } }`;
    expect(await client?.codes(set)).toEqual(["UNAVAILABLE"]);
    expect(await server.sql(`select 1 from "account" where "language" = 'en'`)).toEqual([]);
    expect((await fetch(`${server.url}/health`)).status).toBe(503);
    expect((await client?.ask(LIST))?.errors).toBeUndefined();
    await server.sql(`drop trigger no_room on "account"`);
    await expect.poll(() => client?.codes(set), { timeout: 20_000, interval: 500 }).toEqual([]);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  it("whose clock went back says so, and keeps chain and sessions", async () => {
    const [client] = clients;
    await client?.get(`mutation { setLanguage(language: zh) { personId } }`);
    await server.sql(`alter table "audit_event" disable trigger all`);
    await server.sql(`update "audit_event" set "at" = "at" + interval '1 day'`);
    await server.sql(`alter table "audit_event" enable trigger all`);
    const health = await fetch(`${server.url}/health`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: "ok", problems: [{ code: "clockWentBack" }] }]);
    expect(await client?.codes(`mutation { setLanguage(language: en) { personId } }`)).toEqual([]);
    await expect.poll(async () => (await (await fetch(`${server.url}/health`)).json()) as object).toEqual({ status: "ok" });
  });
});
