import { t } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Register } from "./Register.ts";

/** The last number given in a register's period. Its row is locked while a number is given, so that numbers have neither gaps nor repeats. */
@Table()
export class RegisterNumber {
  @ManyToOne({ entity: () => Register, primary: true, deleteRule: "cascade", updateRule: "no action" })
  register!: Register;

  /** "2026", "2026-11", "2026-11-30", or "" where numbers count for ever. */
  @PrimaryKey({ type: t.string, length: 10 })
  period!: string;

  @Property({ type: t.integer, default: 0 })
  last: number = 0;
}
