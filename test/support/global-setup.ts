import { rmSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { type BundledPostgres, startBundledPostgres } from "../../server/database/bundled/bundled-postgres.ts";
import { dropTestDatabases, onServer, testDatabaseOwners } from "./database-names.ts";
import { isAlive } from "./is-alive.ts";
import { memoryFolder } from "./memory-folder.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The PostgreSQL server of this test run. */
    readonly server: BundledPostgres["connection"];
    /** Part of the names of this run's databases. */
    readonly run: string;
  }
}

/**
 * Before all test files: one real PostgreSQL, for a run of all of them in memory where there is room (`TEST_IN_MEMORY`), else kept in `.test`
 * between runs; after them: away with the databases of this run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `${process.pid}_${Date.now().toString(36)}`;
  const inMemory = process.env.TEST_IN_MEMORY ? memoryFolder() : null;
  const { connection, stop } = await startBundledPostgres(inMemory ?? join(import.meta.dirname, "../../.test"));
  await onServer(connection, neverSynced);
  for (const owner of await testDatabaseOwners(connection)) {
    if (!isAlive(owner.pid)) await dropTestDatabases(connection, owner.run);
  }
  project.provide("server", connection);
  project.provide("run", run);
  return async () => {
    await dropTestDatabases(connection, run);
    await stop();
    if (inMemory) rmSync(inMemory, { recursive: true });
  };
}

/** Making and dropping a database a file mostly waits for the disk, and what a fallen machine loses here is made anew. */
async function neverSynced(client: pg.Client): Promise<void> {
  for (const setting of ["fsync", "full_page_writes"]) await client.query(`alter system set ${setting} = off`);
  await client.query("select pg_reload_conf()");
}
