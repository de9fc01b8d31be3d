import { t } from "@mikro-orm/core";
import { PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";

/** Failed sign-ins of one account name or one address in the running window. No GraphQL type exposes it. */
@Table()
export class SignInThrottle {
  /** "login:" or "address:" and SHA-256 of the value, hexadecimal. */
  @PrimaryKey({ type: t.string, length: 80 })
  key!: string;

  @Property({ type: t.integer })
  failures!: number;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  windowStart!: Date;
}
