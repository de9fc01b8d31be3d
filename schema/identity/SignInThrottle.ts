import { t } from "@mikro-orm/core";
import { PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";

/** Failed sign-ins of one account name, address, name and address together, or known browser in the running window. No GraphQL type exposes it. */
@Table()
export class SignInThrottle {
  /** "login:", "address:", "pair:" or "device:" and SHA-256 of the value or values, hexadecimal. */
  @PrimaryKey({ type: t.string, length: 80 })
  key!: string;

  @Property({ type: t.integer })
  failures!: number;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  windowStart!: Date;
}
