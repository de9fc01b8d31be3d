import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type DatabaseConnection, sessionOptions } from "../../server/database/database-server.ts";
import { migrate } from "../../server/database/migrate.ts";
import { onServer, testDatabaseName } from "./database-names.ts";

/** A database of its own for one test or one file of tests. */
export interface TestDatabase {
  readonly connection: DatabaseConnection;
  /** Removes it and ends whatever is still connected. */
  drop(): Promise<void>;
}

/** Serializes the making of the template among the workers of a run. */
const templateLock = 7_201_849;

/** Makes a fresh database, migrated unless it is to be empty; the first caller of a run migrates the template of all others. */
export async function createTestDatabase(timeZone = "Asia/Shanghai", state: "migrated" | "empty" = "migrated"): Promise<TestDatabase> {
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
    const template = state === "migrated" ? await ensureTemplate(client, connect) : "template1";
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

async function ensureTemplate(client: pg.Client, connect: (database: string) => DatabaseConnection): Promise<string> {
  const template = testDatabaseName(inject("run"), "template");
  const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
  if (rowCount !== 0) return template;
  // Under another name until it is complete, so that a failed migration is seen by every test that needs it.
  const unfinished = testDatabaseName(inject("run"), "unfinished");
  await client.query(`drop database if exists ${pg.escapeIdentifier(unfinished)} with (force)`);
  await client.query(`create database ${pg.escapeIdentifier(unfinished)}`);
  await migrate(connect(unfinished));
  await client.query(`alter database ${pg.escapeIdentifier(unfinished)} rename to ${pg.escapeIdentifier(template)}`);
  return template;
}
