import { Check, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Json, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Course } from "./Course.ts";

/** How many answers may be chosen. */
export const QuestionKind = words("QuestionKind", "How many answers may be chosen.", ["single", "multiple"]);

/** One choice of a question. */
export interface QuizOption {
  /** Short key that answers name, e.g. "A". */
  readonly key: string;
  readonly text: string;
}

/** One question of a course's quiz (考题). The right answers never reach a learner before the result. */
@Table()
@ObjectType({ description: "One question of a course's quiz (考题). The right answers never reach a learner before the result." })
@Unique({ properties: ["course", "place"] })
@Check({
  expression:
    'jsonb_array_length("options") >= 2 and jsonb_array_length("right_keys") >= 1 and ("kind" = \'multiple\' or jsonb_array_length("right_keys") = 1)',
})
export class QuizQuestion extends Entity {
  @One(() => Course, "The course.", { index: false })
  course!: Course;

  @Whole("Place in the quiz, 0 first.")
  place!: number;

  @Word(QuestionKind, "One answer or several.")
  kind!: WordOf<typeof QuestionKind>;

  @Text("What is asked.", { searchable: true })
  text!: string;

  @Json("The choices: [{ key, text }].")
  options!: QuizOption[];

  @Json("Keys of the right choices.")
  rightKeys!: string[];

  @Text("Why that is right, shown with the result.", { nullable: true })
  explanation?: string;

  @Text("Where the rule says so, e.g. KF-2026-003 第十二条; shown with the result.", { nullable: true })
  source?: string;
}
