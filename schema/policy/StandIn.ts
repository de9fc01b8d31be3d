import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, One } from "../shared/fields.ts";
import { currentPeriod } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";

/** Who decides about drafts for somebody on the named days (代办人). Whom a stand-in has in turn is nobody's stand-in. */
@Table()
@ObjectType({ description: "Who decides about drafts for somebody on the named days (代办人)." })
@Check({ expression: '"until" >= "from" and "person_id" <> "stand_in_id"' })
export class StandIn extends Entity {
  @One(() => Person, "For whom.")
  person!: Person;

  @One(() => Person, "Who decides instead.")
  standIn!: Person;

  @Day("First day.")
  from!: string;

  @Day("Last day, inclusive.")
  until!: string;

  @Derived("flag", "Whether it holds today.", currentPeriod)
  readonly current?: boolean;
}
