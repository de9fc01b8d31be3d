import type { Context } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { hashToken, newToken } from "./session-token.ts";

/**
 * How long a session lasts, whatever is done in it: a long shift with its handover. Of a fixed length, so that a forgotten browser on a
 * shared desk ends by itself, a stolen cookie cannot be kept alive, and reading writes nothing.
 */
const SESSION_HOURS = 12;

/** Opens a session for the account, ends the one that this browser had, and sets the cookie. Answers the hash of its token. */
export async function openSession(context: Context, sql: SqlExecutor, accountId: string): Promise<string> {
  const token = newToken();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const { cookie, origin } = context;
  if (cookie.tokenHash) await endSession(sql, cookie.tokenHash);
  await sql.rows(
    `insert into "login_session" ("token_hash", "account_id", "created_at", "expires_at", "address", "user_agent") values ($1, $2, $3, $4, $5, $6)`,
    [hashToken(token), accountId, now, expiresAt, origin.address, origin.userAgent],
  );
  cookie.set(token, expiresAt);
  return hashToken(token);
}

/** The account whose session has the token's hash; null when it ended or the account may not sign in. */
export async function accountOfSession(sql: SqlExecutor, tokenHash: string): Promise<string | null> {
  const [row] = await sql.rows<[string]>(
    `select a."id"::text from "login_session" s join "account" a on a."id" = s."account_id"
     where s."token_hash" = $1 and s."ended_at" is null and s."expires_at" > now() and a."disabled_at" is null`,
    [tokenHash],
  );
  return row?.[0] ?? null;
}

/** Ends one session; the next request with its cookie is nobody's. */
export async function endSession(sql: SqlExecutor, tokenHash: string): Promise<void> {
  await sql.rows(`update "login_session" set "ended_at" = now() where "token_hash" = $1 and "ended_at" is null`, [tokenHash]);
}

/** Ends all sessions of the account, except this one if given. */
export async function endSessions(sql: SqlExecutor, accountId: string, except: string | null = null): Promise<void> {
  await sql.rows(
    `update "login_session" set "ended_at" = now() where "account_id" = $1 and "ended_at" is null and "token_hash" is distinct from $2`,
    [accountId, except],
  );
}
