import { unreadNotification } from "../../schema/notification/notification.sql.ts";
import type { SqlExecutor } from "../database/executor.ts";

/** Days for which a notification that nobody waits for any more is kept. */
const KEPT_DAYS = 180;

/** Removes notifications that were read, or done, and are old. What counts as evidence stands elsewhere and stays for ever. */
export async function forgetNotifications(sql: SqlExecutor): Promise<number> {
  const gone = await sql.rows(
    `delete from "notification" n where n."day" < today() - ${KEPT_DAYS} and not ${unreadNotification("n")} returning 1 as "gone"`,
    [],
  );
  return gone.length;
}
