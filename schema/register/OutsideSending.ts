import { t } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { OutsideForm } from "./OutsideForm.ts";

/** What was answered to whoever sent a form, under a key of theirs, so that sending it again makes no second record. Hidden, and forgotten after a while. */
@Table()
export class OutsideSending {
  @ManyToOne({ entity: () => OutsideForm, primary: true, deleteRule: "cascade", updateRule: "no action" })
  form!: OutsideForm;

  /** SHA-256 of the key, hexadecimal. */
  @PrimaryKey({ type: t.string, length: 64 })
  keyHash!: string;

  /** SHA-256 of what was sent, hexadecimal. */
  @Property({ type: t.string, length: 64 })
  inputHash!: string;

  @Property({ type: t.string, length: 20 })
  receipt!: string;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  at!: Date;
}
