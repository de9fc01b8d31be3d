import { createHash } from "node:crypto";
import type { SqlExecutor } from "../../database/executor.ts";
import { PublicError } from "../../errors.ts";
import { networkOf } from "../../identity/network-of.ts";

/** SQL: whether an hour is over; one that begins in the future is one of a clock that was set back. */
const isOver = `(o."since" <= rulebook_now() - interval '1 hour' or o."since" > rulebook_now() + interval '1 minute')`;

/** What is counted: tries, whatever becomes of them, and what came in. */
type Counted = "try" | "sent";

/**
 * Counts what somebody's address does with a form within an hour.
 * @throws RATE_LIMITED with the minutes to wait, when it is more than that
 */
export async function countSender(sql: SqlExecutor, counted: Counted, formId: string, address: string | null, most: number): Promise<void> {
  const key = `${counted}:${createHash("sha256")
    .update(`${formId} ${networkOf(address ?? "")}`)
    .digest("hex")}`;
  const [row] = await sql.rows<[number, number]>(
    `insert into "outside_sender" as o ("key", "sent", "since") values ($1, 1, rulebook_now())
     on conflict ("key") do update set "sent" = case when ${isOver} then 1 else o."sent" + 1 end,
       "since" = case when ${isOver} then rulebook_now() else o."since" end
     returning "sent", greatest(1, ceil(extract(epoch from o."since" + interval '1 hour' - rulebook_now()) / 60))::int as "minutes"`,
    [key],
  );
  const [sent, minutes] = row ?? [0, 0];
  if (sent > most) throw new PublicError("RATE_LIMITED", "outsideTooMany", { minutes });
}

/** Forgets who sent what more than an hour ago. Answers how many. */
export async function forgetSenders(sql: SqlExecutor): Promise<number> {
  return (await sql.rows(`delete from "outside_sender" o where ${isOver} returning 1 as "gone"`, [])).length;
}
