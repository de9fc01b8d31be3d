import { t } from "@mikro-orm/core";
import { OneToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
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
}
