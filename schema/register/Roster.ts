import { t } from "@mikro-orm/core";
import { Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Derived, Many, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import type { RosterDefinition } from "./definition/roster.screen.ts";
import { Register } from "./Register.ts";
import { RosterShift } from "./RosterShift.ts";
import { rosterPeople } from "./roster/roster.sql.ts";

/**
 * Who is on duty when (排班表), as the register's published version says: its shifts, who can be put on them and who plans. Its version counts the
 * changes of the plan, so that two who plan at once see each other.
 */
@Table()
@ObjectType({
  description: "Who is on duty when (排班表), as the register's published version says; its version counts changes of the plan.",
})
@Unique({ properties: ["register", "key"] })
export class Roster extends Entity {
  @One(() => Register, "The register that has it.", { index: false })
  register!: Register;

  @Text("Its key in the register's versions.", { length: 40 })
  key!: string;

  @Text("What it is called in Chinese; in English where it has no Chinese name.", { length: 120 })
  name!: string;

  @Text("What it is called in English; empty where it has no English name.", { length: 120, default: "" })
  nameEn: string = "";

  @Moment("Since when the register has no such roster any more; empty while it has.", { nullable: true })
  endedAt?: Date;

  @Whole("How often its plan was changed.", { default: 0 })
  changes: number = 0;

  @Derived("ids", "Who is on it, a month back and from now on: they see the plan.", rosterPeople)
  readonly peopleIds?: string[];

  @Many(() => RosterShift, "roster", "Who is on duty when.", ["startsAt"])
  readonly shifts?: RosterShift[];

  /** As the version that counts says it; of one that ended, as the last one said it. */
  @Property({ type: t.json, hidden: true, lazy: true })
  definition!: RosterDefinition;
}
