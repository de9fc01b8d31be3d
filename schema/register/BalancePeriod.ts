import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Moment, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Register } from "./Register.ts";

/** A period of a balance that was closed: nothing is booked into it any more, and it is never opened again. */
@Table()
@ObjectType({ description: "A closed period of a balance: nothing is booked into it any more." })
@Unique({ properties: ["register", "balance", "period"] })
export class BalancePeriod extends Entry {
  @One(() => Register, "The register whose balance it is.", { index: false })
  register!: Register;

  @Text("Key of the balance.", { length: 40 })
  balance!: string;

  @Text("The period: 2026-11, 2026-Q4 or 2026.", { length: 10 })
  period!: string;

  @Moment("When it was closed.")
  closedAt!: Date;

  @One(() => Person, "Who closed it.", { index: false })
  closedBy!: Person;
}
