import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { BookingAct, SumOf } from "./balance-sums.ts";
import { type Booked, book } from "./book.ts";

/** An entry that nothing took back. */
export interface StandingEntry {
  readonly id: string;
  readonly of: SumOf;
  readonly what: string | null;
  readonly way: "in" | "out";
  readonly amount: number;
  readonly personal: boolean;
}

type Row = [
  ...[id: string, registerId: string, balance: string, key: string, what: string | null, way: "in" | "out", amount: string],
  personal: boolean,
];

/** What a record has booked and nothing took back. */
export async function standingEntries(sql: SqlExecutor, recordId: string): Promise<readonly StandingEntry[]> {
  const rows = await sql.rows<Row>(
    `select e."id"::text, e."register_id"::text as "register", e."balance", e."key", e."what", e."way", e."hundredths"::text as "amount", e."personal"
     from "balance_entry" e where e."record_id" = $1 and e."kind" = 'booked'
       and not exists (select 1 from "balance_entry" b where b."reverses_id" = e."id") order by e."at", e."ordinal"`,
    [recordId],
  );
  return rows.map(([id, registerId, balance, key, what, way, amount, personal]) => ({
    ...{ id, of: { registerId, balance, key }, what, way, amount: Number(amount), personal },
  }));
}

/** Books the contrary of an entry into the same sum. */
export const takeBack = (
  tx: Transaction,
  balance: BalanceDefinition,
  entry: StandingEntry,
  act: BookingAct,
  reason: string | null,
  path: string,
): Promise<Booked> =>
  book(
    tx,
    balance,
    entry.of,
    {
      ...{ kind: "reversed", way: entry.way === "in" ? "out" : "in", amount: entry.amount, reverses: entry.id },
      ...(entry.what === null ? {} : { what: entry.what }),
      ...(reason === null ? {} : { reason }),
    },
    act,
    path,
  );
