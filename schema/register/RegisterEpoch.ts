import { t } from "@mikro-orm/core";
import { PrimaryKey, Property, Entity as Table } from "@mikro-orm/decorators/legacy";

/**
 * Counts the changes of which registers are published and what they say. A single row, which whoever publishes, rolls back or archives one
 * counts on in the same transaction, so that every server notices at its next request.
 */
@Table()
export class RegisterEpoch {
  @PrimaryKey({ type: t.integer, autoincrement: false })
  id!: number;

  @Property({ type: t.bigint })
  version!: bigint;
}
