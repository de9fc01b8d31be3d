import pg from "pg";
import type { BundledPostgres } from "../../server/database/bundled/bundled-postgres.ts";

const pattern = /^test_((\d+)_[a-z\d]+)_/;

/** Name of a database that belongs to one test run, whose name begins with the number of its process. */
export function testDatabaseName(run: string, purpose: string): string {
  return `test_${run}_${purpose}`;
}

/** Name of a database that is kept between runs, of which all others are copies. */
export const keptDatabaseName = (purpose: string, made: string): string => `kept_${purpose}_${made}`;

/** Runs one thing on the server's own database. */
export async function onServer<T>(server: BundledPostgres["connection"], work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The runs that have databases on the server, killed ones too. */
export function testDatabaseOwners(server: BundledPostgres["connection"]): Promise<{ run: string; pid: number }[]> {
  return onServer(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    return rows.flatMap(({ datname }) => {
      const [, run, pid] = pattern.exec(datname) ?? [];
      return run ? [{ run, pid: Number(pid) }] : [];
    });
  });
}

/** Drops all databases of a run. */
export function dropTestDatabases(server: BundledPostgres["connection"], run: string): Promise<void> {
  return onServer(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    for (const { datname } of rows) {
      if (pattern.exec(datname)?.[1] === run) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
    }
  });
}
