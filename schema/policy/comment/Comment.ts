import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../../organisation/Department.ts";
import { Person } from "../../organisation/Person.ts";
import { Derived, Moment, One, Text, Whole, Word, type WordOf, words } from "../../shared/fields.ts";
import { Entity } from "../../shared/record.ts";
import { Revision } from "../Revision.ts";
import { CommentRound } from "./CommentRound.ts";
import { commentState } from "./comment.sql.ts";

/** Whether somebody remarks something or proposes other words. */
export const CommentKind = words("CommentKind", "Whether somebody remarks something or proposes other words.", ["comment", "proposal"]);

/** What became of a comment. */
export const CommentOutcome = words("CommentOutcome", "What became of a comment.", ["accepted", "partly", "rejected"]);

/** Where a comment stands: waiting for an answer, answered in one of three ways, or taken back by its author. */
export const CommentState = words("CommentState", "Where a comment stands.", ["open", "accepted", "partly", "rejected", "withdrawn"]);

const answeredAsAWhole = `("outcome" is null) = ("answered_at" is null) and ("taken_over_at" is null or "outcome" = 'accepted')`;

/**
 * What somebody says of a draft, or of a provision or words of it (意见). It hangs on the provision's identity and the words that it
 * quotes, so that it stays where it belongs whatever becomes of the draft.
 */
@Table()
@ObjectType({ description: "What somebody says of a draft, or of a provision or words of it, and the answer (意见及其采纳情况)." })
@Check({ name: "comment_answered", expression: answeredAsAWhole })
@Check({ name: "comment_quote", expression: `"quote" is null or ("identity" is not null and "quote_from" is not null)` })
@Check({ name: "comment_proposed", expression: `("kind" = 'proposal') = ("proposed" is not null)` })
@Index({ properties: ["revision", "identity"] })
export class Comment extends Entity {
  @One(() => Revision, "The draft.", { index: false })
  revision!: Revision;

  @One(() => CommentRound, "The round in which it was said; empty for what editors and approvers say beside one.", { nullable: true })
  round?: CommentRound;

  @Text("Identity of the provision that it is about; empty for the whole text.", { length: 36, nullable: true })
  identity?: string;

  @Text("What that provision was called when it was said, with those above it, e.g. 第三条（一）.", { length: 200, nullable: true })
  provisionPath?: string;

  @Word(CommentKind, "Remark or proposal.")
  kind!: WordOf<typeof CommentKind>;

  @Text("The words of the provision that it is about, as they were; empty for all of them.", { nullable: true, opensText: true })
  quote?: string;

  @Whole("At which character of the provision's plain text these words began, 0 first.", { nullable: true })
  quoteFrom?: number;

  @Text("What is said, or why it is proposed.")
  text!: string;

  @Text("The words that are proposed in place of those quoted, or of the whole provision.", { nullable: true, opensText: true })
  proposed?: string;

  @One(() => Person, "Who says it.")
  author!: Person;

  @One(() => Department, "Department of the author when it was said.", { nullable: true, index: false })
  department?: Department;

  @Moment("When its author took it back.", { nullable: true })
  withdrawnAt?: Date;

  @Word(CommentOutcome, "What became of it; empty as long as it is not answered.", { nullable: true })
  outcome?: WordOf<typeof CommentOutcome>;

  @Text("The answer, or why it was decided so.", { nullable: true })
  answer?: string;

  @One(() => Person, "Who answered.", { nullable: true, index: false })
  answeredBy?: Person;

  @Moment("When it was answered.", { nullable: true })
  answeredAt?: Date;

  @Moment("When the proposed words were taken over into the draft.", { nullable: true })
  takenOverAt?: Date;

  @Derived(CommentState, "Where it stands.", commentState)
  readonly state?: WordOf<typeof CommentState>;
}
