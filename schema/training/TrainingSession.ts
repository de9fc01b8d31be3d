import { Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Many, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Attendance } from "./Attendance.ts";
import { Course } from "./Course.ts";

/** A course held in a room at a time. */
@Table()
@ObjectType({ description: "A course held in a room at a time." })
export class TrainingSession extends Entity {
  @One(() => Course, "The course.")
  course!: Course;

  @Moment("When it begins.")
  startsAt!: Date;

  @Whole("How long it takes, in minutes.")
  minutes!: number;

  @Text("Where.", { length: 200, searchable: true })
  place!: string;

  @One(() => Person, "Who teaches.", { nullable: true, index: false })
  trainer?: Person;

  @Moment("When it was cancelled.", { nullable: true })
  cancelledAt?: Date;

  @Text("Why it was cancelled.", { nullable: true })
  cancelReason?: string;

  @Many(() => Attendance, "session", "Who was there, corrections included.", ["at"])
  readonly attendances?: Attendance[];
}
