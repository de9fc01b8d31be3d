import { t } from "@mikro-orm/core";
import { Check, Index, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Moment, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Assignment } from "./Assignment.ts";
import { AssignmentKind } from "./AssignmentKind.ts";
import { fulfilledLate, obligationState, obligationUnannouncedYear, openObligation, remindedOn } from "./obligation.sql.ts";
import { ShareOfSubject } from "./subject/AboutSubject.ts";
import { subjectRelations } from "./subject/subject-kinds.screen.ts";
import { subjectTitle } from "./subject/subjects.ts";

/** Where one person's share stands today; follows from its dates. */
export const ObligationState = words("ObligationState", "Where one person's share stands today.", [
  "open",
  "overdue",
  "done",
  "waived",
  "cancelled",
  "suspended",
]);

/** Why an obligation stopped asking without being fulfilled. */
export const CancelReason = words("CancelReason", "Why an obligation stopped asking without being fulfilled.", [
  "leftAudience",
  "superseded",
  "withdrawn",
  "repealed",
  "mistaken",
  "doneByOther",
  "missed",
  "dutyEnded",
]);

/** One person's share of an assignment: who, what, by when (待办事项). */
@Table()
@ObjectType({ description: "One person's share of an assignment: who, what, by when (待办事项)." })
@Unique({ name: "obligation_once", properties: ["assignment", "person", "occurrence"] })
@Index({ properties: ["person", "dueOn"] })
@Index({
  name: "obligation_open_by_person",
  expression: `create index "obligation_open_by_person" on "obligation" ("person_id", "due_on") where ${openObligation("obligation").replaceAll('obligation."', '"')}`,
})
@Index({
  name: "obligation_once_a_period",
  expression: `create unique index "obligation_once_a_period" on "obligation" ("assignment_id", "period", "person_id") where "period" is not null`,
})
@Check({ expression: '("waived_at" is null) = ("waive_reason" is null)' })
export class Obligation extends ShareOfSubject {
  @One(() => Assignment, "The rule it follows from.", { index: false })
  assignment!: Assignment;

  @One(() => Person, "Of whom it is asked.", { index: false })
  person!: Person;

  @Whole("1 for the first time, counting on when it is asked again.", { default: 1 })
  occurrence!: number;

  @Word(AssignmentKind, "What is asked; the same as the assignment's.")
  kind!: WordOf<typeof AssignmentKind>;

  @Text("Which time it is of what says itself when it is asked, e.g. 2026-11-30 or 2026-W48; empty for all else.", { nullable: true })
  period?: string;

  @Day("By when, inclusive.")
  dueOn!: string;

  @Moment("By when on that day, where minutes count; empty for its end.", { nullable: true })
  dueAt?: Date;

  @Moment("When it was fulfilled.", { nullable: true })
  fulfilledAt?: Date;

  @Moment("When it was waived.", { nullable: true })
  waivedAt?: Date;

  @One(() => Person, "Who waived it.", { nullable: true, index: false })
  waivedBy?: Person;

  @Text("Why it was waived.", { nullable: true })
  waiveReason?: string;

  @Moment("When it stopped asking.", { nullable: true })
  cancelledAt?: Date;

  @Word(CancelReason, "Why it stopped asking.", { nullable: true })
  cancelReason?: WordOf<typeof CancelReason>;

  @Moment("Since when the person's clearance does not reach the text; while so it is never overdue.", { nullable: true })
  suspendedAt?: Date;

  /** When it was asked last, coming back included; whoever is asked is told so. No type of the API has it: see Notification. */
  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true, hidden: true, lazy: true })
  askedAt?: Date;

  /** When the person took note of being asked. */
  @Property({ type: t.datetime, columnType: "timestamptz(3)", nullable: true, hidden: true, lazy: true })
  seenAt?: Date;

  @Derived(ObligationState, "Where it stands today.", obligationState)
  readonly state?: WordOf<typeof ObligationState>;

  @Derived("flag", "Whether it was fulfilled after the day by which it was due.", fulfilledLate)
  readonly fulfilledLate?: boolean;

  @Derived(
    "int",
    "The first year across which the due day was counted although its public holidays are not known yet, so that it may move; empty where none is.",
    obligationUnannouncedYear,
  )
  readonly unannouncedYear?: number;

  @Derived("day", "When somebody last reminded the person of it.", remindedOn)
  readonly remindedOn?: string;

  @Derived("text", "Title of what is asked.", subjectTitle, { titleOf: subjectRelations })
  readonly title?: string;
}
