import { type Logger, pino } from "pino";
import { loadConfig } from "../../server/config.ts";
import { defineClock, timeOf } from "../../server/database/clock.ts";
import { type Database, openDatabase } from "../../server/database/database.ts";
import type { DatabaseConnection } from "../../server/database/database-server.ts";
import type { HttpLimits } from "../../server/http/http-limits.ts";
import { webServer } from "../../server/http/web-server.ts";
import { hashToken, newToken, SESSION_COOKIE } from "../../server/identity/session-token.ts";
import type { LoadRegisters } from "../../server/model/known-models.ts";
import { type Content, createTestDatabase } from "./database.ts";
import { Factory } from "./factory.ts";

/** What the API answers. */
export interface Answer {
  readonly data: Record<string, any> | null;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; fields?: { path: string; code: string; message: string }[] };
  }[];
}

/** Somebody at a browser: asks the API over HTTP, with a session or without. */
export class Client {
  constructor(
    readonly url: string,
    readonly cookie: string | null,
  ) {}

  /** Posts one operation and answers what came back, errors included. */
  async ask(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en", ...(this.cookie ? { cookie: this.cookie } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** Like ask, but an error fails the test. */
  async get(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> {
    const { data, errors } = await this.ask(query, variables);
    if (errors || !data) throw new Error(`The API refused:\n${JSON.stringify(errors, null, 2)}\n${query}`);
    return data;
  }

  /** The codes of the errors, e.g. ["NOT_FOUND"]; an answer without errors is []. */
  async codes(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    return ((await this.ask(query, variables)).errors ?? []).map((error) => error.extensions.code);
  }
}

/** How a server is started. */
interface Settings {
  readonly env: Record<string, string>;
  readonly log: Logger;
  readonly limits: Partial<HttpLimits>;
  /** The published registers, in place of those in the database. */
  readonly registers: LoadRegisters;
}

/** How much time passes; a day has 24 hours. */
export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** A whole Rulebook on a database of its own: the real web server over real HTTP. */
export class TestServer {
  private constructor(
    readonly url: string,
    readonly database: Database,
    readonly make: Factory,
    private readonly connection: DatabaseConnection,
    private readonly settings: Partial<Settings>,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(
    env: Record<string, string> = {},
    log: Logger = pino({ level: env.LOG_LEVEL ?? "error" }),
    content: Content = "nothing",
    limits: Partial<HttpLimits> = {},
    registers: LoadRegisters | undefined = undefined,
  ): Promise<TestServer> {
    const own = await createTestDatabase(undefined, content);
    return TestServer.over(own.connection, () => own.drop(), { env, log, limits, ...(registers ? { registers } : {}) });
  }

  private static async over(
    connection: DatabaseConnection,
    drop: () => Promise<void>,
    settings: Partial<Settings> = {},
  ): Promise<TestServer> {
    const { env = {}, log = pino({ level: "error" }), ...parts } = settings;
    const database = await openDatabase(connection);
    const app = await webServer({ config: loadConfig({ DEMO: "off", ...env }), database, log, ...parts });
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    return new TestServer(url, database, new Factory(database.fork()), connection, settings, async () => {
      const closing = app.close();
      // A connection on which a test still waits, or left an answer unread, would be waited for.
      app.server.closeAllConnections();
      await closing;
      await database.close();
      await drop();
    });
  }

  /** Another server over the same database, to be closed before this one. */
  another(): Promise<TestServer> {
    return TestServer.over(this.connection, async () => undefined, this.settings);
  }

  /**
   * Lets it be so late for everything that the organisation's time decides, on all servers of the database, until it is set again.
   * @param time in the organisation's zone, such as "2026-10-01 08:59"
   */
  async setClock(time: string): Promise<void> {
    const [row] = await this.sql<[number]>(
      `select extract(epoch from $1::timestamp at time zone current_setting('rulebook.time_zone'))::float8`,
      [time],
    );
    await this.stopClock(new Date((row?.[0] ?? 0) * 1000));
  }

  /** Lets so much time pass at once. A clock that was not set stands still from then on. */
  async advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): Promise<void> {
    const passed = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    await this.stopClock(new Date((await timeOf(this.database.reading)).getTime() + passed));
  }

  private async stopClock(time: Date): Promise<void> {
    await this.sql(defineClock(`timestamptz '${time.toISOString()}'`));
    this.make.clock = { now: () => time };
  }

  /** Nobody signed in. */
  get stranger(): Client {
    return new Client(this.url, null);
  }

  /** A browser in which the person is signed in; an account is made when there is none. */
  async as(person: { readonly id: string }): Promise<Client> {
    const account = await this.make.accountOf(person.id);
    return new Client(this.url, `${SESSION_COOKIE}=${await this.session(account)}`);
  }

  /** The token of a new session, for whom signing in is not what is tested: checking a password takes long on purpose. */
  async session(account: { readonly id: string }): Promise<string> {
    const token = newToken();
    await this.sql(
      `insert into "login_session" ("token_hash", "account_id", "created_at", "expires_at") values ($1, $2, now(), now() + interval '1 day')`,
      [hashToken(token), account.id],
    );
    return token;
  }

  /** Rows of a statement, past the wall: for preparing and checking. */
  sql<Row extends unknown[]>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.database.reading.rows<Row>(text, values);
  }

  close(): Promise<void> {
    return this.end();
  }
}
