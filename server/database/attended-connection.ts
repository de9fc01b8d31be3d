import type pg from "pg";
import { PublicError } from "../errors.ts";
import { giveWay } from "./give-way.ts";
import type { Meter } from "./meter.ts";
import { isWornOut, statementName } from "./statement-names.ts";

/** Seconds that one statement of what people ask may take, and that a transaction of theirs may wait for its next one. */
export const READING_PATIENCE = { statement: 20, idle: 60 } as const;

/** Milliseconds after which a statement is no quick one, and gives way to those that are. */
const QUICK = 250;

/** PostgreSQL's code of a statement that was ended, because of its time or by us. */
const CANCELED = "57014";

/** Class 54 of SQLSTATE: more columns, arguments or levels than PostgreSQL takes. */
const BEYOND_LIMITS = /^54...$/;

/** What to say of a statement that failed: one that takes too long, or is more than the database takes, needs another question. */
function readingError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === CANCELED) return new PublicError("INVALID", "takesTooLong", { seconds: READING_PATIENCE.statement });
  return BEYOND_LIMITS.test(code) ? new PublicError("INVALID", "tooComplex") : error;
}

/** A connection while it serves one request: what runs there ends when nobody waits for it, or when more comes back than may. */
export class AttendedConnection {
  private cancelling: Promise<unknown> | undefined;
  private failure: PublicError | undefined;
  private givesWay = false;

  private constructor(
    private readonly client: pg.PoolClient,
    private readonly cancelPool: pg.Pool,
    private readonly meter: Meter,
    private readonly passing: boolean,
  ) {}

  /** A connection of the pool; whoever is gone by the time that one is free does not get it. */
  static open(pool: pg.Pool, cancelPool: pg.Pool, meter: Meter, passing = false): Promise<AttendedConnection> {
    const { signal } = meter.attention;
    if (signal.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const gone = () => reject(signal.reason);
      signal.addEventListener("abort", gone, { once: true });
      pool.connect().then((client) => {
        signal.removeEventListener("abort", gone);
        if (signal.aborted) client.release();
        else resolve(new AttendedConnection(client, cancelPool, meter, passing));
      }, reject);
    });
  }

  async rows<Row extends unknown[]>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { client, meter } = this;
    const { signal } = meter.attention;
    const { stream } = client.connection;
    meter.send(this.passing);
    const name = statementName(client, text);
    const slow = setTimeout(this.giveWay, QUICK).unref();
    signal.addEventListener("abort", this.cancel, { once: true });
    stream.on("data", this.count);
    try {
      return (await client.query<Row>({ ...(name ? { name } : {}), text, values: [...values], rowMode: "array" })).rows;
    } catch (error) {
      if (this.failure) throw this.failure;
      throw signal.aborted ? signal.reason : readingError(error);
    } finally {
      clearTimeout(slow);
      signal.removeEventListener("abort", this.cancel);
      stream.off("data", this.count);
      // The next statement on this connection must not be the one that is ended.
      await this.cancelling;
    }
  }

  /** Begins, commits or undoes a transaction. */
  async say(word: "begin" | "commit" | "rollback"): Promise<void> {
    await this.client.query(word);
  }

  /** Gives the connection back, or ends it where it is of no more use. */
  release(broken = false): void {
    this.client.release(broken || this.givesWay || this.failure !== undefined || isWornOut(this.client));
  }

  /** The number of the process that serves the connection, where the database's server is. */
  private get process(): number {
    return "processID" in this.client && typeof this.client.processID === "number" ? this.client.processID : 0;
  }

  private readonly giveWay = () => {
    // Only a server behind a socket of this machine has its processes here.
    this.givesWay ||= this.client.host.startsWith("/") && giveWay(this.process);
  };

  private readonly cancel = () => {
    this.cancelling = this.cancelPool.query("select pg_cancel_backend($1)", [this.process]).catch(() => undefined);
  };

  private readonly count = ({ length }: Buffer) => {
    this.failure ??= this.meter.receive(length);
    // What is still under way is not even taken from the line.
    if (this.failure) this.client.connection.stream.destroy();
  };
}
