import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { BookingAct, SumOf } from "./balance-sums.ts";
import { type Booked, book } from "./book.ts";

/** What was booked once, with what became of it. */
export interface BookedEntry {
  readonly id: string;
  readonly of: SumOf;
  readonly what: string | null;
  readonly way: "in" | "out";
  readonly amount: number;
  readonly personal: boolean;
  /** Null while it stands; taken back by a person, for a reason, or since its record said something else. */
  readonly takenBack: "byHand" | "byItself" | null;
}

type Row = [
  ...[
    id: string,
    registerId: string,
    balance: string,
    key: string,
    values: unknown,
    what: string | null,
    way: "in" | "out",
    amount: string,
  ],
  ...[personal: boolean, takenBack: BookedEntry["takenBack"]],
];

const entries = `select e."id"::text, e."register_id"::text as "register", e."balance", e."key", e."of", e."what", e."way", e."hundredths"::text as "amount", e."personal",
    case when b."id" is not null then case when b."reason" is null then 'byItself' else 'byHand' end end as "taken_back"
  from "balance_entry" e left join "balance_entry" b on b."reverses_id" = e."id"`;

const entryOf = ([id, registerId, balance, key, values, what, way, amount, personal, takenBack]: Row): BookedEntry => ({
  ...{
    id,
    of: { registerId, balance, key, values: isObject(values) ? values : {} },
    what,
    way,
    amount: Number(amount),
    personal,
    takenBack,
  },
});

/** What a record has booked. */
export async function bookedEntries(sql: SqlExecutor, recordId: string): Promise<readonly BookedEntry[]> {
  const rows = await sql.rows<Row>(`${entries} where e."record_id" = $1 and e."kind" = 'booked' order by e."at", e."ordinal"`, [recordId]);
  return rows.map(entryOf);
}

/** An entry that can be taken back, and was not. */
export async function standingEntry(sql: SqlExecutor, id: string): Promise<BookedEntry | null> {
  const [row] = await sql.rows<Row>(`${entries} where e."id" = $1 and e."kind" in ('booked', 'byHand') and b."id" is null`, [id]);
  return row ? entryOf(row) : null;
}

/** Books the contrary of an entry into the same sum. */
export const takeBack = (
  tx: Transaction,
  balance: BalanceDefinition,
  entry: BookedEntry,
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
