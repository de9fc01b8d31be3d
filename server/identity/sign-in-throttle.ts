import { createHash } from "node:crypto";
import type { SqlExecutor } from "../database/executor.ts";
import { PublicError } from "../errors.ts";
import { networkOf } from "./network-of.ts";

/**
 * Failures that are taken within one window before further attempts are refused: of one account name from one address, of one address (an
 * office shares one), of one account name from wherever, and in one browser that the account knows. The third one alone would let anybody
 * lock somebody out; whoever has signed in before in a browser is counted there and nowhere else.
 */
const LIMITS = { pair: 10, address: 100, login: 60, device: 10 } as const;
type Kind = keyof typeof LIMITS;
/** What holds for a name from wherever lasts longer, since it is reached with many addresses. */
const WINDOW = `case when t."key" like 'login:%' then interval '1 hour' else interval '15 minutes' end`;
const LONGEST_WINDOW = "interval '1 hour'";
/**
 * A window that begins in the future is one of a clock that was set back. One that begins in a moment is that of an attempt at the same time
 * whose transaction began later: it goes on.
 */
const isOver = `(t."window_start" <= now() - ${WINDOW} or t."window_start" > now() + interval '1 minute')`;

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

const hash = (value: string) => createHash("sha256").update(value).digest("hex");
const keyOf = (kind: Kind, value: string) => `${kind}:${hash(value)}`;
/** The name comes first, so that all keys of a name are found. */
const pairKey = (login: string, address: string) => `pair:${hash(login).slice(0, 32)}:${hash(address).slice(0, 32)}`;
const kindOf = (key: string) => key.slice(0, key.indexOf(":")) as Kind;

/** Who tries: a name from an address, or a browser that is known to the account, which is all that counts then. */
export interface Attempt {
  readonly login: string;
  readonly address: string | null;
  readonly device: string | null;
}

function keysOf({ login, address, device }: Attempt): string[] {
  if (device) return [keyOf("device", device)];
  const place = networkOf(address ?? "");
  // Always in this order: two requests never wait for each other crosswise.
  return [keyOf("login", login), pairKey(login, place), keyOf("address", place)];
}

/**
 * Counts an attempt before it is made, so that attempts at once cannot slip through together.
 * @throws {TooManyAttempts} when there were too many failures; says when to try again
 */
export async function countAttempt(sql: SqlExecutor, attempt: Attempt): Promise<CountedAttempt> {
  const keys = keysOf(attempt);
  const counts = await sql.rows<[key: string, failures: number, minutes: number]>(
    `insert into "sign_in_throttle" as t ("key", "failures", "window_start") select k, 1, now() from unnest($1::text[]) k
     on conflict ("key") do update set
       "failures" = case when ${isOver} then 1 else t."failures" + 1 end,
       "window_start" = case when ${isOver} then now() else t."window_start" end
     returning "key", "failures", greatest(1, ceil(extract(epoch from t."window_start" + ${WINDOW} - now()) / 60))::int as minutes`,
    [keys],
  );
  const over = counts
    .map(([key, failures, minutes]) => ({ excess: failures - LIMITS[kindOf(key)], minutes }))
    .filter(({ excess }) => excess > 0);
  if (over.length > 0) {
    throw new TooManyAttempts(
      Math.max(...over.map(({ minutes }) => minutes)),
      over.some(({ excess }) => excess === 1),
    );
  }
  return {
    async succeeded() {
      // A name is guessed elsewhere all the same, and an address is shared: there just this attempt is taken back.
      await sql.rows(
        `delete from "sign_in_throttle" where "key" = any($1) and ("key" like 'pair:%' or "key" like 'device:%')
         or "window_start" <= now() - ${LONGEST_WINDOW}`,
        [keys],
      );
      await sql.rows(`update "sign_in_throttle" set "failures" = greatest("failures" - 1, 0) where "key" = any($1)`, [keys]);
    },
  };
}

/** Forgets the failures of an account name: its owner got in another way. */
export async function forgiveLogin(sql: SqlExecutor, login: string): Promise<void> {
  await sql.rows(`delete from "sign_in_throttle" where "key" = $1 or "key" like $2`, [
    keyOf("login", login),
    `pair:${hash(login).slice(0, 32)}:%`,
  ]);
}
