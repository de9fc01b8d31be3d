import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import type { Audience } from "../../obligation/Audience.ts";
import { Person } from "../../organisation/Person.ts";
import { Day, Derived, Json, Many, Moment, One, Text, type WordOf, words } from "../../shared/fields.ts";
import { Entity } from "../../shared/record.ts";
import { Revision } from "../Revision.ts";
import { commentRoundState } from "./comment.sql.ts";
import { Invitee } from "./Invitee.ts";

/** Whether people are still asked for comments; follows from the round's dates and from what became of the draft. */
export const CommentRoundState = words("CommentRoundState", "Whether people are still asked for comments.", ["open", "ended"]);

const oneOpen = `create unique index "comment_round_one_open" on "comment_round" ("revision_id") where "closed_at" is null`;

/** People are asked to comment on a draft until a day (征求意见). While it is open they read the draft. */
@Table()
@ObjectType({ description: "People are asked to comment on a draft until a day (征求意见); while it is open they may read the draft." })
@Index({ name: "comment_round_one_open", expression: oneOpen })
export class CommentRound extends Entity {
  @One(() => Revision, "The draft.")
  revision!: Revision;

  @Json(
    "Who is asked: { everyone, departments: [{ id, subtree }], positions: [id], people: [id], except: { departments, positions, people } }.",
  )
  audience!: Audience;

  @Day("Last day on which people comment, inclusive.")
  until!: string;

  @Text("What those who are asked should know.", { nullable: true })
  introduction?: string;

  @One(() => Person, "Who asks.", { index: false })
  openedBy!: Person;

  @Moment("When it was ended by hand, or made way for the next round.", { nullable: true })
  closedAt?: Date;

  @One(() => Person, "Who ended it.", { nullable: true, index: false })
  closedBy?: Person;

  @Derived(CommentRoundState, "Whether people are still asked.", commentRoundState)
  readonly state?: WordOf<typeof CommentRoundState>;

  @Many(() => Invitee, "round", "Who was asked, and who has answered.", ["createdAt"])
  readonly invitees?: Invitee[];
}
