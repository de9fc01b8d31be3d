import { t } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { Account } from "./Account.ts";

/** A browser in which an account has signed in before. Its cookie holds a random token, this table its hash. No GraphQL type exposes it. */
@Table()
@Unique({ properties: ["tokenHash", "account"] })
export class KnownDevice {
  @PrimaryKey({ type: t.uuid })
  id!: string;

  /** SHA-256 of the token, hexadecimal. */
  @Property({ type: t.string, length: 64 })
  tokenHash!: string;

  @ManyToOne({ entity: () => Account, index: true, deleteRule: "no action", updateRule: "no action" })
  account!: Account;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  lastUsedAt!: Date;
}
