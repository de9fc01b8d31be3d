import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Flag, Json, Many, Moment, One, Text, Whole, Word, type WordOf } from "../shared/fields.ts";
import { AssignmentKind } from "./AssignmentKind.ts";
import type { Audience } from "./Audience.ts";
import { Obligation } from "./Obligation.ts";
import { AboutSubject } from "./subject/AboutSubject.ts";
import { subjectRelations } from "./subject/subject-kinds.screen.ts";
import { oneDue, oneSubject, subjectTitle } from "./subject/subjects.ts";

/** Something asked of an audience by a day: a rule, from which each person's obligation follows. */
@Table()
@ObjectType({ description: "Something asked of an audience by a day; each person's obligation follows from it." })
@Check({
  name: "assignment_subject",
  expression: oneSubject,
})
@Check({ name: "assignment_due", expression: oneDue })
export class Assignment extends AboutSubject {
  @Word(AssignmentKind, "What is asked.")
  kind!: WordOf<typeof AssignmentKind>;

  @Json(
    "Whom it is asked of: { everyone, departments: [{ id, subtree }], positions: [id], people: [id], except: { departments, positions, people } }.",
  )
  audience!: Audience;

  @Day("By when, inclusive; empty when working days are given.", { nullable: true })
  dueOn?: string;

  @Whole("By when, in working days of the calendar after it is asked; empty when a day is given.", { nullable: true })
  dueWorkingDays?: number;

  @Flag("Whether it must be done, or is an offer.", { default: true })
  mandatory: boolean = true;

  @Flag("Whether one of them does it for all, so that whoever does it first frees the others.", { default: false })
  joint: boolean = false;

  @Text("Why it is asked.", { nullable: true })
  reason?: string;

  @Whole("Asked again after so many months; empty for once.", { nullable: true })
  recurrenceMonths?: number;

  @One(() => Person, "Who asks.", { nullable: true })
  assignedBy?: Person;

  @Moment(
    "When it stopped being asked, e.g. because the text was superseded or it was cancelled; obligations still open were cancelled then.",
    {
      nullable: true,
    },
  )
  closedAt?: Date;

  @Moment("When it was cancelled as a mistake.", { nullable: true })
  cancelledAt?: Date;

  @One(() => Person, "Who cancelled it.", { nullable: true, index: false })
  cancelledBy?: Person;

  @Text("Why it was cancelled.", { nullable: true })
  cancelReason?: string;

  @Derived("text", "Title of what is asked.", subjectTitle, { titleOf: subjectRelations })
  readonly title?: string;

  @Many(() => Obligation, "assignment", "Each person's share.", ["dueOn"])
  readonly obligations?: Obligation[];
}
