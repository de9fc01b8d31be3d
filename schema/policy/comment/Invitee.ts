import { Check, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../../organisation/Department.ts";
import { Person } from "../../organisation/Person.ts";
import { Day, Derived, Moment, One, Word, type WordOf, words } from "../../shared/fields.ts";
import { Entity } from "../../shared/record.ts";
import { Revision } from "../Revision.ts";
import { CommentRound } from "./CommentRound.ts";
import { openInvitee } from "./comment.sql.ts";

/** What somebody who was asked came to say. */
export const InviteeAnswer = words("InviteeAnswer", "What somebody who was asked to comment has answered.", ["commented", "noComment"]);

/** One person's share of a comment round: asked, and what they answered. */
@Table()
@ObjectType({ description: "Somebody who was asked to comment on a draft, and what they answered." })
@Unique({ properties: ["round", "person"] })
@Check({ expression: `("answer" is null) = ("answered_at" is null)` })
export class Invitee extends Entity {
  @One(() => CommentRound, "The round.", { index: false })
  round!: CommentRound;

  @One(() => Revision, "The draft.")
  revision!: Revision;

  @One(() => Person, "Who is asked.")
  person!: Person;

  @One(() => Department, "Department of the person when they were asked.", { nullable: true, index: false })
  department?: Department;

  @Word(InviteeAnswer, "Whether they commented, or have no comment; empty as long as they have said nothing.", { nullable: true })
  answer?: WordOf<typeof InviteeAnswer>;

  @Moment("When they first answered.", { nullable: true })
  answeredAt?: Date;

  @Moment("When they dropped out of those who are asked, as by moving to another department.", { nullable: true })
  leftAt?: Date;

  @Day("When they were last reminded.", { nullable: true })
  remindedOn?: string;

  @Derived("flag", "Whether an answer is still waited for.", openInvitee)
  readonly waiting?: boolean;
}
