import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Flag, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { CountedIn } from "./limit/span.screen.ts";
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

  /** What is left while it is paused, in `countedIn`: see RunningLimit. */
  @Property({ type: t.double, nullable: true, hidden: true, lazy: true })
  left?: number | undefined;

  @Property({ type: t.string, length: 20, hidden: true, lazy: true })
  countedIn!: CountedIn;

  @Moment("The last moment at which it is met; while it is paused, as it was.")
  dueAt!: Date;

  @Moment("When the warning is given; empty for none, and once it was given.", { nullable: true })
  warnAt?: Date;

  @Moment("When something ended it: it was met or missed by then.", { nullable: true })
  endedAt?: Date;

  @Flag("Whether it was met; empty while it runs and nothing is missed.", { nullable: true })
  met?: boolean;

  @Whole("Minutes of the clock by which it was met (above zero) or missed (below).", { nullable: true })
  byMinutes?: number;

  @Whole("How many of its escalations have happened.", { default: 0 })
  escalated: number = 0;

  @Moment("When something is to happen next: warning, end or escalation.", { nullable: true })
  nextAt?: Date;
}
