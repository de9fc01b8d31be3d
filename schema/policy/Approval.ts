import { Check, Index, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { Day, Derived, Moment, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { approvalUnannouncedYear, stuckApproval } from "./approval.sql.ts";
import { Revision } from "./Revision.ts";

/** What an approver says of a draft. */
export const ApprovalDecision = words("ApprovalDecision", "What an approver says of a draft.", [
  "pending",
  "approved",
  "rejected",
  "closed",
]);

/** Why somebody is asked to approve. */
export const ApprovalBasis = words(
  "ApprovalBasis",
  "Why somebody is asked to approve: chosen by the drafter, named by the route, as head, by position, as approver of the owning department, standing in for somebody, or because somebody was late.",
  ["chosen", "named", "head", "position", "approvers", "standIn", "passedOn"],
);

/** Why an approval no longer counts. */
export const ApprovalVoid = words(
  "ApprovalVoid",
  "Why an approval no longer counts: the draft was taken back to change it, or sent back.",
  ["takenBack", "rejected"],
);

/** One person's task in one step of one submission of a draft. A new submission asks anew. */
@Table()
@ObjectType({ description: "One person's task in one step of one submission of a draft." })
@Unique({ properties: ["revision", "approver", "round", "step"] })
@Check({ expression: `("decision" = 'pending') = ("decided_at" is null)` })
@Check({
  name: "approval_void",
  expression: `("voided_at" is null) = ("void_reason" is null) and ("voided_at" is null or "decision" = 'approved')`,
})
@Check({ name: "approval_approver", expression: `"approver_id" is not null or "decision" in ('pending', 'closed')` })
@Index({
  name: "approval_pending",
  expression: `create index "approval_pending" on "approval" ("revision_id") where "decision" = 'pending'`,
})
export class Approval extends Entity {
  @One(() => Revision, "The draft.", { index: false })
  revision!: Revision;

  @One(() => Person, "Who is asked; nobody where none could be found, until somebody is named.", { nullable: true })
  approver?: Person;

  @Moment("Which submission it belongs to: when that was handed in.")
  round!: Date;

  @Whole("Which step of the route, 1 first.", { default: 1 })
  step: number = 1;

  @Text("What the step is called; empty without a route.", { nullable: true, length: 60 })
  stepName?: string;

  @Word(ApprovalBasis, "Why this person is asked.", { default: "chosen" })
  basis: WordOf<typeof ApprovalBasis> = "chosen";

  @One(() => Department, "Whose head is asked.", { nullable: true, index: false })
  department?: Department;

  @One(() => Position, "Whose holder is asked.", { nullable: true, index: false })
  position?: Position;

  @One(() => Person, "For whom they decide, as a stand-in or because that person was late.", { nullable: true })
  onBehalfOf?: Person;

  @Day("By when it is to be decided, inclusive; empty without a deadline.", { nullable: true })
  dueOn?: string;

  @Word(ApprovalDecision, "What was said.", { default: "pending" })
  decision!: WordOf<typeof ApprovalDecision>;

  @Text("Reason or remark; required with a rejection.", { nullable: true })
  comment?: string;

  @Moment("When it was decided, or closed because nobody waits for it any more.", { nullable: true })
  decidedAt?: Date;

  @Moment("When what was agreed to was void, since the text was to be changed.", { nullable: true })
  voidedAt?: Date;

  @Word(ApprovalVoid, "Why it is void.", { nullable: true })
  voidReason?: WordOf<typeof ApprovalVoid>;

  @Derived("flag", "Whether it is waited for in vain: nobody was found, or who is asked cannot decide any more.", stuckApproval)
  readonly stuck?: boolean;

  @Derived(
    "int",
    "The first year across which the due day was counted although its public holidays are not known yet, so that it may move; empty where none is.",
    approvalUnannouncedYear,
  )
  readonly unannouncedYear?: number;
}
