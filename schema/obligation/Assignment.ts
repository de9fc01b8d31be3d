import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Agreement } from "../confidentiality/Agreement.ts";
import { Person } from "../organisation/Person.ts";
import { Revision } from "../policy/Revision.ts";
import { Day, Derived, Flag, Json, Many, Moment, One, Text, Whole, Word, type WordOf } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Course } from "../training/Course.ts";
import { AssignmentKind } from "./AssignmentKind.ts";
import type { Audience } from "./Audience.ts";
import { Obligation } from "./Obligation.ts";
import { subjectTitle } from "./obligation.sql.ts";

/** Something asked of an audience by a day: a rule, from which each person's obligation follows. */
@Table()
@ObjectType({ description: "Something asked of an audience by a day; each person's obligation follows from it." })
@Check({
  name: "assignment_subject",
  expression: `("kind" = 'acknowledge') = ("revision_id" is not null) and ("kind" = 'train') = ("course_id" is not null) and ("kind" = 'sign') = ("agreement_id" is not null)`,
})
@Check({ name: "assignment_due", expression: '("due_on" is not null) <> ("due_working_days" is not null)' })
export class Assignment extends Entity {
  @Word(AssignmentKind, "What is asked.")
  kind!: WordOf<typeof AssignmentKind>;

  @One(() => Revision, "The text to acknowledge.", { nullable: true })
  revision?: Revision;

  @One(() => Course, "The course to complete.", { nullable: true })
  course?: Course;

  @One(() => Agreement, "The agreement to sign.", { nullable: true })
  agreement?: Agreement;

  @Json(
    "Whom it is asked of: { everyone, departments: [{ id, subtree }], positions: [id], people: [id], except: { departments, positions, people } }.",
  )
  audience!: Audience;

  @Day("By when, inclusive; empty when working days are given.", { nullable: true })
  dueOn?: string;

  @Whole("By when, in working days (Monday to Friday) after it is asked; empty when a day is given.", { nullable: true })
  dueWorkingDays?: number;

  @Flag("Whether it must be done, or is an offer.", { default: true })
  mandatory: boolean = true;

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

  @Derived("text", "Title of what is asked.", subjectTitle, { titleOf: ["revision", "course", "agreement"] })
  readonly title?: string;

  @Many(() => Obligation, "assignment", "Each person's share.", ["dueOn"])
  readonly obligations?: Obligation[];
}
