import { Check, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Attachment } from "../evidence/Attachment.ts";
import { Department } from "../organisation/Department.ts";
import { Day, Many, One, Text, Whole, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { QuizQuestion } from "./QuizQuestion.ts";

/** When a learner sees which answers were right. Until then they never leave the server. */
export const AnswersShown = words("AnswersShown", "When a learner sees which answers of the quiz were right.", [
  "afterPassing",
  "afterEachAttempt",
  "never",
]);

/** Something to learn: a text and a quiz about it. */
@Table()
@ObjectType({ description: "Something to learn: a text and a quiz about it." })
@Check({ expression: '"passing_score" >= 0 and "passing_score" <= 100' })
export class Course extends Entity {
  @Text("Title.", { length: 200, searchable: true, pinyin: "text" })
  title!: string;

  @One(() => Department, "Department that keeps it up to date.")
  owningDepartment!: Department;

  @Text("What is to be learnt, as Markdown.", { searchable: true })
  text!: string;

  @Whole("About how long it takes, in minutes.", { default: 20 })
  minutes: number = 20;

  @Whole("Share of the points that passes (及格分), in percent.", { default: 80 })
  passingScore: number = 80;

  @Whole("How often one may try; empty without a limit.", { nullable: true })
  attemptLimit?: number;

  @Word(AnswersShown, "When a learner sees which answers were right: after passing or the last attempt, after each attempt, or never.", {
    default: "afterPassing",
  })
  answersShown: WordOf<typeof AnswersShown> = "afterPassing";

  @Day("Since when it is no longer assigned; empty while it lives.", { nullable: true })
  archivedOn?: string;

  @Many(() => QuizQuestion, "course", "The quiz, in order.", ["place"], { decides: true })
  readonly questions?: QuizQuestion[];

  @Many(() => Attachment, "course", "Files to learn with.", ["createdAt"])
  readonly attachments?: Attachment[];
}
