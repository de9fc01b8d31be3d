import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, One } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Department } from "./Department.ts";
import { Person } from "./Person.ts";

/** Somebody who acts for a department's head on the named days. */
@Table()
@ObjectType({ description: "Somebody who acts for a department's head on the named days." })
@Check({ expression: '"until" is null or "until" >= "from"' })
export class Deputy extends Entity {
  @One(() => Department, "The department.")
  department!: Department;

  @One(() => Person, "Who acts.")
  person!: Person;

  @Day("First day.")
  from!: string;

  @Day("Last day, inclusive; empty while it goes on.", { nullable: true })
  until?: string;
}
