import { statfs } from "node:fs/promises";
import { join } from "node:path";
import type { SqlExecutor } from "../database/executor.ts";
import { unavailableError } from "../database/unavailable.ts";
import type { MessageCode } from "../messages/message.ts";

/** Milliseconds for which the room that was found counts, and for which a full database is taken to be full still. */
const LOOK_EVERY = 2_000;
const REMEMBERED = 10_000;

/** Seconds by which the machine's clock may lie behind the newest entry of the audit trail: other servers' clocks differ a little. */
const CLOCK_TOLERANCE = 60;

/** How the server is: whether it can serve, and what an operator should look at. */
export interface Health {
  readonly serves: boolean;
  readonly problems: readonly MessageCode[];
}

/**
 * Whether there is room to write. A database without any can neither keep what is sent nor start again, so what changes something is
 * refused while a little is left.
 */
export class Storage {
  private lookedAt = Number.NEGATIVE_INFINITY;
  private fullAt = Number.NEGATIVE_INFINITY;
  private short = false;

  /**
   * @param dataDir where the bundled database is; null where the database is somebody else's
   * @param reserve bytes that stay free
   */
  constructor(
    private readonly dataDir: string | null,
    private readonly reserve: number,
  ) {}

  /** The database said that it had no room. */
  noteFull(): void {
    this.fullAt = performance.now();
  }

  async isFull(): Promise<boolean> {
    const now = performance.now();
    if (this.dataDir && now - this.lookedAt > LOOK_EVERY) {
      this.lookedAt = now;
      const found = await statfs(join(this.dataDir, "postgres")).catch(() => null);
      this.short = found !== null && found.bavail * found.bsize < this.reserve;
    }
    return this.short || now - this.fullAt < REMEMBERED;
  }
}

/** What is wrong, found by asking: the database, the room on its disk, and the clock, by which sessions and days are counted. */
export async function healthOf(sql: SqlExecutor, storage: Storage): Promise<Health> {
  const full = await storage.isFull();
  try {
    const [clock] = await sql.rows<[boolean | null]>(
      `select "at" > rulebook_now() + make_interval(secs => $1) from "audit_event" order by "sequence" desc limit 1`,
      [CLOCK_TOLERANCE],
    );
    const problems: MessageCode[] = [...(full ? (["storageFull"] as const) : []), ...(clock?.[0] ? (["clockWentBack"] as const) : [])];
    return { serves: !full, problems };
  } catch (error) {
    const known = unavailableError(error);
    if (!known) throw error;
    return { serves: false, problems: [full ? "storageFull" : known.messageCode] };
  }
}
