import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabaseServer } from "../../server/database/database-server.ts";

const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
const newest = versions.map(Number).sort((a, b) => b - a)[0] ?? 0;
const programs = `/usr/lib/postgresql/${newest}/bin`;
const usable = newest >= 15 && existsSync(join(programs, "initdb"));

const open = (databaseUrl: string) => openDatabaseServer({ dataDir: "/nowhere", databaseUrl, timeZone: "Asia/Shanghai" });

describe.skipIf(!usable)(`DATABASE_URL to the machine's own PostgreSQL (needs /usr/lib/postgresql/15 or newer)`, () => {
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  let folder: string;

  const run = (program: string, args: string[]) => {
    const { status, stderr } = spawnSync(join(programs, program), args, {
      ...user,
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (status !== 0) throw new Error(stderr);
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rulebook-test-"));
    writeFileSync(join(folder, "password"), "s3 cret");
    if (user.uid) for (const path of [folder, join(folder, "password")]) chownSync(path, user.uid, user.gid);
    run("initdb", [
      "-D",
      join(folder, "data"),
      "-U",
      "owner",
      "-A",
      "scram-sha-256",
      "--pwfile",
      join(folder, "password"),
      "-E",
      "UTF8",
      "--no-locale",
    ]);
    run("pg_ctl", [
      "start",
      "-D",
      join(folder, "data"),
      "-s",
      "-w",
      "-l",
      join(folder, "log"),
      "-o",
      `-c listen_addresses= -k ${folder} -p 5433`,
    ]);
  });

  afterAll(() => {
    run("pg_ctl", ["stop", "-D", join(folder, "data"), "-s", "-m", "fast"]);
    rmSync(folder, { recursive: true, force: true });
  });

  const url = (database: string, password = "s3%20cret") =>
    `postgresql://owner:${password}@localhost:5433/${database}?host=${encodeURIComponent(folder)}`;

  test("is used as it is, with the sessions' settings", async () => {
    const server = await open(url("postgres"));
    const client = new pg.Client(server.connection);
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('TimeZone') as zone, current_setting('rulebook.time_zone') as own, current_user as me",
    );
    await client.end();
    await server.stop();
    expect(rows).toEqual([{ zone: "UTC", own: "Asia/Shanghai", me: "owner" }]);
    expect(existsSync(join(folder, "data/postmaster.pid"))).toBe(true);
  });

  test("a missing database and a wrong password are told, the password is not", async () => {
    await expect(open(url("absent"))).rejects.toThrow(/DATABASE_URL .* does not answer: database "absent" does not exist/);
    await expect(open(url("postgres", "hush"))).rejects.toThrow(/password authentication failed/);
    await expect(open(url("postgres", "hush"))).rejects.not.toThrow(/hush/);
  });
});

test("a server that is not there is told", async () => {
  await expect(open("postgresql://u:hush@127.0.0.1:1/rules")).rejects.toThrow(
    "The database of DATABASE_URL (127.0.0.1:1/rules) does not answer: connect ECONNREFUSED 127.0.0.1:1.",
  );
});

test("an address that cannot be read is told", async () => {
  await expect(open("postgresql://u:p@h/d?sslrootcert=/nowhere/root.pem")).rejects.toThrow(/DATABASE_URL cannot be read: .*root.pem/);
});

test("a database that cannot hold Chinese text is refused", async () => {
  const server = inject("server");
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  const name = `test_${inject("run")}_ascii`;
  await client.query(`create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`);
  await client.end();
  const { user, password, port, host } = server;
  const url = `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
  await expect(open(url)).rejects.toThrow(/is encoded in SQL_ASCII; Rulebook needs a database in UTF8/);
});
