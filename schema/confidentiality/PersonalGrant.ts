import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Moment, One, Text } from "../shared/fields.ts";
import { currentGrant } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";

/** What an officer gives a person to read, from a day until a day, with a reason; taken back at any moment. */
@ObjectType()
export abstract class PersonalGrant extends Entity {
  @One(() => Person, "Who may read.")
  person!: Person;

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
