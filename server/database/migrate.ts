import pg from "pg";
import type { DatabaseConnection } from "./database-server.ts";
import { openOrm } from "./orm.ts";

/** Keeps copies of the application that start at once from migrating side by side. */
const MIGRATION_LOCK = 5_170_341;

/** Brings the database to the newest migration; a second copy that starts meanwhile waits and then finds nothing to do. */
export async function migrate(connection: DatabaseConnection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const orm = await openOrm(connection);
    try {
      await orm.migrator.up();
    } finally {
      await orm.close();
    }
  } finally {
    await client.end();
  }
}
