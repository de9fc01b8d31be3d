import { randomUUIDv7 } from "node:crypto";
import type { Context } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { hashToken, newToken } from "./session-token.ts";

/** Name of the cookie by which a browser is known again; it opens nothing. */
export const DEVICE_COOKIE = "rulebook_device";

/** Days after its last sign-in for which a browser is known; browsers keep no cookie longer. */
export const DEVICE_DAYS = 400;

/** Browsers that one account has at most; the one that was not used for longest is forgotten. */
const MOST_DEVICES = 20;

/** Whether the account has signed in before in the browser of the request. */
export async function isKnownDevice(sql: SqlExecutor, accountId: string, deviceHash: string | null): Promise<boolean> {
  if (!deviceHash) return false;
  const known = await sql.rows(
    `select 1 from "known_device" where "token_hash" = $1 and "account_id" = $2 and "last_used_at" > now() - make_interval(days => $3)`,
    [deviceHash, accountId, DEVICE_DAYS],
  );
  return known.length > 0;
}

/**
 * Remembers the browser for the account that has just signed in. Its token is a new one each time, so that one which somebody put there
 * or copied is worth nothing afterwards; the other accounts of a shared desk come along.
 */
export async function rememberDevice({ cookie }: Context, sql: SqlExecutor, accountId: string): Promise<void> {
  const token = newToken();
  const hash = hashToken(token);
  if (cookie.deviceHash) await sql.rows(`update "known_device" set "token_hash" = $1 where "token_hash" = $2`, [hash, cookie.deviceHash]);
  await sql.rows(
    `insert into "known_device" ("id", "token_hash", "account_id", "last_used_at") values ($1, $2, $3, now())
     on conflict ("token_hash", "account_id") do update set "last_used_at" = excluded."last_used_at"`,
    [randomUUIDv7(), hash, accountId],
  );
  await sql.rows(
    `delete from "known_device" where "account_id" = $1 and "id" not in (
       select "id" from "known_device" where "account_id" = $1 order by "last_used_at" desc limit $2)`,
    [accountId, MOST_DEVICES],
  );
  cookie.setDevice(token, new Date(Date.now() + DEVICE_DAYS * 86_400_000));
}

/** Forgets all browsers of an account, whose password was somebody else's to know. */
export async function forgetDevices(sql: SqlExecutor, accountId: string): Promise<void> {
  await sql.rows(`delete from "known_device" where "account_id" = $1`, [accountId]);
}
