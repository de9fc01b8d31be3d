import { Check, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { One, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Course } from "./Course.ts";

/** How far a person has come in a course's material, so that another device goes on there. */
@Table()
@ObjectType({ description: "How far a person has come in a course's material, so that another device goes on there." })
@Unique({ properties: ["person", "course"] })
@Check({ expression: '"step" >= 1 and "step" <= "steps"' })
export class CourseProgress extends Entity {
  @One(() => Person, "Who learns.", { index: false })
  person!: Person;

  @One(() => Course, "The course.")
  course!: Course;

  @Whole("The furthest step that was opened, 1 first.")
  step!: number;

  @Whole("Steps that the material had then.")
  steps!: number;
}
