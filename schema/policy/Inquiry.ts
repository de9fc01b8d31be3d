import { Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Provision } from "./Provision.ts";
import { Revision } from "./Revision.ts";

/** Whether somebody asks or suggests. */
export const InquiryKind = words("InquiryKind", "Whether somebody asks what a rule means or suggests a better one.", [
  "question",
  "suggestion",
]);

/** A question or suggestion of a reader about a text (疑议与建议), and its answer. */
@Table()
@ObjectType({ description: "A question or suggestion of a reader about a text (疑议与建议), and its answer." })
export class Inquiry extends Entity {
  @One(() => Revision, "The text it is about.")
  revision!: Revision;

  @One(() => Provision, "The provision it is about; empty for the whole text.", { nullable: true })
  provision?: Provision;

  @Word(InquiryKind, "Question or suggestion.")
  kind!: WordOf<typeof InquiryKind>;

  @One(() => Person, "Who asks.")
  asker!: Person;

  @Text("What is asked or suggested.")
  text!: string;

  @Text("The answer.", { nullable: true })
  answer?: string;

  @One(() => Person, "Who answered.", { nullable: true, index: false })
  answeredBy?: Person;

  @Moment("When it was answered.", { nullable: true })
  answeredAt?: Date;
}
