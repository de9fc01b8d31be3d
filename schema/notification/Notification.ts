import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Clearance } from "../confidentiality/Clearance.ts";
import { Confirmation } from "../identity/Confirmation.ts";
import { Obligation } from "../obligation/Obligation.ts";
import { Person } from "../organisation/Person.ts";
import { Approval } from "../policy/Approval.ts";
import { Comment } from "../policy/comment/Comment.ts";
import { Invitee } from "../policy/comment/Invitee.ts";
import { Inquiry } from "../policy/Inquiry.ts";
import { Revision } from "../policy/Revision.ts";
import { PointsEntry } from "../register/PointsEntry.ts";
import { RegisterRecord } from "../register/RegisterRecord.ts";
import { Roster } from "../register/Roster.ts";
import { RosterSwap } from "../register/RosterSwap.ts";
import { present } from "../shared/clock.ts";
import { ReadFrom } from "../shared/description.ts";
import { Day, Derived, DerivedOne, Moment, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { toldKindNames } from "../told/kinds.screen.ts";
import { notificationGroup, notifiedText, unreadNotification } from "./notification.sql.ts";

/** What a person is told of. */
export const NotificationKind = words("NotificationKind", "What a person is told of.", toldKindNames);

const onceADay = `create unique index "notification_once_a_day" on "notification" ("obligation_id", "kind", "day") where "obligation_id" is not null and "kind" <> 'asked'`;
const onceAClearance = `create unique index "notification_once_a_clearance" on "notification" ("clearance_id", "kind") where "clearance_id" is not null`;
const onceAConfirmation = `create unique index "notification_once_a_confirmation" on "notification" ("confirmation_id", "kind", "recipient_id") where "confirmation_id" is not null`;
const onceAStreak = `create unique index "notification_once_a_streak" on "notification" ("points_entry_id", "recipient_id") where "kind" = 'pointsStreak'`;
const onceAnInvitee = `create unique index "notification_once_an_invitee" on "notification" ("invitee_id", "kind", "day") where "invitee_id" is not null`;

/**
 * One thing that one person is told of. It says what happened and to which record, never in words of its own: whoever shows or sends
 * it reads the record as the recipient may read it then, and composes the words from the definition of the kind (told/). Panel, mail and chat deliver the same rows. That something is asked of a person
 * stands with the obligation alone: the view adds it.
 */
@Table()
@ReadFrom("told")
@ObjectType({ description: "One thing that you are told of; its words follow from what happened and the record as you may read it." })
@Index({ properties: ["recipient", "createdAt"] })
@Index({ name: "notification_once_a_day", expression: onceADay })
@Index({ name: "notification_once_a_clearance", expression: onceAClearance })
@Index({ name: "notification_once_a_confirmation", expression: onceAConfirmation })
@Index({ name: "notification_once_an_invitee", expression: onceAnInvitee })
@Index({ name: "notification_once_a_streak", expression: onceAStreak })
@Check({
  name: "notification_subject",
  expression: `num_nonnulls("obligation_id", "revision_id", "approval_id", "inquiry_id", "clearance_id", "confirmation_id", "invitee_id", "comment_id", "record_id", "roster_id", "swap_id", "points_entry_id") > 0`,
})
export class Notification extends Entry {
  @One(() => Person, "Who is told.", { index: false })
  recipient!: Person;

  @Word(NotificationKind, "What happened.", { grows: true })
  kind!: WordOf<typeof NotificationKind>;

  @Day("The organisation's day on which it happened.")
  day!: string;

  @One(() => Obligation, "What is asked.", { nullable: true, index: false })
  obligation?: Obligation;

  @One(() => Revision, "The text, where something happened to a text.", { nullable: true, index: false })
  revision?: Revision;

  @One(() => Approval, "The decision that is waited for, or was made.", { nullable: true, index: false })
  approval?: Approval;

  @One(() => Inquiry, "The question or suggestion.", { nullable: true, index: false })
  inquiry?: Inquiry;

  @One(() => Invitee, "Who is asked to comment on a draft, where the person is.", { nullable: true, index: false })
  invitee?: Invitee;

  @One(() => Comment, "The comment on a draft.", { nullable: true, index: false })
  comment?: Comment;

  @One(() => RegisterRecord, "The record of a register.", { nullable: true, index: false })
  record?: RegisterRecord;

  @One(() => Roster, "The roster of a register.", { nullable: true, index: false })
  roster?: Roster;

  @One(() => RosterSwap, "The swap of shifts.", { nullable: true, index: false })
  swap?: RosterSwap;

  @One(() => PointsEntry, "The points that somebody lost or won.", { nullable: true, index: false })
  pointsEntry?: PointsEntry;

  @One(() => Clearance, "The clearance that ends.", { nullable: true, index: false })
  clearance?: Clearance;

  @One(() => Confirmation, "What a second person confirms.", { nullable: true, index: false })
  confirmation?: Confirmation;

  @One(() => Person, "Whose doing it was, where somebody speaks to the person: who reminds, decides, asks or answers.", {
    nullable: true,
    index: false,
  })
  sender?: Person;

  @Text("What the sender says.", { nullable: true, length: 2_000 })
  message?: string;

  @Moment("When it happened.", { defaultRaw: "rulebook_now()" })
  createdAt: Date = present();

  @Moment("When the person took note of it.", { nullable: true })
  readAt?: Date;

  @DerivedOne(() => Revision, "The text that it is about, whichever way.", notifiedText)
  readonly about?: Revision;

  @Derived("flag", "Whether it still wants to be seen: neither read, nor done in the meantime.", unreadNotification)
  readonly unread?: boolean;

  @Derived("text", "The same for what is told in one line.", notificationGroup)
  readonly groupKey?: string;
}
