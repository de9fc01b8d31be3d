import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Flag, Moment, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { attendanceCounts } from "./attendance.sql.ts";
import { TrainingSession } from "./TrainingSession.ts";

const firstOnce = `create unique index "attendance_first_once" on "attendance" ("session_id", "person_id") where "corrects_id" is null`;

/** Evidence of whether a person was at a training session (签到). Written once, never changed: a correction is an entry of its own. */
@Table()
@ObjectType({
  description: "Evidence of whether a person was at a training session (签到). Never changed: a correction is an entry of its own.",
})
@Index({ name: "attendance_first_once", expression: firstOnce })
export class Attendance extends Entry {
  @One(() => TrainingSession, "The session.")
  session!: TrainingSession;

  @One(() => Person, "Whom it is about.")
  person!: Person;

  @Flag("Whether the person was there.", { default: true })
  present: boolean = true;

  @One(() => Attendance, "The entry that this one corrects; it stays.", { nullable: true, unique: true, index: false })
  corrects?: Attendance;

  @Text("Why it was corrected.", { nullable: true })
  reason?: string;

  @One(() => Person, "Who recorded it.", { index: false })
  recordedBy!: Person;

  @Moment("When it was recorded.")
  at!: Date;

  @Derived("flag", "Whether it holds: no later entry corrects it.", attendanceCounts)
  readonly counts?: boolean;
}
