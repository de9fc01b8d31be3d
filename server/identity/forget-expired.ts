import type { SqlExecutor } from "../database/executor.ts";
import { DEVICE_DAYS } from "./known-devices.ts";

/** Days for which what has expired is kept, to look into what happened; evidence and the audit trail stay for ever. */
const KEPT_DAYS = 30;

/** Removes sessions, known browsers, one-time links, throttles and answers to retries that ended long ago. */
export async function forgetExpired(sql: SqlExecutor): Promise<void> {
  const longBefore = (now: string) => `${now} - interval '${KEPT_DAYS} days'`;
  await sql.rows(`delete from "login_session" where "expires_at" < ${longBefore("now()")}`, []);
  await sql.rows(`delete from "one_time_link" where "expires_at" < ${longBefore("rulebook_now()")}`, []);
  await sql.rows(`delete from "sign_in_throttle" where "window_start" < ${longBefore("now()")}`, []);
  await sql.rows(`delete from "known_device" where "last_used_at" < now() - make_interval(days => $1)`, [DEVICE_DAYS]);
  await sql.rows(`delete from "command_receipt" where "at" < ${longBefore("rulebook_now()")}`, []);
}
