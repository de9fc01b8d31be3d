import { t } from "@mikro-orm/core";
import { ManyToOne, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { Entry } from "../shared/record.ts";
import { OutsideForm } from "./OutsideForm.ts";

/**
 * A link to a form for one answer. Hidden: of its address a hash alone is kept, and nothing says which record came through it, so that nobody
 * finds out who answered what by knowing to whom a link was given.
 */
@Table()
export class OutsideTicket extends Entry {
  @ManyToOne({ entity: () => OutsideForm, deleteRule: "cascade", updateRule: "no action", index: true })
  form!: OutsideForm;

  /** SHA-256 of its address, hexadecimal. */
  @Property({ type: t.string, length: 64, unique: true })
  hash!: string;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  issuedAt!: Date;

  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true })
  usedAt?: Date;
}
