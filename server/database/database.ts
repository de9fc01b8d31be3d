import type { MikroORM, SqlEntityManager } from "@mikro-orm/postgresql";
import pg from "pg";
import type { ReadingDatabase } from "../reading/reader.ts";
import type { DatabaseConnection } from "./database-server.ts";
import { poolExecutor, type SqlExecutor } from "./executor.ts";
import { openOrm } from "./orm.ts";

/** The open database: one pool for reading, MikroORM for commands. */
export interface Database {
  readonly reading: ReadingDatabase;
  readonly orm: MikroORM;
  /** A manager for one request. */
  fork(): SqlEntityManager;
  close(): Promise<void>;
}

/** Connections for reading that one process keeps at most. */
const READING_CONNECTIONS = 20;

/** Days and instants stay the text that PostgreSQL sends: scalars format them once, on the way out. */
const textual = new Set([1082, 1114, 1184]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (textual.has(Number(oid)) ? (value: string) => value : pg.types.getTypeParser(oid, format)),
};

function readingDatabase(pool: pg.Pool): ReadingDatabase {
  return {
    ...poolExecutor(pool),
    async transaction<T>(work: (sql: SqlExecutor) => Promise<T>): Promise<T> {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const answer = await work({
          rows: async <Row extends unknown[]>(text: string, values: readonly unknown[]) =>
            (await client.query<Row>({ text, values: [...values], rowMode: "array" })).rows,
        });
        await client.query("commit");
        client.release();
        return answer;
      } catch (error) {
        // A connection whose rollback fails is thrown away.
        await client.query("rollback").then(
          () => client.release(),
          (broken: Error) => client.release(broken),
        );
        throw error;
      }
    },
  };
}

/** Opens the database; it must be migrated. */
export async function openDatabase(connection: DatabaseConnection): Promise<Database> {
  // The reader's statements differ by shape, not by value, and planning one costs more than running it: plans are kept.
  const options = `${connection.options} -c plan_cache_mode=force_generic_plan`;
  const pool = new pg.Pool({ ...connection, options, max: READING_CONNECTIONS, types });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  const orm = await openOrm(connection);
  return {
    reading: readingDatabase(pool),
    orm,
    fork: () => orm.em.fork(),
    close: async () => {
      await orm.close();
      await pool.end();
    },
  };
}
