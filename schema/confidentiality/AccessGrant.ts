import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { PolicyDocument } from "../policy/PolicyDocument.ts";
import { Day, Derived, Moment, One, Text } from "../shared/fields.ts";
import { currentGrant } from "../shared/period.sql.ts";
import { Entity } from "../shared/record.ts";

/** Leave to read one need-to-know document (访问授权); the clearance must reach its level as well. */
@Table()
@ObjectType({ description: "Leave to read one need-to-know document (访问授权); the clearance must reach its level as well." })
@Check({ expression: '"until" is null or "until" >= "from"' })
export class AccessGrant extends Entity {
  @One(() => PolicyDocument, "The document.")
  document!: PolicyDocument;

  @One(() => Person, "Who may read it.")
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
