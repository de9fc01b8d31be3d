import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { loadDemo } from "../../seeds/load-demo.ts";
import type { DemoLanguage } from "../../seeds/seed-types.ts";
import { loadConfig } from "../../server/config.ts";
import { openDatabase } from "../../server/database/database.ts";
import { type DatabaseConnection, sessionOptions } from "../../server/database/database-server.ts";
import { migrate } from "../../server/database/migrate.ts";
import { keptDatabaseName, onServer, testDatabaseName } from "./database-names.ts";
import { sourcesHash } from "./sources-hash.ts";

/** A database of its own for one test or one file of tests. */
export interface TestDatabase {
  readonly connection: DatabaseConnection;
  /** Removes it and ends whatever is still connected. */
  drop(): Promise<void>;
}

/** What a database holds at first: not even tables, nothing but its tables, or one of the demo companies, which take long to make. */
export type Content = "no tables" | "nothing" | "zh demo" | "en demo";

/** Serializes the making of the template among all workers. */
const templateLock = 7_201_849;

/** Makes a fresh, migrated database; the first caller makes the template that all others copy, later runs too. */
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
  const empty = await keptTemplate(client, "tables", sourcesHash("server/database/migrations"), (name) => migrate(connect(name)));
  if (content === "nothing") return empty;
  const [row] = (await client.query<{ day: string }>("select (now() at time zone 'Asia/Shanghai')::date::text as day")).rows;
  const made = `${sourcesHash("schema", "seeds", "server")}_${row?.day}`;
  const language = content === "zh demo" ? "zh" : "en";
  return keptTemplate(client, `demo_${language}`, made, (name) => fillWithDemo(connect(name), language), empty);
}

/** A template that stays for later runs as long as what it was made from is the same; the one before it goes. */
async function keptTemplate(
  client: pg.Client,
  purpose: string,
  made: string,
  fill: (database: string) => Promise<void>,
  from?: string,
): Promise<string> {
  const template = keptDatabaseName(purpose, made);
  const { rows } = await client.query<{ datname: string }>("select datname from pg_database where datname like $1", [
    keptDatabaseName(purpose, "%"),
  ]);
  if (rows.some(({ datname }) => datname === template)) return template;
  for (const { datname } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
  // Under another name until it is complete, so that a failed migration is seen by every test that needs it.
  const unfinished = testDatabaseName(inject("run"), "unfinished");
  await client.query(`drop database if exists ${pg.escapeIdentifier(unfinished)} with (force)`);
  await client.query(`create database ${pg.escapeIdentifier(unfinished)}${from ? ` template ${pg.escapeIdentifier(from)}` : ""}`);
  await fill(unfinished);
  await client.query(`alter database ${pg.escapeIdentifier(unfinished)} rename to ${pg.escapeIdentifier(template)}`);
  return template;
}

async function fillWithDemo(connection: DatabaseConnection, language: DemoLanguage): Promise<void> {
  const database = await openDatabase(connection);
  try {
    await loadDemo(database, loadConfig({}), language);
  } finally {
    await database.close();
  }
}
