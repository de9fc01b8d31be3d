import { createHash, randomUUIDv7 } from "node:crypto";
import { type Booking, bookingSum, periodSteps } from "../../../schema/register/balance/balance.screen.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { periodOf } from "../../../schema/register/points/points.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { canonical } from "../../audit/canonical.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";

/** One of the sums that a balance keeps apart. */
export interface SumOf {
  readonly registerId: string;
  readonly balance: string;
  readonly key: string;
  /** The values by which it is kept apart, by their fields. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The sum of a balance in which something with these values is booked. */
export function sumOf(
  registerId: string,
  { key, per = [] }: Pick<BalanceDefinition, "key" | "per">,
  data: Readonly<Record<string, unknown>>,
): SumOf {
  const values = Object.fromEntries(per.map((field) => [field, data[field] ?? null]));
  return { registerId, balance: key, key: sumKey(per.map((field) => values[field])), values };
}

/** Who books what, and when. */
export interface BookingAct {
  /** Null for what is booked by hand. */
  readonly recordId: string | null;
  /** Null for somebody from outside. */
  readonly personId: string | null;
  readonly now: Date;
  readonly today: string;
  readonly personal: boolean;
}

/** An entry to be written. */
export interface NewEntry extends Booking {
  readonly kind: "booked" | "reversed" | "lapsed" | "allowance" | "byHand";
  readonly what?: string;
  readonly reverses?: string;
  readonly reason?: string;
  readonly period?: string | null;
}

/** Stands for the values by which sums are kept apart, and tells nobody what they are. */
export const sumKey = (values: readonly unknown[]): string => createHash("sha256").update(canonical(values)).digest("hex");

/** Keeps a balance's periods as they are to the end of the transaction, beside others who book; or lets nobody else book while one is closed. */
export async function lockPeriods(
  sql: SqlExecutor,
  { registerId, balance }: Pick<SumOf, "registerId" | "balance">,
  how: "shared" | "alone",
): Promise<void> {
  const lock = how === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
  await sql.rows(`select ${lock}(hashtextextended($1, 3))`, [`periods ${registerId} ${balance}`]);
}

/** Where a sum stands: its last entry. Whoever books into the same sum waits until this transaction has ended. */
export class LockedSum {
  private constructor(
    private readonly sql: SqlExecutor,
    private readonly of: SumOf,
    private ordinal: number,
    private current: number,
    private period: string | null,
  ) {}

  static async lock(sql: SqlExecutor, of: SumOf): Promise<LockedSum> {
    await lockPeriods(sql, of, "shared");
    await sql.rows("select pg_advisory_xact_lock(hashtextextended($1, 2))", [`balance ${of.registerId} ${of.balance} ${of.key}`]);
    const [row] = await sql.rows<[ordinal: number, sum: string, period: string | null]>(
      `select "ordinal", "sum_hundredths"::text, "period" from "balance_entry" where "register_id" = $1 and "balance" = $2 and "key" = $3
       order by "ordinal" desc limit 1`,
      [of.registerId, of.balance, of.key],
    );
    return new LockedSum(sql, of, row?.[0] ?? 0, Number(row?.[1] ?? 0), row?.[2] ?? null);
  }

  /** In hundredths. */
  get sum(): number {
    return this.current;
  }

  // Personal data stays with its record, where it can be erased.
  /** Writes an entry after all others, without looking at any floor; its id. */
  async write(entry: NewEntry, act: BookingAct): Promise<string> {
    const id = randomUUIDv7();
    this.ordinal += 1;
    this.current += bookingSum(entry);
    this.period = entry.period ?? null;
    const { registerId, balance, key } = this.of;
    await this.sql.rows(
      `insert into "balance_entry" ("id", "register_id", "balance", "key", "ordinal", "kind", "record_id", "what", "way", "hundredths",
         "sum_hundredths", "period", "at", "by_id", "reverses_id", "reason", "personal", "of")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        ...[id, registerId, balance, key, this.ordinal, entry.kind, act.recordId, entry.what ?? null, entry.way, entry.amount],
        ...[this.current, entry.period ?? null, act.now, act.personId, entry.reverses ?? null, entry.reason ?? null, act.personal],
        act.personal ? null : JSON.stringify(this.of.values),
      ],
    );
    return id;
  }

  /** Begins the period of today where the last entry lies in an earlier one; the period. One that is closed takes nothing: it is refused at the path. */
  async begin({ label, period, allowance }: BalanceDefinition, act: BookingAct, path: string): Promise<string | null> {
    if (!period) return null;
    const today = periodOf(period, act.today);
    const { registerId, balance } = this.of;
    const [closed] = await this.sql.rows<[string]>(
      `select "period" from "balance_period" where "register_id" = $1 and "balance" = $2 and "period" = $3`,
      [registerId, balance, today],
    );
    if (closed) throw invalid(path, "balanceClosed", { ...inBoth(label), period: today });
    const last = this.ordinal === 0 ? null : { sum: this.current, period: this.period };
    for (const step of allowance ? periodSteps(allowance, last, today) : []) await this.write(step, act);
    return today;
  }
}
