import { t } from "@mikro-orm/core";
import { ManyToOne, OneToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Person } from "../organisation/Person.ts";
import { Account } from "./Account.ts";

/** The password of an account, hashed with argon2id. No GraphQL type exposes it. */
@Table()
export class Credential {
  @PrimaryKey({ type: t.uuid })
  id!: string;

  @OneToOne({ entity: () => Account, deleteRule: "no action", updateRule: "no action" })
  account!: Account;

  @Property({ type: t.text })
  passwordHash!: string;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  changedAt!: Date;

  /** Who made the link with which the owner last came in; empty when nobody's link was needed. Kept when the owner changes the password. */
  @ManyToOne({ entity: () => Person, nullable: true, deleteRule: "no action", updateRule: "no action" })
  letInBy?: Person;
}
