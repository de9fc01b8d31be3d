import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Moment, One, Text, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { dutyShares, dutyTimeState } from "./duty-time.sql.ts";
import { RegisterDuty } from "./RegisterDuty.ts";

/** What became of one time at which a duty was due. */
export const DutyTimeState = words("DutyTimeState", "What became of one time at which a duty was due.", [
  "ahead",
  "open",
  "fulfilled",
  "late",
  "missed",
  "skipped",
]);

/** One time at which a duty is due: made ahead, asked of those who owe it once it opens, fulfilled, missed or skipped for good. */
@Table()
@ObjectType({ description: "One time at which a duty is due, and what became of it." })
@Unique({ name: "register_duty_time_once", properties: ["duty", "period"] })
@Index({
  name: "register_duty_time_waiting",
  expression: 'create index "register_duty_time_waiting" on "register_duty_time" ("opens_at") where "opened_at" is null',
})
export class RegisterDutyTime extends Entity {
  @One(() => RegisterDuty, "The duty.", { index: false })
  duty!: RegisterDuty;

  @Text("The day that its rhythm says, by which it is known, also where it is moved from a day off.", { length: 20 })
  period!: string;

  @Moment("From when on it can be fulfilled.")
  opensAt!: Date;

  @Day("By when, inclusive.")
  dueOn!: string;

  @Moment("By when on that day, where minutes count; empty for its end.", { nullable: true })
  dueAt?: Date;

  @Moment("When it was skipped.", { nullable: true })
  skippedAt?: Date;

  @One(() => Person, "Who skipped it.", { nullable: true, index: false })
  skippedBy?: Person;

  @Text("Why it was skipped.", { nullable: true })
  skipReason?: string;

  @Derived(DutyTimeState, "What became of it.", dutyTimeState)
  readonly state?: WordOf<typeof DutyTimeState>;

  @Derived("int", "How many people owe it, or owed it.", (time) => dutyShares(time))
  readonly owed?: number;

  @Derived("int", "How many of them have fulfilled it.", (time) => dutyShares(time, 'o."fulfilled_at" is not null'))
  readonly done?: number;

  /** When those who owe it were asked; empty before. */
  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true, hidden: true, lazy: true })
  openedAt?: Date;
}
