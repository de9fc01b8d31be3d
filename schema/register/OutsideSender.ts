import { t } from "@mikro-orm/core";
import { PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";

/**
 * How often a form was sent from one address within the hour. Hidden: the key is a hash of form and address, and a job removes it once the hour is over,
 * so that nobody is told apart for longer than the limit needs.
 */
@Table()
export class OutsideSender {
  @PrimaryKey({ type: t.string, length: 80 })
  key!: string;

  @Property({ type: t.integer })
  sent!: number;

  @Property({ type: t.datetime, columnType: "timestamptz(3)" })
  since!: Date;
}
