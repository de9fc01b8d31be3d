import type { Config } from "../config.ts";
import { timeOf } from "../database/clock.ts";
import type { Database } from "../database/database.ts";
import { newLink } from "./one-time-link.ts";

/**
 * A link that makes the first administrator; null when there are accounts already. For the start of the server, which prints it. Links
 * of earlier starts stop working.
 */
export function createSetUpLink(database: Database, config: Pick<Config, "publicUrl">): Promise<string | null> {
  return database.reading.transaction(async (sql) => {
    const accounts = await sql.rows(`select 1 from "account" limit 1`, []);
    return accounts.length > 0 ? null : newLink(sql, config.publicUrl, { accountId: null, madeBy: null, now: await timeOf(sql) });
  });
}
