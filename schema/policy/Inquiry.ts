import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Derived, Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { inquiryLate, inquiryWaitingDays } from "./inquiry.sql.ts";
import { Provision } from "./Provision.ts";
import { Revision } from "./Revision.ts";

/** Whether somebody asks or suggests. */
export const InquiryKind = words("InquiryKind", "Whether somebody asks what a rule means or suggests a better one.", [
  "question",
  "suggestion",
]);

/** What a draft has made of it. */
export const InquiryOutcome = words("InquiryOutcome", "Whether a draft says something else because of it.", ["changed", "unchanged"]);

/** A question or suggestion of a reader about a text (疑议与建议), its answer, and what the next text makes of it. */
@Table()
@ObjectType({
  description: "A question or suggestion of a reader about a text (疑议与建议), its answer, and what the next text makes of it.",
})
@Check({ name: "inquiry_taken_up", expression: `num_nonnulls("taken_up_in_id", "taken_up_by_id", "taken_up_at", "outcome") in (0, 4)` })
export class Inquiry extends Entity {
  @One(() => Revision, "The text it is about.")
  revision!: Revision;

  @One(() => Provision, "The provision it is about; empty for the whole text.", { nullable: true })
  provision?: Provision;

  @Word(InquiryKind, "Question or suggestion.")
  kind!: WordOf<typeof InquiryKind>;

  @One(() => Person, "Who asks.")
  asker!: Person;

  @Text("The words of the provision that it is about; empty for all of them.", { nullable: true, opensText: true })
  quote?: string;

  @Text("What is asked or suggested.")
  text!: string;

  @Text("The answer.", { nullable: true })
  answer?: string;

  @One(() => Person, "Who answered.", { nullable: true, index: false })
  answeredBy?: Person;

  @Moment("When it was answered.", { nullable: true })
  answeredAt?: Date;

  @One(() => Revision, "The draft into which it was taken.", { nullable: true })
  takenUpIn?: Revision;

  @One(() => Person, "Who took it there.", { nullable: true, index: false })
  takenUpBy?: Person;

  @Moment("When it was taken there.", { nullable: true })
  takenUpAt?: Date;

  @Word(InquiryOutcome, "What the draft makes of it; whoever asked hears of it when that is published.", { nullable: true })
  outcome?: WordOf<typeof InquiryOutcome>;

  @Text("Why so.", { nullable: true })
  outcomeNote?: string;

  @Moment("When the text with its outcome was published.", { nullable: true })
  concludedAt?: Date;

  @Derived("int", "Days for which it has been waiting; empty once it was answered or taken into a draft.", inquiryWaitingDays)
  readonly waitingDays?: number;

  @Derived("flag", "Whether it has been waiting for longer than ten working days.", inquiryLate)
  readonly late?: boolean;
}
