import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { chooseDatabaseUser } from "../../server/database/bundled/database-user.ts";
import { type DatabaseConnection, openDatabaseServer } from "../../server/database/database-server.ts";
import { startDatabaseProcess } from "../support/database-process.ts";

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };

/** Whether an ordinary user could run the application from this project folder. */
const othersReachProject =
  isRoot &&
  spawnSync(process.execPath, ["--check", join(import.meta.dirname, "../support/database-child.ts")], { ...nobody, cwd: "/" }).status === 0;

let made: string;
let parent: string;
let dataDir: string;
const leftOver: { stop(): Promise<void> }[] = [];

/** Making a cluster takes longer than all else, so tests about what comes after begin with a copy of this one. */
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), "rulebook-test-"));
  await (await openDatabaseServer({ dataDir: made, databaseUrl: undefined, timeZone: "UTC" })).stop();
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "rulebook-test-"));
  dataDir = join(parent, "data");
});

/** Gives the test a data folder that has been used before. */
function beginUsed() {
  if (spawnSync("cp", ["-a", made, dataDir]).status !== 0) throw new Error("The prepared data folder could not be copied.");
}

afterEach(async () => {
  for (const use of leftOver.splice(0).reverse()) await use.stop();
  rmSync(parent, { recursive: true, force: true });
});

async function open() {
  const server = await openDatabaseServer({ dataDir, databaseUrl: undefined, timeZone: "Europe/Berlin" });
  leftOver.push(server);
  return server;
}

async function openProcess(user?: typeof nobody) {
  const other = await startDatabaseProcess(dataDir, user);
  leftOver.push(other);
  return other;
}

async function query<Row extends object>(connection: DatabaseConnection, sql: string): Promise<Row> {
  const client = new pg.Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const results: pg.QueryResult<Row>[] = [await client.query(sql)].flat();
    return results.at(-1)!.rows[0]!;
  } finally {
    await client.end();
  }
}

const remember = (connection: DatabaseConnection, word: string) =>
  query(connection, `create table if not exists memory (word text); insert into memory values ('${word}')`);
const recall = (connection: DatabaseConnection) =>
  query<{ words: string[] }>(connection, "select array_agg(word order by word) as words from memory");

function serverPid(): number | undefined {
  const path = join(dataDir, "postgres/postmaster.pid");
  return existsSync(path) ? Number(readFileSync(path, "utf8").split("\n")[0]) : undefined;
}

describe("one copy of the application", () => {
  test("a second start finds what the first one wrote, and a stop leaves no server", async () => {
    const first = await open();
    await remember(first.connection, "kept");
    await first.stop();
    expect(serverPid()).toBeUndefined();
    expect(existsSync(first.connection.host)).toBe(false);

    const second = await open();
    expect(await recall(second.connection)).toEqual({ words: ["kept"] });
  });

  test("sessions are durable, in UTC, know the organisation's zone and order text alike everywhere", async () => {
    beginUsed();
    const { connection } = await open();
    const settings = await query(
      connection,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('TimeZone') as zone,
         current_setting('rulebook.time_zone') as own, current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
         current_setting('jit') as jit, (select array_agg(t order by t) from unnest(array['ä', 'b', 'B', '制']) t) as sorted`,
    );
    expect(settings).toEqual({
      fsync: "on",
      commit: "on",
      zone: "UTC",
      own: "Europe/Berlin",
      encoding: "UTF8",
      checksums: "on",
      jit: "off",
      sorted: ["B", "b", "ä", "制"],
    });
  });

  test("trigrams see Chinese letters", async () => {
    beginUsed();
    const { connection } = await open();
    const { trigrams } = await query<{ trigrams: number }>(
      connection,
      "create extension pg_trgm; select cardinality(show_trgm('制度')) as trigrams",
    );
    expect(trigrams).toBe(3);
  });

  test("nobody enters without the password", async () => {
    beginUsed();
    const { connection } = await open();
    await expect(query({ ...connection, password: "wrong" }, "select 1")).rejects.toThrow(/password authentication failed/);
  });
});

describe("after a crash", () => {
  test("a killed application leaves its server, which the next one uses again and ends", async () => {
    const killed = await openProcess();
    await remember(killed.connection, "before");
    const pid = serverPid();
    await killed.kill();

    const next = await open();
    expect(serverPid()).toBe(pid);
    expect(await recall(next.connection)).toEqual({ words: ["before"] });
    await next.stop();
    expect(serverPid()).toBeUndefined();
  });

  test("what was committed survives when application and server are killed", async () => {
    beginUsed();
    const killed = await openProcess();
    await remember(killed.connection, "committed");
    await killed.kill();
    process.kill(serverPid()!, "SIGKILL");

    const next = await open();
    expect(await recall(next.connection)).toEqual({ words: ["committed"] });
  });

  test("another program that now has the old server's number is no hindrance", async () => {
    beginUsed();
    const first = await open();
    await remember(first.connection, "kept");
    const lines = readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
    await first.stop();
    writeFileSync(join(dataDir, "postgres/postmaster.pid"), [process.ppid, ...lines.slice(1)].join("\n"));

    const second = await open();
    expect(await recall(second.connection)).toEqual({ words: ["kept"] });
    expect(serverPid()).not.toBe(process.ppid);
  });

  test("a server that dies under a running application comes back at the same place", async () => {
    beginUsed();
    const { connection } = await open();
    await remember(connection, "kept");
    const pid = serverPid()!;
    process.kill(pid, "SIGKILL");
    await vi.waitFor(async () => expect(await recall(connection)).toEqual({ words: ["kept"] }), { timeout: 20_000, interval: 100 });
    expect(serverPid()).not.toBe(pid);
  });
});

describe("two copies on one folder", () => {
  test("both may start it first; they share the server, which ends with the last", async () => {
    const [a, b, c] = await Promise.all([openProcess(), openProcess(), open()]);
    expect([a.connection, b.connection]).toEqual([b.connection, { ...c.connection, options: b.connection.options }]);
    await remember(a.connection, "shared");
    const pid = serverPid();
    await a.stop();
    await c.stop();
    expect(serverPid()).toBe(pid);
    expect(await recall(b.connection)).toEqual({ words: ["shared"] });
    await b.stop();
    expect(serverPid()).toBeUndefined();
  });

  test("a copy that starts while the last one ends gets a server", async () => {
    beginUsed();
    const first = await open();
    await remember(first.connection, "kept");
    const [, second] = await Promise.all([first.stop(), openProcess()]);
    expect(await recall(second.connection)).toEqual({ words: ["kept"] });
  });
});

describe("a folder that another container may use, whose processes are out of sight", () => {
  const heartbeat = () => join(dataDir, "postgres/rulebook.heartbeat");

  /** Leaves what a server leaves that was killed, or that nobody here can see. */
  async function leaveTraces() {
    beginUsed();
    const first = await open();
    await remember(first.connection, "kept");
    const lines = readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
    await first.stop();
    writeFileSync(join(dataDir, "postgres/postmaster.pid"), [4_000_000, ...lines.slice(1)].join("\n"));
    writeFileSync(heartbeat(), "other-host");
  }

  test("is refused while that one's heart beats", async () => {
    await leaveTraces();
    const timer = setInterval(() => writeFileSync(heartbeat(), "other-host"), 200);
    await expect(open().finally(() => clearInterval(timer))).rejects.toThrow(
      /in use on another machine or in another container \(other-host\)/,
    );
    expect(serverPid()).toBe(4_000_000);
  });

  test("is taken over when that one is dead", async () => {
    await leaveTraces();
    const second = await open();
    expect(await recall(second.connection)).toEqual({ words: ["kept"] });
    expect(readFileSync(heartbeat(), "utf8")).not.toBe("other-host");
  });
});

describe("users", () => {
  test.skipIf(!isRoot)("root runs it as somebody else, even in a folder that only root can enter", async () => {
    mkdirSync(join(parent, "closed"), { mode: 0o700 });
    dataDir = join(parent, "closed/data");
    const { connection } = await open();
    await remember(connection, "kept");
    expect(statSync(join(dataDir, "postgres")).uid).not.toBe(0);
    expect(statSync(`/proc/${serverPid()}`).uid).toBe(statSync(join(dataDir, "postgres")).uid);
  });

  /** Who owns what is on the disk, by name. */
  const ownersOf = (...paths: string[]) =>
    paths.map((path) => spawnSync("id", ["-nu", String(lstatSync(join(dataDir, path)).uid)], { encoding: "utf8" }).stdout.trim());
  const kept = ["", "postgres", "postgres/PG_VERSION", "postgres/rulebook.password", "postgres/rulebook.heartbeat", "postgres/start.log"];

  test.skipIf(!isRoot)("root lets everything belong to a user of its own, who is made", async () => {
    await open();
    expect(new Set(ownersOf(...kept))).toEqual(new Set(["rulebook"]));
    expect(lstatSync(join(dataDir, "postgres/rulebook.password")).mode & 0o077).toBe(0);
  });

  test.skipIf(!isRoot)("root takes what was nobody's, or was copied by root, over for that user", async () => {
    for (const before of [nobody, { uid: 0, gid: 0 }]) {
      beginUsed();
      if (spawnSync("chown", ["-R", `${before.uid}:${before.gid}`, dataDir]).status !== 0) throw new Error("chown failed");
      const server = await open();
      expect(new Set(ownersOf(...kept))).toEqual(new Set(["rulebook"]));
      await server.stop();
      rmSync(dataDir, { recursive: true });
    }
  });

  test.skipIf(!isRoot)("root writes through no link that the database's user puts into the folder, and reads none", async () => {
    beginUsed();
    const victim = join(parent, "victim");
    writeFileSync(victim, "untouched");
    const links = [`rulebook.heartbeat.${process.pid}`, "rulebook.heartbeat", "start.log"];
    for (const link of links) {
      rmSync(join(dataDir, "postgres", link), { force: true });
      symlinkSync(victim, join(dataDir, "postgres", link));
    }
    symlinkSync(victim, join(dataDir, "postgres/base/link"));
    await (await open()).stop();
    expect([readFileSync(victim, "utf8"), lstatSync(victim).uid]).toEqual(["untouched", 0]);
    rmSync(join(dataDir, "postgres/base/link"));
    rmSync(join(dataDir, "postgres/rulebook.password"));
    symlinkSync(victim, join(dataDir, "postgres/rulebook.password"));
    await expect(open()).rejects.toThrow(/data folder .* cannot be used/);
  });

  test.skipIf(!isRoot)("where no such user can be made, a warning says so and nobody runs it", () => {
    const warnings: string[] = [];
    expect(chooseDatabaseUser([], "no user", (sentence) => warnings.push(sentence))?.uid).toBe(nobody.uid);
    expect(warnings.join("")).toContain("SERVICE_USER");
  });

  test.skipIf(!othersReachProject)("an ordinary user runs it as itself", async () => {
    chownSync(parent, nobody.uid, nobody.gid);
    const { connection } = await openProcess(nobody);
    expect(statSync(dataDir).uid).toBe(nobody.uid);
    await remember(connection, "own");
    expect(statSync(`/proc/${serverPid()}`).uid).toBe(nobody.uid);
    const root = await open();
    expect(await recall(root.connection)).toEqual({ words: ["own"] });
  });

  test.skipIf(!othersReachProject)("a folder of somebody else is refused with a sentence", async () => {
    await (await open()).stop();
    chmodSync(parent, 0o755);
    await expect(openProcess(nobody)).rejects.toThrow(/data folder .* cannot be used: this user may not use/);
  });
});

test("data of another major version is refused with a sentence, and left alone", async () => {
  beginUsed();
  writeFileSync(join(dataDir, "postgres/PG_VERSION"), "17\n");
  await expect(open()).rejects.toThrow(/was made by PostgreSQL 17.*brings PostgreSQL 18/);
  expect(readFileSync(join(dataDir, "postgres/PG_VERSION"), "utf8")).toBe("17\n");
});

test("a data folder that is a file is refused with a sentence", async () => {
  writeFileSync(dataDir, "");
  await expect(open()).rejects.toThrow(/data folder .* cannot be used/);
});
