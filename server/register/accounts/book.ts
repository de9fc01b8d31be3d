import { bookingSum, bookingTo, decimal } from "../../../schema/register/balance/balance.screen.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { type BookingAct, LockedSum, type NewEntry, type SumOf } from "./balance-sums.ts";

const figure = (balance: BalanceDefinition, hundredths: number): string =>
  balance.unit === "money" ? decimal(hundredths) : String(hundredths / 100);

/** An entry that makes a sum what was counted, in hundredths. */
export type CountedEntry = Omit<NewEntry, "way" | "amount"> & { readonly counts: number };

/** What an entry did to its sum, in hundredths. */
export interface Booked {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Books into a sum, which is locked to the end of the transaction. What would take it below its floor is refused with how much is left.
 * @param path where the refusal stands
 */
export async function book(
  tx: Transaction,
  balance: BalanceDefinition,
  of: SumOf,
  entry: NewEntry | CountedEntry,
  act: BookingAct,
  path: string,
): Promise<Booked> {
  const sum = await LockedSum.lock(tx.sql, of);
  const period = await sum.begin(balance, act, path);
  const before = sum.sum;
  const booking = "counts" in entry ? { ...entry, ...bookingTo(before, entry.counts) } : entry;
  const after = before + bookingSum(booking);
  const floor = balance.floor === undefined ? Number.NEGATIVE_INFINITY : Math.round(balance.floor * 100);
  if (after < floor && after < before) {
    const { zh, en } = inBoth(balance.label);
    throw invalid(path, "balanceShort", {
      ...{ zh, en, sum: figure(balance, before), floor: figure(balance, floor) },
      ...{ left: figure(balance, Math.max(0, before - floor)), amount: figure(balance, booking.amount) },
    });
  }
  return { id: await sum.write({ ...booking, period }, act), before, after };
}
