import { Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Position } from "../organisation/Position.ts";
import { Flag, Json, Moment, One, Text, Whole } from "../shared/fields.ts";
import { Entry } from "../shared/record.ts";
import { Attempt } from "./Attempt.ts";
import { Course } from "./Course.ts";
import type { QuizOption } from "./QuizQuestion.ts";

/** A question with what was right and what was chosen, frozen with the result. */
export interface ResultAnswer {
  readonly question: string;
  readonly kind: "single" | "multiple";
  readonly options: readonly QuizOption[];
  readonly rightKeys: readonly string[];
  readonly chosenKeys: readonly string[];
  readonly correct: boolean;
  readonly explanation: string | null;
  readonly source: string | null;
}

/** Evidence of a quiz taken: questions, answers and score as they were. Written once, never changed. */
@Table()
@ObjectType({ description: "Evidence of a quiz taken: questions, answers and score as they were. Written once, never changed." })
export class TrainingResult extends Entry {
  @Text("Receipt number (回执), e.g. T-2026-000017.", { length: 30, unique: true, searchable: true })
  receiptNumber!: string;

  @One(() => Person, "Who took it.")
  person!: Person;

  @One(() => Course, "The course.")
  course!: Course;

  @One(() => Attempt, "The attempt.", { unique: true })
  attempt!: Attempt;

  @Whole("Share of right answers, in percent, rounded down.")
  score!: number;

  @Whole("What was needed, in percent.")
  passingScore!: number;

  @Flag("Whether it was enough.")
  passed!: boolean;

  @Text("Title of the course then.", { length: 200 })
  courseTitle!: string;

  @Json(
    "The questions, the right and the chosen answers: [{ question, kind, options, rightKeys, chosenKeys, correct, explanation, source }].",
  )
  answers!: ResultAnswer[];

  @Flag("Whether the learner gets to see the answers: as the course said when it was handed in.")
  answersShown!: boolean;

  @One(() => Department, "The person's department then.", { nullable: true, index: false })
  department?: Department;

  @One(() => Position, "The person's position then.", { nullable: true, index: false })
  position?: Position;

  @Moment("When.")
  at!: Date;
}
