import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Many, Moment, One, Text } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { RegisterDutyDefinition } from "./definition/duty.screen.ts";
import { Register } from "./Register.ts";
import { RegisterDutyTime } from "./RegisterDutyTime.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

/**
 * Something that has to be recorded in a register again and again (定期任务), as its published version says; of a duty about records one for each
 * record. Who owes it, and who did it, stands in assignments and obligations.
 */
@Table()
@ObjectType({ description: "Something that has to be recorded in a register again and again (定期任务), as its published version says." })
@Index({
  name: "register_duty_once",
  expression: 'create unique index "register_duty_once" on "register_duty" ("register_id", "key", "about_id") nulls not distinct',
})
export class RegisterDuty extends Entity {
  @One(() => Register, "The register in which it is recorded.", { index: false })
  register!: Register;

  @Text("Its key in the register's versions.", { length: 40 })
  key!: string;

  @Text("What it is called; with the number of the record that it is about.", { length: 300 })
  title!: string;

  @One(() => RegisterRecord, "The record that it is about; empty for what is not about records.", { nullable: true })
  about?: RegisterRecord;

  @Moment("Since when it is no duty any more; empty while it is.", { nullable: true })
  endedAt?: Date;

  @Many(() => RegisterDutyTime, "duty", "When it is due, and what became of it.", ["-dueOn"])
  readonly times?: RegisterDutyTime[];

  /** As the version that counts says it; of one that ended, as the last one said it. */
  @Property({ type: t.json, hidden: true, lazy: true })
  definition!: RegisterDutyDefinition;

  /** Of a duty about records: the slug of the register whose open records it goes by. */
  @Property({ columnType: "text", type: t.string, nullable: true, hidden: true, lazy: true, index: true })
  follows?: string;

  /** The day on which its times ahead were worked out; empty where they have to be worked out anew. */
  @Property({ columnType: "date", type: t.string, nullable: true, hidden: true, lazy: true })
  lookedOn?: string;
}
