import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, Derived, Flag, One } from "../shared/fields.ts";
import { currentPeriod } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";
import { Department } from "./Department.ts";

import { Person } from "./Person.ts";
import { Position } from "./Position.ts";

/** One post of one person. People hold several, move on a day, leave and come back; nothing is overwritten. */
@Table()
@ObjectType({ description: "One post of one person (任职), from a day until a day." })
@Check({ expression: '"until" is null or "until" >= "from"' })
@Index({ properties: ["person", "from", "until"] })
@Check({
  name: "membership_one_primary",
  // Written as PostgreSQL prints it, so that a comparison with the database finds no difference.
  expression: `EXCLUDE USING gist (person_id WITH =, daterange("from", until, '[]'::text) WITH &&) WHERE ("primary")`,
})
export class Membership extends Entity {
  @One(() => Person, "Who holds the post.", { index: false })
  person!: Person;

  @One(() => Department, "Where.")
  department!: Department;

  @One(() => Position, "As what.")
  position!: Position;

  @Flag("Whether it is the person's main post; main posts of one person never overlap.", { default: true })
  primary: boolean = true;

  @Day("First day.")
  from!: string;

  @Day("Last day, inclusive; empty while it goes on.", { nullable: true })
  until?: string;

  @Derived("flag", "Whether it is in force today.", currentPeriod)
  readonly current?: boolean;
}
