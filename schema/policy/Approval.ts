import { Check, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Revision } from "./Revision.ts";

/** What an approver says of a draft. */
export const ApprovalDecision = words("ApprovalDecision", "What an approver says of a draft.", [
  "pending",
  "approved",
  "rejected",
  "closed",
]);

/** One approver's task on one submission of a draft. A new submission asks anew. */
@Table()
@ObjectType({ description: "One approver's task on one submission of a draft." })
@Unique({ properties: ["revision", "approver", "round"] })
@Check({ expression: `("decision" = 'pending') = ("decided_at" is null)` })
export class Approval extends Entity {
  @One(() => Revision, "The draft.", { index: false })
  revision!: Revision;

  @One(() => Person, "Who is asked.")
  approver!: Person;

  @Moment("Which submission it belongs to: when that was handed in.")
  round!: Date;

  @Word(ApprovalDecision, "What was said.", { default: "pending" })
  decision!: WordOf<typeof ApprovalDecision>;

  @Text("Reason or remark; required with a rejection.", { nullable: true })
  comment?: string;

  @Moment("When it was decided, or closed because nobody waits for it any more.", { nullable: true })
  decidedAt?: Date;
}
