import { t } from "@mikro-orm/core";
import { Index, Property, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Person } from "../organisation/Person.ts";
import { Json, Moment, One } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Course } from "./Course.ts";
import type { QuizOption } from "./QuizQuestion.ts";

/** A question as the learner sees it, frozen when the attempt began. */
export interface AttemptQuestion {
  readonly id: string;
  readonly kind: "single" | "multiple";
  readonly text: string;
  readonly options: readonly QuizOption[];
}

/** What the grader needs of a question; never leaves the server before the result. */
export interface AttemptKey {
  readonly id: string;
  readonly rightKeys: readonly string[];
  readonly explanation: string | null;
  readonly source: string | null;
}

/** What the learner has chosen at a question so far. */
export interface AttemptAnswer {
  readonly questionId: string;
  readonly keys: readonly string[];
}

/** One go at a course's quiz; its questions are frozen when it begins. */
@Table()
@ObjectType({ description: "One go at a course's quiz; its questions are frozen when it begins." })
@Index({
  name: "attempt_one_open",
  expression: 'create unique index "attempt_one_open" on "attempt" ("person_id", "course_id") where "submitted_at" is null',
})
export class Attempt extends Entity {
  @One(() => Person, "Who learns.", { index: false })
  person!: Person;

  @One(() => Course, "The course.")
  course!: Course;

  @Moment("When it began.")
  startedAt!: Date;

  @Moment("When the answers were handed in.", { nullable: true })
  submittedAt?: Date;

  @Json("The questions as asked: [{ id, kind, text, options: [{ key, text }] }].")
  questions!: AttemptQuestion[];

  @Json("Answers as given so far, to go on with: [{ questionId, keys }]. Empty once handed in: the result has them.", { nullable: true })
  answers?: AttemptAnswer[] | null;

  /** No field: the right answers stay on the server. */
  @Property({ type: t.json, hidden: true })
  answerKey!: AttemptKey[];
}
