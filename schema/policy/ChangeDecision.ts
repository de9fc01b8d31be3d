import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Flag, Moment, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Revision } from "./Revision.ts";

/** Whether the change of one provision is material, decided with the publication of the text: written once, never changed. */
@Table()
@Unique({ properties: ["revision", "identity"] })
@ObjectType({ description: "Whether the change of one provision is material; decided with the publication, never changed." })
export class ChangeDecision extends Entry {
  @One(() => Revision, "The text that changed the provision.", { index: false })
  revision!: Revision;

  @Text("The provision, by its identity in all revisions.", { length: 36 })
  identity!: string;

  @Flag("Whether people must acknowledge anew because of it.")
  material!: boolean;

  @Text("Why it is material or not.", { nullable: true })
  reason?: string;

  @One(() => Person, "Who decided.", { index: false })
  decidedBy!: Person;

  @Moment("When it was decided: at the publication.")
  decidedAt!: Date;
}
