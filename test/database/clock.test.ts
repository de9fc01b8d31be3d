import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../server/project-folder.ts";
import { createTestDatabase } from "../support/database.ts";
import { TestServer } from "../support/server.ts";

/** What is about connections, the machine or how long something took, and stays on the machine's clock. */
const OF_THE_MACHINE: Readonly<Record<string, string>> = {
  "schema/shared/clock.ts": "the clock of what no work is done for",
  "server/database/clock.ts": "the clock itself",
  "server/identity/sessions.ts": "sessions",
  "server/access/actor-of-session.ts": "sessions",
  "server/identity/known-devices.ts": "browsers that are known",
  "server/identity/sign-in-throttle.ts": "throttles",
  "server/identity/forget-expired.ts": "sessions and throttles",
  "server/print/typst-apart.ts": "when a file was made, in a process without a database",
};
const ASKS_ANOTHER =
  /(?<![_\w.])now\(\)|current_date|current_timestamp|localtime|clock_timestamp|statement_timestamp|new Date\(\)|Date\.now\(\)/i;

describe("the organisation's clock", () => {
  let server: TestServer;
  let other: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    other = await server.another();
  });
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  const moment = (of: TestServer, sql: string) => of.sql<[string]>(`select (${sql} at time zone 'Asia/Shanghai')::timestamp(0)::text`);

  it("is the same for commands, records, the trail, defaults and each server, and moves for all at once", async () => {
    const admin = await server.make.person();
    await server.make.role(admin, "administrator");
    const client = await server.as(admin);
    const save = (code: string) =>
      client.get(`mutation ($input: CreatePositionInput!) { createPosition(input: $input) { id createdAt updatedAt } }`, {
        input: { code, name: code },
      });
    await server.setClock("2031-10-01 08:59");
    const first = (await save("A1")).createPosition;
    expect(first).toMatchObject({ createdAt: "2031-10-01T00:59:00.000Z", updatedAt: "2031-10-01T00:59:00.000Z" });
    await server.advance({ minutes: 1 });
    const second = (await save("A2")).createPosition;
    expect(second.createdAt).toBe("2031-10-01T01:00:00.000Z");
    expect(await moment(other, "rulebook_now()")).toEqual([["2031-10-01 09:00:00"]]);
    const trail = await server.sql<[string, string]>(
      `select "subject_id", "at"::timestamptz(3)::text from "audit_event" order by "sequence" desc limit 2`,
    );
    expect(trail.map(([id, at]) => [id, new Date(at).toISOString()])).toEqual([
      [second.id, second.createdAt],
      [first.id, first.createdAt],
    ]);
    await server.sql(`insert into "position" ("id", "code", "name") values (gen_random_uuid(), 'A3', 'A3')`);
    expect(await moment(server, `(select "created_at" from "position" where "code" = 'A3')`)).toEqual([["2031-10-01 09:00:00"]]);
    expect((await server.make.position()).createdAt.toISOString()).toBe("2031-10-01T01:00:00.000Z");
  });

  it("begins the organisation's days, whoever asks on whichever server", async () => {
    const person = await server.make.person();
    const today = async (of: TestServer) => (await (await of.as(person)).get(`{ me { today } }`)).me.today;
    await server.setClock("2031-10-01 23:59:59");
    expect([await today(server), await today(other)]).toEqual(["2031-10-01", "2031-10-01"]);
    await server.advance({ seconds: 1 });
    expect([await today(server), await today(other)]).toEqual(["2031-10-02", "2031-10-02"]);
  });

  it("may go back: what was written stays in its order, the trail verifies, and health tells", async () => {
    const auditor = await server.make.person();
    await server.make.role(auditor, "auditor");
    const client = await server.as(auditor);
    const act = () => client.get(`mutation { setLanguage(language: zh) { personId } }`);
    await server.setClock("2031-12-01 12:00");
    await act();
    await server.setClock("2031-11-01 12:00");
    await act();
    const rows = await server.sql<[string]>(`select "at"::text from "audit_event" order by "sequence" desc limit 2`);
    expect(rows.map(([at]) => at.slice(0, 10))).toEqual(["2031-11-01", "2031-12-01"]);
    await server.setClock("2031-10-31 12:00");
    expect(await (await fetch(`${server.url}/health`)).json()).toMatchObject({ problems: [{ code: "clockWentBack" }] });
    const { verifyEvidence } = await client.get(`{ verifyEvidence { ok } }`);
    expect(verifyEvidence.ok).toBe(true);
  });

  it("is the machine's unless a test has set it, whatever a session or the environment says", async () => {
    const database = await createTestDatabase();
    const told = `-c rulebook.today=2001-01-01 -c rulebook.now=2001-01-01 -c rulebook.simulated_now=2001-01-01`;
    const client = new pg.Client({ ...database.connection, options: `${database.connection.options} ${told}` });
    await client.connect();
    const { rows } = await client.query(
      `select rulebook_now() = now() as "same", today() = (now() at time zone 'Asia/Shanghai')::date as "day"`,
    );
    expect(rows).toEqual([{ same: true, day: true }]);
    const { rows: plan } = await client.query<{ "QUERY PLAN": string }>("explain (verbose) select rulebook_now()");
    expect(plan.map((line) => line["QUERY PLAN"]).join()).toContain("Output: now()");
    const { rows: defaults } = await client.query(
      `select table_name from information_schema.columns where table_schema = 'public' and column_default ~ '(^|[^_])now\\(\\)|CURRENT_' and table_name <> 'mikro_orm_migrations'`,
    );
    expect(defaults).toEqual([]);
    await client.end();
    await database.drop();
  });

  it("is asked by all that is not about a connection", () => {
    const files = ["schema", "server"].flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    );
    const asking = files.filter(
      (name) =>
        name.endsWith(".ts") &&
        !name.startsWith("server/database/migrations/") &&
        ASKS_ANOTHER.test(readFileSync(join(projectFolder, name), "utf8").replaceAll("performance.now()", "")),
    );
    expect(asking.sort()).toEqual(Object.keys(OF_THE_MACHINE).sort());
  });
});
