import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { loadDemo } from "../../seeds/load-demo.ts";
import { loadConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/database/database.ts";
import { type DatabaseConnection, sessionOptions } from "../../server/database/database-server.ts";
import { migrate } from "../../server/database/migrate.ts";
import { onServer, testDatabaseName } from "./database-names.ts";

/** A database of its own for one test or one file of tests. */
export interface TestDatabase {
  readonly connection: DatabaseConnection;
  /** Removes it and ends whatever is still connected. */
  drop(): Promise<void>;
}

/** What a database holds at first: not even tables, nothing but its tables, or the demo company, which takes long to make and is made once a run. */
export type Content = "no tables" | "nothing" | "demo";

/** Serializes the making of the template among the workers of a run. */
const templateLock = 7_201_849;

/** Makes a fresh, migrated database; the first caller of a run makes the template that all others copy. */
export async function createTestDatabase(timeZone = "Asia/Shanghai", content: Content = "nothing"): Promise<TestDatabase> {
  const server = inject("server");
  const name = testDatabaseName(inject("run"), randomUUID().slice(0, 8));
  const connect = (database: string): DatabaseConnection => ({
    ...server,
    database,
    // What a crash could lose does not matter here, and tests wait less.
    options: `${sessionOptions(timeZone)} -c synchronous_commit=off`,
  });
  await onServer(server, async (client) => {
    await client.query(`select pg_advisory_lock(${templateLock})`);
    const template = await templateOf(content, client, connect);
    await client.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`);
  });
  return {
    connection: connect(name),
    drop: () =>
      onServer(server, async (client) => {
        await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
      }),
  };
}

async function templateOf(content: Content, client: pg.Client, connect: (database: string) => DatabaseConnection): Promise<string> {
  if (content === "no tables") return "template1";
  const empty = await ensureTemplate(client, "template", (unfinished) => migrate(connect(unfinished)));
  return content === "nothing" ? empty : ensureTemplate(client, "demo", (unfinished) => fillWithDemo(connect(unfinished)), empty);
}

async function ensureTemplate(
  client: pg.Client,
  purpose: string,
  fill: (database: string) => Promise<void>,
  from?: string,
): Promise<string> {
  const template = testDatabaseName(inject("run"), purpose);
  const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
  if (rowCount !== 0) return template;
  // Under another name until it is complete, so that a failed migration is seen by every test that needs it.
  const unfinished = testDatabaseName(inject("run"), "unfinished");
  await client.query(`drop database if exists ${pg.escapeIdentifier(unfinished)} with (force)`);
  await client.query(`create database ${pg.escapeIdentifier(unfinished)}${from ? ` template ${pg.escapeIdentifier(from)}` : ""}`);
  await fill(unfinished);
  await client.query(`alter database ${pg.escapeIdentifier(unfinished)} rename to ${pg.escapeIdentifier(template)}`);
  return template;
}

async function fillWithDemo(connection: DatabaseConnection): Promise<void> {
  const database = await openDatabase(connection);
  try {
    await loadDemo(database, loadConfig({}), "zh");
  } finally {
    await database.close();
  }
}
