import { t } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Account } from "./Account.ts";

/** What a command answered under an idempotency key, so that a retry happens once. No GraphQL type exposes it. */
@Table()
export class CommandReceipt {
  @ManyToOne({ entity: () => Account, primary: true, deleteRule: "no action", updateRule: "no action" })
  account!: Account;

  @PrimaryKey({ type: t.string, length: 120 })
  key!: string;

  @Property({ type: t.string, length: 80 })
  command!: string;

  /** SHA-256 of the input, hexadecimal: the same key with another input is a conflict. */
  @Property({ type: t.string, length: 64 })
  inputHash!: string;

  @Property({ type: t.json })
  answer!: unknown;

  /** The sentence that was answered instead, when what was asked for waits for a second person. */
  @Property({ type: t.string, length: 80, nullable: true })
  waitsFor?: string;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  at!: Date;
}
