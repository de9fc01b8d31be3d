import type { SqlExecutor } from "../database/executor.ts";
import { DEVICE_DAYS } from "./known-devices.ts";

/** Days for which what has expired is kept, to look into what happened; evidence and the audit trail stay for ever. */
const KEPT_DAYS = 30;

const longBefore = (now: string) => `${now} - interval '${KEPT_DAYS} days'`;

/** What has ended long ago. What belongs to a connection is judged by the machine's clock, by which it was made. */
const expired = [
  `"login_session" where "expires_at" < ${longBefore("now()")}`,
  `"sign_in_throttle" where "window_start" < ${longBefore("now()")}`,
  `"known_device" where "last_used_at" < now() - interval '${DEVICE_DAYS} days'`,
  `"one_time_link" where "expires_at" < ${longBefore("rulebook_now()")}`,
  `"outside_sending" where "at" < ${longBefore("rulebook_now()")}`,
  `"command_receipt" where "at" < ${longBefore("rulebook_now()")}`,
];

/** Removes sessions, known browsers, one-time links, throttles and answers to retries that ended long ago. Answers how many. */
export async function forgetExpired(sql: SqlExecutor): Promise<number> {
  let gone = 0;
  for (const rows of expired) gone += (await sql.rows(`delete from ${rows} returning 1 as "gone"`, [])).length;
  return gone;
}
