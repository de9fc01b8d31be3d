import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { SqlExecutor } from "../database/executor.ts";
import { PublicError } from "../errors.ts";

/** Failures that are taken within one window before further attempts are refused: of one account name, and of one address (an office shares one). */
const LIMITS = { login: 10, address: 100 } as const;
const WINDOW = "interval '15 minutes'";

/** One attempt that has been counted. */
export interface CountedAttempt {
  /** Takes the count back: it was the right password. */
  succeeded(): Promise<void>;
}

/** Too many attempts. */
export class TooManyAttempts extends PublicError {
  /** Whether this attempt is the one that closed the door. */
  readonly isFirst: boolean;

  constructor(minutes: number, isFirst: boolean) {
    super("RATE_LIMITED", "tooManyAttempts", { minutes });
    this.isFirst = isFirst;
  }
}

const keyOf = (kind: keyof typeof LIMITS, value: string) => `${kind}:${createHash("sha256").update(value).digest("hex")}`;

/** Whoever has an IPv6 address usually has the 64 bits below it as well. */
function network(address: string): string {
  if (!isIPv6(address) || address.includes(".")) return address;
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}

/**
 * Counts an attempt before it is made, so that attempts at once cannot slip through together.
 * @throws {TooManyAttempts} when the name or the address has failed too often; says when to try again
 */
export async function countAttempt(sql: SqlExecutor, login: string, address: string | null): Promise<CountedAttempt> {
  const loginKey = keyOf("login", login);
  const addressKey = keyOf("address", network(address ?? ""));
  // Always the name first: two requests never wait for each other crosswise.
  const counts = await sql.rows<[key: string, failures: number, minutes: number]>(
    `insert into "sign_in_throttle" as t ("key", "failures", "window_start") values ($1, 1, now()), ($2, 1, now())
     on conflict ("key") do update set
       "failures" = case when t."window_start" <= now() - ${WINDOW} then 1 else t."failures" + 1 end,
       "window_start" = case when t."window_start" <= now() - ${WINDOW} then now() else t."window_start" end
     returning "key", "failures", greatest(1, ceil(extract(epoch from t."window_start" + ${WINDOW} - now()) / 60))::int as minutes`,
    [loginKey, addressKey],
  );
  const over = counts
    .map(([key, failures, minutes]) => ({ excess: failures - LIMITS[key === loginKey ? "login" : "address"], minutes }))
    .filter(({ excess }) => excess > 0);
  if (over.length > 0) {
    throw new TooManyAttempts(
      Math.max(...over.map(({ minutes }) => minutes)),
      over.some(({ excess }) => excess === 1),
    );
  }
  return {
    async succeeded() {
      await sql.rows(`delete from "sign_in_throttle" where "key" = $1 or "window_start" <= now() - ${WINDOW}`, [loginKey]);
      await sql.rows(`update "sign_in_throttle" set "failures" = greatest("failures" - 1, 0) where "key" = $1`, [addressKey]);
    },
  };
}

/** Forgets the failures of an account name: its owner got in another way. */
export async function forgiveLogin(sql: SqlExecutor, login: string): Promise<void> {
  await sql.rows(`delete from "sign_in_throttle" where "key" = $1`, [keyOf("login", login)]);
}
