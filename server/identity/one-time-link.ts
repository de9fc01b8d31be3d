import type { SqlExecutor } from "../database/executor.ts";
import { hashToken, newToken } from "./session-token.ts";

/** How long a link can be used unless said otherwise. */
const LINK_HOURS = 24;

/** The panel's pages behind the links; the panel finds its way by what follows the `#`. */
const pages = { password: "set-password", setUp: "set-up" } as const;

/** Whose link is made, and by whom. */
export interface LinkMaking {
  /** It sets this account's password; null makes the first administrator. */
  readonly accountId: string | null;
  readonly madeBy: string | null;
  /** Whether a second person confirmed it. */
  readonly confirmed?: boolean;
  readonly now: Date;
  /** How long it can be used. */
  readonly hours?: number;
}

/** Makes a link that works once; earlier ones of the account stop working. */
export async function newLink(
  sql: SqlExecutor,
  publicUrl: string,
  { accountId, madeBy, confirmed = false, now, hours = LINK_HOURS }: LinkMaking,
): Promise<string> {
  await voidLinks(sql, accountId, now);
  const token = newToken();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await sql.rows(
    `insert into "one_time_link" ("token_hash", "account_id", "made_by_id", "confirmed", "expires_at") values ($1, $2, $3, $4, $5)`,
    [hashToken(token), accountId, madeBy, confirmed, expiresAt],
  );
  return `${publicUrl}/#/${accountId ? pages.password : pages.setUp}?token=${token}`;
}

/** Makes the links of an account, or those of the first administrator, worthless. */
export async function voidLinks(sql: SqlExecutor, accountId: string | null, now: Date): Promise<void> {
  await sql.rows(`update "one_time_link" set "used_at" = $1 where "account_id" is not distinct from $2::uuid and "used_at" is null`, [
    now,
    accountId,
  ]);
}

/** Whose link it is, as long as it can be used: null for the first administrator's; undefined when it cannot be used. */
export async function linkOwner(sql: SqlExecutor, token: string): Promise<string | null | undefined> {
  const [row] = await sql.rows<[string | null]>(
    `select "account_id" from "one_time_link" where "token_hash" = $1 and "used_at" is null and "expires_at" > rulebook_now()`,
    [hashToken(token)],
  );
  return row?.[0];
}

/** Uses the link up and answers how it was made; null when somebody was faster. */
export async function spendLink(
  sql: SqlExecutor,
  token: string,
  now: Date,
): Promise<{ readonly madeBy: string | null; readonly confirmed: boolean } | null> {
  const [spent] = await sql.rows<[string | null, boolean]>(
    `update "one_time_link" set "used_at" = $1 where "token_hash" = $2 and "used_at" is null and "expires_at" > $1
     returning "made_by_id", "confirmed"`,
    [now, hashToken(token)],
  );
  return spent ? { madeBy: spent[0], confirmed: spent[1] } : null;
}
