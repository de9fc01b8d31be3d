import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { Revision } from "../policy/Revision.ts";
import { Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";

/** How a person confirmed. */
export const ConfirmationWay = words("ConfirmationWay", "How a person confirmed.", ["button", "typedName", "onBehalf"]);

/** Evidence that a person took note of a text (签收确认). Written once, never changed. */
@Table()
@ObjectType({ description: "Evidence that a person took note of a text (签收确认). Written once, never changed." })
@Unique({ name: "acknowledgement_once", properties: ["revision", "person"] })
export class Acknowledgement extends Entry {
  @Text("Receipt number (回执), e.g. A-2026-000017.", { length: 30, unique: true, searchable: true })
  receiptNumber!: string;

  @One(() => Revision, "What was acknowledged.", { index: false })
  revision!: Revision;

  @One(() => Person, "Who took note.")
  person!: Person;

  @One(() => Person, "Who confirmed: the person, or a head on behalf (代签收).", { index: false })
  actor!: Person;

  @Text("Checksum of the text that was read.", { length: 64 })
  checksum!: string;

  @Text("The sentence that was agreed to.")
  statement!: string;

  @Text("Language of that sentence: zh or en.", { length: 5 })
  language!: string;

  @Word(ConfirmationWay, "How the person confirmed.")
  confirmedBy!: WordOf<typeof ConfirmationWay>;

  @Text("Why it was confirmed on behalf.", { nullable: true })
  onBehalfReason?: string;

  @One(() => Department, "The person's department then.", { nullable: true, index: false })
  department?: Department;

  @One(() => Position, "The person's position then.", { nullable: true, index: false })
  position?: Position;

  @Moment("When.")
  at!: Date;

  @Text("Network address.", { length: 60, nullable: true })
  address?: string;

  @Text("Program.", { length: 400, nullable: true })
  userAgent?: string;
}
