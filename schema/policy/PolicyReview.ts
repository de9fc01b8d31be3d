import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Moment, One, Text } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { PolicyDocument } from "./PolicyDocument.ts";
import { Revision } from "./Revision.ts";

/** A periodic review (定期评审) that found nothing to change: written once, never changed. */
@Table()
@Index({ properties: ["document", "reviewedOn"] })
@ObjectType({ description: "A periodic review (定期评审) that found nothing to change: written once, never changed." })
export class PolicyReview extends Entry {
  @One(() => PolicyDocument, "The document.", { index: false })
  document!: PolicyDocument;

  @One(() => Revision, "The text that was in force and reviewed.")
  revision!: Revision;

  @Day("On which day it was reviewed.")
  reviewedOn!: string;

  @One(() => Person, "Who reviewed it.", { index: false })
  reviewedBy!: Person;

  @Text("What was looked at, and why nothing changes.")
  note!: string;

  @Day("When it is to be reviewed next; empty where the document's interval says so.", { nullable: true })
  nextDue?: string;

  @Moment("When it was recorded.", { defaultRaw: "rulebook_now()" })
  recordedAt!: Date;
}
