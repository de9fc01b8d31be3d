import { t } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Account } from "./Account.ts";

/** A signed-in browser. The cookie holds a random token, this table its hash. No GraphQL type exposes it. */
@Table()
export class LoginSession {
  /** SHA-256 of the token, hexadecimal. */
  @PrimaryKey({ type: t.string, length: 64 })
  tokenHash!: string;

  @ManyToOne({ entity: () => Account, index: true, deleteRule: "no action", updateRule: "no action" })
  account!: Account;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  createdAt!: Date;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  expiresAt!: Date;

  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true })
  endedAt?: Date;

  @Property({ type: t.string, length: 60, nullable: true })
  address?: string;

  @Property({ type: t.string, length: 400, nullable: true })
  userAgent?: string;
}
