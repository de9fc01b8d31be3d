import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Moment, One } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { TrainingSession } from "./TrainingSession.ts";

/** Evidence that a person was at a training session (签到). Written once, never changed. */
@Table()
@ObjectType({ description: "Evidence that a person was at a training session (签到). Written once, never changed." })
@Unique({ properties: ["session", "person"] })
export class Attendance extends Entry {
  @One(() => TrainingSession, "The session.", { index: false })
  session!: TrainingSession;

  @One(() => Person, "Who was there.")
  person!: Person;

  @One(() => Person, "Who recorded it.", { index: false })
  recordedBy!: Person;

  @Moment("When it was recorded.")
  at!: Date;
}
