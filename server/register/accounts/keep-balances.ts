import { hundredths } from "../../../schema/register/balance/balance.screen.ts";
import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import { formulasOf } from "../../../schema/register/expression/formulas.screen.ts";
import { hiddenIn, hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { tellPeople } from "../recorded/tell-people.ts";
import { type BookingAct, type SumOf, sumOf } from "./balance-sums.ts";
import { book } from "./book.ts";
import { type BookedEntry, bookedEntries, takeBack } from "./booked-entries.ts";

type EntryRule = BalanceDefinition["entries"][number];

/** One booking that the record asks for, in its sum. */
interface Due {
  readonly balance: BalanceDefinition;
  readonly rule: EntryRule;
  readonly of: SumOf;
  /** In hundredths, above zero. */
  readonly amount: number;
  readonly personal: boolean;
}

/** Whether the values by which sums are kept apart are personal data. */
export const isPersonal = ({ per = [] }: BalanceDefinition, hidden: ReadonlyMap<string, unknown>): boolean =>
  per.some((key) => hidden.has(key));

function dueOf(tx: Transaction, recorded: Omit<Recorded, "version">, path: string): readonly Due[] {
  const { record, register, definition } = recorded;
  const formulas = formulasOf(definition, register.slug);
  const values = { ...ownValues(record), ...record.data };
  const around = surroundingsOf(tx);
  const hidden = hiddenInputs(definition);
  return (definition.balances ?? []).flatMap((balance) =>
    balance.entries.flatMap((rule) => {
      if (rule.state !== record.state || (rule.when && !formulas.holds(rule.when, values, around))) return [];
      const given = formulas.amountOf(rule.amount, balance.unit, values, around);
      if (given === null) return [];
      const amount = hundredths(given);
      if (amount === null || amount < 0) throw invalid(path, "balanceAmount", { ...inBoth(balance.label), amount: String(given) });
      if (amount === 0) return [];
      const of = sumOf(register.id, balance, record.data);
      const personal = isPersonal(balance, hidden) || [rule.amount, rule.when ?? ""].some((one) => hiddenIn(one, hidden).size > 0);
      return [{ balance, rule, of, amount, personal }];
    }),
  );
}

/** Sums in one order for everybody, so that nobody waits for each other. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const place = ({ balance, key }: SumOf) => `${balance} ${key}`;

/**
 * Books what the state asks for in which a record is, in the transaction in which it came there or was changed there. What it booked before and asks
 * for no more, having other values now, is taken back; so is everything of a record that was struck.
 * @param entered whether the record has just come into its state: what somebody took back by hand is booked again only then
 * @param path where a refusal stands
 * @param tellLow tells whom a balance names that little is left
 */
export async function keepBalances(
  tx: Transaction,
  recorded: Omit<Recorded, "version">,
  entered: boolean,
  path: string,
  tellLow: (whos: readonly Who[]) => Promise<void> = (whos) => tellPeople(tx, recorded, "balanceLow", whos),
): Promise<void> {
  const { record, definition } = recorded;
  const { balances = [] } = definition;
  if (balances.length === 0) return;
  await tx.em.flush();
  const act = (personal: boolean): BookingAct => ({
    ...{ recordId: record.id, personId: tx.doer?.id ?? null, now: tx.now, today: tx.today, personal },
  });
  const belongs = (balance: BalanceDefinition, key: string | null) =>
    balance.entries.some((rule) => rule.key === key && rule.state === record.state);
  const booked = await bookedEntries(tx.sql, record.id);
  const standing = booked.filter(({ takenBack }) => takenBack === null);
  const settled = entered ? standing : booked.filter(({ takenBack }) => takenBack !== "byItself");
  const takingBack = (entry: BookedEntry) => (balance: BalanceDefinition) => takeBack(tx, balance, entry, act(entry.personal), null, path);
  const booking =
    ({ of, rule, amount, personal }: Due) =>
    (balance: BalanceDefinition) =>
      book(tx, balance, of, { kind: "booked", what: rule.key, way: rule.way, amount }, act(personal), path);
  const due = record.struckAt ? [] : dueOf(tx, recorded, path);
  const same = (one: Due) =>
    settled.find(
      ({ of, what, amount, way }) => place(of) === place(one.of) && what === one.rule.key && amount === one.amount && way === one.rule.way,
    );
  const kept = new Set(due.flatMap((one) => same(one)?.id ?? []));
  const gone = standing.filter(({ id, of, what }) => {
    const balance = balances.find(({ key }) => key === of.balance);
    return !kept.has(id) && balance && (record.struckAt || belongs(balance, what));
  });
  const steps = [
    ...gone.map((entry) => ({ of: entry.of, adds: entry.way === "out", book: takingBack(entry) })),
    ...due.filter((one) => !same(one)).map((one) => ({ of: one.of, adds: one.rule.way === "in", book: booking(one) })),
  ].sort((a, b) => inOrder(place(a.of), place(b.of)) || Number(b.adds) - Number(a.adds));
  for (const { of, book: step } of steps) {
    const balance = balances.find(({ key }) => key === of.balance);
    if (!balance) continue;
    const { before, after } = await step(balance);
    const low = balance.low && Math.round(balance.low.value * 100);
    if (balance.low && low !== undefined && before >= low && after < low) await tellLow(balance.low.tells);
  }
}
