import pg from "pg";
import type { Config } from "../config.ts";
import { type BundledPostgres, startBundledPostgres } from "./bundled/bundled-postgres.ts";
import { DatabaseStartError } from "./bundled/database-start-error.ts";

/** How to connect to the application's database: what `new pg.Client()` and `new pg.Pool()` take. */
export interface DatabaseConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string | undefined;
  readonly database: string;
  readonly ssl?: pg.ClientConfig["ssl"];
  /** Settings of each session: UTC, and `rulebook.time_zone`, in which SQL counts the organisation's days. */
  readonly options: string;
}

/** The server that holds the application's database, in use by this process. */
export interface DatabaseServer {
  readonly connection: DatabaseConnection;
  /** Ends the use; a bundled server ends with its last user. Close own connections first. */
  stop(): Promise<void>;
}

const oldestServer = 15;
const duplicateDatabase = ["42P04", "23505"];

/** Session settings that every connection of the application carries. */
export function sessionOptions(timeZone: string): string {
  return `-c timezone=UTC -c rulebook.time_zone=${timeZone}`;
}

/**
 * Makes the database ready to connect to: the one of `DATABASE_URL`, or "rulebook" on the bundled server, made where it is missing.
 * @throws {DatabaseStartError} when it cannot be used
 */
export async function openDatabaseServer(
  config: Pick<Config, "dataDir" | "databaseUrl" | "timeZone"> & Partial<Pick<Config, "serviceUser">>,
): Promise<DatabaseServer> {
  const options = sessionOptions(config.timeZone);
  if (config.databaseUrl !== undefined) {
    const connection = { ...connectionOf(config.databaseUrl), options };
    await checkServer(connection);
    return { connection, stop: async () => undefined };
  }
  const bundled = await startBundledPostgres(config.dataDir, config.serviceUser);
  try {
    await createDatabase(bundled.connection, "rulebook");
  } catch (error) {
    await bundled.stop();
    throw error;
  }
  return { connection: { ...bundled.connection, database: "rulebook", options }, stop: () => bundled.stop() };
}

/** Reads the address as pg does, so that sslmode and socket paths mean what they mean everywhere. */
function connectionOf(connectionString: string): Omit<DatabaseConnection, "options"> {
  try {
    const { host, port, user = "", password, database = "", ssl } = new pg.Client({ connectionString });
    return { host, port, user, password: password ?? undefined, database, ssl };
  } catch (error) {
    throw new DatabaseStartError(`DATABASE_URL cannot be read: ${describe(error)}.`);
  }
}

async function checkServer(connection: DatabaseConnection): Promise<void> {
  const place = `${connection.host}:${connection.port}/${connection.database}`;
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 15_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number; encoding: string }>(
      "select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding",
    );
    const { major = 0, encoding } = rows[0] ?? {};
    if (major < oldestServer) throw new DatabaseStartError(`${place} is PostgreSQL ${major}; Rulebook needs ${oldestServer} or newer.`);
    if (encoding !== "UTF8") throw new DatabaseStartError(`${place} is encoded in ${encoding}; Rulebook needs a database in UTF8.`);
  } catch (error) {
    if (error instanceof DatabaseStartError) throw error;
    throw new DatabaseStartError(`The database of DATABASE_URL (${place}) does not answer: ${describe(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connecting to a name with several addresses fails with one error for each, and no message of its own. */
function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describe).join("; ");
  return error instanceof Error ? error.message : String(error);
}

async function createDatabase(server: BundledPostgres["connection"], name: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Another copy of the application may have made it in between.
    if (!duplicateDatabase.includes((error as pg.DatabaseError).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}
