import { t } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Person } from "../organisation/Person.ts";
import { Account } from "./Account.ts";

/** A link that works once: to set a password, or (without an account) to make the first administrator. No GraphQL type exposes it. */
@Table()
export class OneTimeLink {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryKey({ type: t.string, length: 64 })
  tokenHash!: string;

  @ManyToOne({ entity: () => Account, nullable: true, index: true, deleteRule: "no action", updateRule: "no action" })
  account?: Account;

  /** Who made it; empty for the first administrator's, which whoever runs the server makes. */
  @ManyToOne({ entity: () => Person, nullable: true, deleteRule: "no action", updateRule: "no action" })
  madeBy?: Person;

  /** Whether a second person confirmed it: only such a link lets somebody in who reads more than its maker. */
  @Property({ type: t.boolean, default: false })
  confirmed: boolean = false;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  expiresAt!: Date;

  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true })
  usedAt?: Date;
}
