import { t } from "@mikro-orm/core";
import { Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Flag, Moment, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { amountOf, isLatest, isReversed } from "./balance/balance-entry.sql.ts";
import { Register } from "./Register.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

/** Whether an entry of a balance adds to it or takes from it. */
export const BalanceWay = words("BalanceWay", "Whether an entry adds to a sum or takes from it.", ["in", "out"]);

/** What an entry of a balance comes from. */
export const BalanceEntryKind = words("BalanceEntryKind", "What an entry of a balance comes from.", [
  "booked",
  "reversed",
  "lapsed",
  "allowance",
  "byHand",
]);

/**
 * One booking of a balance, with the sum after it. Written once, never changed: what was wrong is taken back by an entry of its own. Amounts are kept
 * in hundredths, so that sums are exact.
 */
@Table()
@ObjectType({ description: "One booking of a register's balance, with the sum after it. Never changed: a mistake is reversed." })
@Unique({ properties: ["register", "balance", "key", "ordinal"] })
export class BalanceEntry extends Entry {
  @One(() => Register, "The register whose balance it is.", { index: false })
  register!: Register;

  @Text("Key of the balance in the record's version.", { length: 40 })
  balance!: string;

  @Text("Stands for the values by which sums are kept apart: entries with the same one make one sum.", { length: 64 })
  key!: string;

  @Whole("Place among the entries of its sum, 1 first, without gaps.")
  ordinal!: number;

  @Word(BalanceEntryKind, "What it comes from.", { grows: true })
  kind!: WordOf<typeof BalanceEntryKind>;

  @One(() => RegisterRecord, "The record that was booked, or with which its period began; empty for what was booked by hand.", {
    nullable: true,
  })
  record?: RegisterRecord;

  @Text("Key of what the register's version books; empty for what a period gives or takes.", { length: 40, nullable: true })
  what?: string;

  @Word(BalanceWay, "Whether it adds or takes.")
  way!: WordOf<typeof BalanceWay>;

  @Derived("decimal", "How much, never below zero.", amountOf("hundredths"))
  readonly amount?: string;

  @Derived("decimal", "The sum after it.", amountOf("sum_hundredths"))
  readonly sum?: string;

  @Text("The period in which it lies: 2026-11, 2026-Q4 or 2026; empty where there are none.", { length: 10, nullable: true })
  period?: string;

  @Moment("When it was booked.")
  at!: Date;

  @One(() => Person, "Who did what booked it; empty for somebody from outside.", { nullable: true, index: false })
  by?: Person;

  @One(() => BalanceEntry, "The entry that it takes back.", { nullable: true, unique: true, index: false })
  reverses?: BalanceEntry;

  @Text("Why it was taken back, or booked by hand.", { nullable: true })
  reason?: string;

  @Flag("Whether it comes from personal data, and so shows itself to those who configure the register alone.", { default: false })
  personal: boolean = false;

  @Derived("flag", "Whether it is the last entry of its sum.", isLatest)
  readonly latest?: boolean;

  @Derived("flag", "Whether another entry took it back.", isReversed)
  readonly reversed?: boolean;

  /** The values by which its sum is kept apart, by their fields; empty for entries from before they were kept. */
  @Property({ type: t.json, nullable: true, hidden: true, lazy: true })
  of?: Readonly<Record<string, unknown>>;

  @Property({ type: t.bigint, hidden: true, lazy: true })
  hundredths!: string;

  @Property({ type: t.bigint, hidden: true, lazy: true })
  sumHundredths!: string;
}
