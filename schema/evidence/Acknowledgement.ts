import { Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Revision } from "../policy/Revision.ts";
import { Many, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Attachment } from "./Attachment.ts";
import { SignedStatement } from "./SignedStatement.ts";

/** How a person confirmed. */
export const ConfirmationWay = words("ConfirmationWay", "How a person confirmed.", ["button", "typedName", "onBehalf"]);

/** Evidence that a person took note of a text (签收确认). Written once, never changed. */
@Table()
@ObjectType({ description: "Evidence that a person took note of a text (签收确认). Written once, never changed." })
@Unique({ name: "acknowledgement_once", properties: ["revision", "person"] })
export class Acknowledgement extends SignedStatement {
  @One(() => Revision, "What was acknowledged.", { index: false })
  revision!: Revision;

  @One(() => Person, "Who confirmed: the person, or a head on behalf (代签收).", { index: false })
  actor!: Person;

  @Word(ConfirmationWay, "How the person confirmed.")
  confirmedBy!: WordOf<typeof ConfirmationWay>;

  @Text("Why it was confirmed on behalf.", { nullable: true })
  onBehalfReason?: string;

  @Text("SHA-256 over the scanned sheet of an acknowledgement on behalf, hexadecimal; the audit trail holds it as well.", {
    length: 64,
    nullable: true,
  })
  sheetChecksum?: string;

  @Many(() => Attachment, "acknowledgement", "The scanned sheet of an acknowledgement on behalf.", ["createdAt"])
  readonly attachments?: Attachment[];
}
