import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Flag, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

/**
 * A time limit of a record while it runs, and for good what became of it. What it is called and whom it tells stands in the record's version under
 * its key.
 */
@Table()
@ObjectType({ description: "A time limit of a record while it runs, and for good what became of it." })
@Index({ properties: ["record", "key"] })
@Index({
  name: "record_limit_running",
  expression: 'create index "record_limit_running" on "record_limit" ("next_at") where "next_at" is not null',
})
export class RecordLimit extends Entity {
  @One(() => RegisterRecord, "The record.", { index: false })
  record!: RegisterRecord;

  @Text("Key of the limit in the record's version.", { length: 40 })
  key!: string;

  @Moment("When it began.")
  startedAt!: Date;

  @Moment("Since when it is paused; empty while it runs.", { nullable: true })
  pausedSince?: Date;

  @Whole("Minutes for which it was paused until now, of its own kind: natural, or working minutes.", { default: 0 })
  pausedMinutes: number = 0;

  @Moment("When it ends, or ended, as far as it is known; empty while it is paused.", { nullable: true })
  dueAt?: Date;

  @Moment("When the warning is given; empty for none, and once it was given.", { nullable: true })
  warnAt?: Date;

  @Moment("When something ended it: it was met or missed by then.", { nullable: true })
  endedAt?: Date;

  @Flag("Whether it was met; empty while it runs and nothing is missed.", { nullable: true })
  met?: boolean;

  @Whole("Minutes by which it was met (above zero) or missed (below), of its own kind.", { nullable: true })
  byMinutes?: number;

  @Whole("How many of its escalations have happened.", { default: 0 })
  escalated: number = 0;

  @Moment("When something is to happen next: warning, end or escalation.", { nullable: true })
  nextAt?: Date;
}
