import type { MikroORM, SqlEntityManager } from "@mikro-orm/postgresql";
import pg from "pg";
import { READING_PATIENCE } from "./attended-connection.ts";
import type { DatabaseConnection } from "./database-server.ts";
import type { Attention } from "./meter.ts";
import { openOrm } from "./orm.ts";
import { type ReadingDatabase, readingDatabase } from "./reading-database.ts";

/** The open database: one pool for reading, MikroORM for commands. */
export interface Database {
  readonly reading: ReadingDatabase;
  /** The same for one request: what runs for it ends when nobody waits for it any more. */
  readingFor(attention: Attention): ReadingDatabase;
  readonly orm: MikroORM;
  /** A manager for one request. */
  fork(): SqlEntityManager;
  close(): Promise<void>;
}

/** Connections for reading that one process keeps at most. */
const READING_CONNECTIONS = 20;
/** Connections that end what runs on others. */
const CANCELLING_CONNECTIONS = 2;

/** Days and instants stay the text that PostgreSQL sends: scalars format them once, on the way out. */
const textual = new Set([1082, 1114, 1184]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (textual.has(Number(oid)) ? (value: string) => value : pg.types.getTypeParser(oid, format)),
};

/** An open pool. A connection that breaks is replaced at the next use; without a listener it would end the process. */
function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Opens the database; it must be migrated. */
export async function openDatabase(connection: DatabaseConnection): Promise<Database> {
  // The reader's statements differ by shape, not by value, and planning one costs more than running it: plans are kept.
  const settings = {
    plan_cache_mode: "force_generic_plan",
    statement_timeout: `${READING_PATIENCE.statement}s`,
    idle_in_transaction_session_timeout: `${READING_PATIENCE.idle}s`,
    // One question must not take every processor.
    max_parallel_workers_per_gather: 0,
  };
  const options = [connection.options, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)].join(" ");
  const pool = openPool({ ...connection, options, max: READING_CONNECTIONS, types });
  const cancelPool = openPool({ ...connection, max: CANCELLING_CONNECTIONS });
  const orm = await openOrm(connection);
  return {
    reading: readingDatabase(pool, cancelPool),
    readingFor: (attention) => readingDatabase(pool, cancelPool, attention),
    orm,
    fork: () => orm.em.fork(),
    close: async () => {
      await orm.close();
      await pool.end();
      await cancelPool.end();
    },
  };
}
