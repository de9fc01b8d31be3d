import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Moment, One, Text } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Roster } from "./Roster.ts";
import { runsNow, shiftLabel, swapPeople } from "./roster/roster.sql.ts";

const once = `create unique index "roster_shift_once" on "roster_shift" ("roster_id", "day", "shift", "person_id") where "cleared_at" is null`;

/** Somebody on a shift of a day (排班). What is taken from the plan stays, cleared, so that what was planned can be told. */
@Table()
@ObjectType({ description: "Somebody on a shift of a day (排班); what was taken from the plan again is cleared." })
@Index({ name: "roster_shift_once", expression: once })
@Index({ properties: ["roster", "endsAt"] })
@Index({ properties: ["person", "endsAt"] })
export class RosterShift extends Entity {
  @One(() => Roster, "The roster.", { index: false })
  roster!: Roster;

  @Day("The day on which it begins.")
  day!: string;

  @Text("Key of the shift in the register's versions.", { length: 40 })
  shift!: string;

  @One(() => Person, "Who is on duty.", { index: false })
  person!: Person;

  @Moment("When it begins.")
  startsAt!: Date;

  @Moment("When it ends.")
  endsAt!: Date;

  @Moment("When it was taken from the plan; empty while it stands.", { nullable: true })
  clearedAt?: Date;

  @Derived("text", "What the shift is called, in Chinese; in English where it has no Chinese name.", shiftLabel)
  readonly label?: string;

  @Derived("flag", "Whether it runs now.", runsNow)
  readonly running?: boolean;

  @Derived("flag", "Whether it has ended.", (shift) => `(${shift}."ends_at" <= rulebook_now())`)
  readonly over?: boolean;

  @Derived("ids", "Whom swaps of it are about, and who decides about them.", swapPeople)
  readonly swapIds?: string[];
}
