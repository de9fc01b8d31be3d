import type pg from "pg";
import { AttendedConnection } from "./attended-connection.ts";
import type { SqlExecutor } from "./executor.ts";
import { type Attention, Meter, UNLIMITED } from "./meter.ts";
import { turnstile } from "./turnstile.ts";

/** How a transaction is used. */
export interface TransactionOptions {
  /** Whether what comes back is looked at and let go: then the answer to each statement is limited, and not all of them together. */
  readonly passing?: boolean;
}

/** Where the reader reads: statements of their own, or all in one transaction. */
export interface ReadingDatabase extends SqlExecutor {
  transaction<T>(work: (sql: SqlExecutor) => Promise<T>, options?: TransactionOptions): Promise<T>;
}

/** Reads on connections of the pool; with attention for one request, whose end is the end of what runs for it. */
export function readingDatabase(pool: pg.Pool, cancelPool: pg.Pool, attention: Attention = UNLIMITED): ReadingDatabase {
  const meter = new Meter(attention);
  // Apart: a transaction may wait for a statement beside it.
  const [single, together] = [turnstile(attention.atOnce), turnstile(attention.atOnce)];
  return {
    rows: <Row extends unknown[]>(text: string, values: readonly unknown[]) =>
      single(async () => {
        const connection = await AttendedConnection.open(pool, cancelPool, meter);
        try {
          return await connection.rows<Row>(text, values);
        } finally {
          connection.release();
        }
      }),
    transaction: (work, { passing } = {}) =>
      together(async () => {
        const connection = await AttendedConnection.open(pool, cancelPool, meter, passing);
        try {
          await connection.say("begin");
          const answer = await work(connection);
          await connection.say("commit");
          connection.release();
          return answer;
        } catch (error) {
          // A connection whose rollback fails is thrown away.
          await connection.say("rollback").then(
            () => connection.release(),
            () => connection.release(true),
          );
          throw error;
        }
      }),
  };
}
