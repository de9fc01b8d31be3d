import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Attachment } from "../evidence/Attachment.ts";
import { Person } from "../organisation/Person.ts";
import { Flag, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { RegisterRecord } from "./RegisterRecord.ts";

/** What one of those who decide about a transition together said: it happens once enough of them agreed. */
@Table()
@ObjectType({ description: "What one of those who decide about a transition together said: it happens once enough of them agreed." })
@Index({ properties: ["record", "transition", "round"] })
export class TransitionVote extends Entry {
  @One(() => RegisterRecord, "The record.", { index: false })
  record!: RegisterRecord;

  @Text("Key of the transition.", { length: 40 })
  transition!: string;

  @Whole("How many times the record had changed its state before: what was said in an earlier round counts no more.")
  round!: number;

  @Whole("The step of an approval, 1 first; 1 where there are none.")
  step!: number;

  @One(() => Person, "Who said it.", { index: false })
  person!: Person;

  @Flag("Whether they agree.")
  agrees!: boolean;

  @Text("Why.", { nullable: true })
  reason?: string;

  @One(() => Attachment, "The signature drawn with it.", { nullable: true, index: false })
  signature?: Attachment;

  @Moment("When.")
  at!: Date;

  @Moment("When it stopped to count: the time for all to sign was over, or the record was changed.", { nullable: true })
  voidedAt?: Date;
}
