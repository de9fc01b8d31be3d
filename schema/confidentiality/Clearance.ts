import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Moment, One, Text } from "../shared/fields.ts";
import { currentGrant } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";
import { ClassificationLevel } from "./ClassificationLevel.ts";

/** Up to which level a person may read (查阅密级), from a day until a day. */
@Table()
@ObjectType({ description: "Up to which level a person may read (查阅密级), from a day until a day." })
@Check({ expression: '"until" is null or "until" >= "from"' })
export class Clearance extends Entity {
  @One(() => Person, "Who may read.")
  person!: Person;

  @One(() => ClassificationLevel, "Up to which level.")
  level!: ClassificationLevel;

  @Day("First day.")
  from!: string;

  @Day("Last day, inclusive; empty while it goes on.", { nullable: true })
  until?: string;

  @Text("Why it is needed.")
  reason!: string;

  @One(() => Person, "Who granted it.", { index: false })
  grantedBy!: Person;

  @Moment("When it was taken back.", { nullable: true })
  revokedAt?: Date;

  @One(() => Person, "Who took it back.", { nullable: true, index: false })
  revokedBy?: Person;

  @Derived("flag", "Whether it holds today.", currentGrant)
  readonly current?: boolean;
}
