import { randomUUIDv7 } from "node:crypto";
import type { SqlExecutor } from "../database/executor.ts";

/** Keeps the account's password from now on. @param letInBy who made the link with which its owner came in, if anybody did */
export async function keepPassword(
  sql: SqlExecutor,
  accountId: string,
  passwordHash: string,
  now: Date,
  letInBy: string | null = null,
): Promise<void> {
  await sql.rows(
    `insert into "credential" ("id", "account_id", "password_hash", "changed_at", "let_in_by_id") values ($1, $2, $3, $4, $5)
     on conflict ("account_id") do update set
       "password_hash" = excluded."password_hash", "changed_at" = excluded."changed_at", "let_in_by_id" = excluded."let_in_by_id"`,
    [randomUUIDv7(), accountId, passwordHash, now, letInBy],
  );
}

/** Forgets the account's password: nobody signs in with it any more. */
export async function forgetPassword(sql: SqlExecutor, accountId: string): Promise<void> {
  await sql.rows(`delete from "credential" where "account_id" = $1`, [accountId]);
}
