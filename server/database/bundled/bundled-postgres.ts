import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, prepareBinaries } from "./binaries.ts";
import { type Cluster, databaseRole, openCluster } from "./cluster.ts";
import { DatabaseStartError } from "./database-start-error.ts";
import { chooseDatabaseUser, type DatabaseUser } from "./database-user.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { findPostmaster, type Postmaster } from "./pid-file.ts";
import { startPostmaster, stopPostmaster } from "./postmaster.ts";

/** A use of the bundled server by this process. Several processes can use the same data folder at once. */
export interface BundledPostgres {
  readonly connection: {
    /** Folder of the unix socket, or 127.0.0.1 where there are none. */
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string;
  };
  /** Ends the use; the last user's stop also ends the server. */
  stop(): Promise<void>;
}

/** Advisory lock in database "postgres": shared by every process that uses the server, exclusive for the one that may end it. */
const usersLock = 7_201_848;

/** Milliseconds between attempts to start a server that ended under us and does not come back. */
const REJOIN_PAUSE = 1_000;

/**
 * Starts the bundled PostgreSQL on `postgres` in the data folder, or joins it where it runs already: because another copy of the
 * application uses it, or because the process that started it was killed.
 * @param serviceUser whose the data is when this process is root
 * @throws {DatabaseStartError} when it cannot be used
 */
export async function startBundledPostgres(dataDir: string, serviceUser = "rulebook"): Promise<BundledPostgres> {
  const user = chooseDatabaseUser([`${dataDir}/postgres`, dataDir], serviceUser);
  const binaries = prepareBinaries(user);
  const use = new ServerUse(openCluster(dataDir, binaries, user), binaries, user);
  return { connection: await use.begin(), stop: () => use.end() };
}

/** Counted by sessions, not by files: a killed process leaves the count by itself. */
class ServerUse {
  private session: pg.Client | undefined;
  private endHeartbeat: (() => void) | undefined;
  private rejoining: Promise<void> | undefined;
  private ending = false;

  private readonly cluster: Cluster;
  private readonly binaries: Binaries;
  private readonly user: DatabaseUser | undefined;

  constructor(cluster: Cluster, binaries: Binaries, user: DatabaseUser | undefined) {
    this.cluster = cluster;
    this.binaries = binaries;
    this.user = user;
  }

  async begin(): Promise<BundledPostgres["connection"]> {
    for (let failures = 0; ; ) {
      const postmaster = findPostmaster(this.cluster);
      if (!postmaster) {
        await this.start();
        continue;
      }
      const connection = { host: postmaster.host, port: postmaster.port, user: databaseRole, password: this.cluster.password };
      try {
        this.session = await this.join(connection);
        this.endHeartbeat ??= startHeartbeat(this.cluster);
        return connection;
      } catch (error) {
        // A server that recovers after a crash may take minutes; one that says it is ready answers soon.
        if (!isPassing(error) || ++failures > (postmaster.ready ? 100 : 6000)) throw this.refusal(postmaster, error);
        await sleep(100);
      }
    }
  }

  async end(): Promise<void> {
    if (this.ending) return;
    this.ending = true;
    await this.rejoining;
    this.endHeartbeat?.();
    const postmaster = findPostmaster(this.cluster);
    if (!this.session || !postmaster) return;
    if (await this.isLast(this.session)) await stopPostmaster(postmaster, this.cluster, this.binaries);
    await this.session.end().catch(() => undefined);
  }

  /** Sessions of a server that was killed hold its memory for a moment longer. */
  private async start(): Promise<void> {
    for (let failures = 0; ; ) {
      try {
        return await startPostmaster(this.cluster, this.binaries, this.user);
      } catch (error) {
        if (!/still in use/.test((error as Error).message) || ++failures > 100) throw error;
        await sleep(100);
      }
    }
  }

  private async join(connection: BundledPostgres["connection"]): Promise<pg.Client> {
    const session = new pg.Client({ ...connection, database: "postgres", application_name: "rulebook use", keepAlive: true });
    session.on("error", () => undefined);
    await session.connect();
    await session.query(`select pg_advisory_lock_shared(${usersLock})`);
    session.on("end", () => this.rejoin());
    return session;
  }

  /** The server was ended under us: another copy must not take the folder for unused, and this one needs its server back. */
  private rejoin(): void {
    if (this.ending) return;
    this.session = undefined;
    this.rejoining = this.beginAgain();
  }

  /** What keeps the server from coming back, a full disk for one, ends at some time; until then it is tried and said once. */
  private async beginAgain(): Promise<void> {
    for (let said = ""; !this.ending; await sleep(this.ending ? 0 : REJOIN_PAUSE)) {
      try {
        await this.begin();
        return;
      } catch (error) {
        const { message } = error as Error;
        if (message !== said) console.error(message);
        said = message;
      }
    }
  }

  private refusal(postmaster: Postmaster, error: unknown): DatabaseStartError {
    return new DatabaseStartError(
      `PostgreSQL (process ${postmaster.pid}) runs on ${this.cluster.folder} but does not let Rulebook in: ${(error as Error).message}. ` +
        "End that process and start again.",
    );
  }

  private async isLast(session: pg.Client): Promise<boolean> {
    try {
      await session.query(`select pg_advisory_unlock_shared(${usersLock})`);
      const { rows } = await session.query<{ last: boolean }>(`select pg_try_advisory_lock(${usersLock}) as last`);
      return rows[0]?.last === true;
    } catch {
      return false;
    }
  }
}

/** Errors of a server that is just starting or ending. */
function isPassing(error: unknown): boolean {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return ["ENOENT", "ECONNREFUSED", "ECONNRESET", "57P01", "57P03"].includes(code) || /terminated unexpectedly/.test(message);
}
