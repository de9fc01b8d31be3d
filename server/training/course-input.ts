import { Field, ID, InputType, Int } from "type-graphql";
import { requiredText } from "../commands/text.ts";
import { invalid } from "../errors.ts";

@InputType({ description: "A new course, without questions yet." })
export class CreateCourseInput {
  @Field(() => String, { description: "Title." })
  title!: string;

  @Field(() => ID, { description: "Department that keeps it up to date." })
  owningDepartmentId!: string;

  @Field(() => String, { description: "What is to be learnt, as Markdown." })
  text!: string;

  @Field(() => Int, { defaultValue: 20, description: "About how long it takes, in minutes." })
  minutes!: number;

  @Field(() => Int, { defaultValue: 80, description: "Share of the questions that passes, in percent." })
  passingScore!: number;

  @Field(() => Int, { nullable: true, description: "How often one may try; empty without a limit." })
  attemptLimit?: number | null;
}

@InputType({ description: "A course as it is to be from now on; what is left out stays." })
export class UpdateCourseInput {
  @Field(() => ID, { description: "The course." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Title." })
  title?: string;

  @Field(() => ID, { nullable: true, description: "Department that keeps it up to date." })
  owningDepartmentId?: string;

  @Field(() => String, { nullable: true, description: "What is to be learnt, as Markdown." })
  text?: string;

  @Field(() => Int, { nullable: true, description: "About how long it takes, in minutes." })
  minutes?: number;

  @Field(() => Int, { nullable: true, description: "Share of the questions that passes, in percent." })
  passingScore?: number;

  @Field(() => Int, { nullable: true, description: "How often one may try; null without a limit." })
  attemptLimit?: number | null;
}

function whole(value: number, field: string, min: number, max: number): number {
  if (value < min || value > max) throw invalid(`input.${field}`, "outOfRange", { min, max });
  return value;
}

type Given = Partial<Pick<UpdateCourseInput, "title" | "text" | "minutes" | "passingScore" | "attemptLimit">>;

/** Checks what is given of a course; null and missing fields, except the limit that null lifts, are left out. */
export function courseValues({ title, text, minutes, passingScore, attemptLimit }: Given): Given {
  return {
    ...(typeof title === "string" ? { title: requiredText(title, "input.title", 200) } : {}),
    ...(typeof text === "string" ? { text: requiredText(text, "input.text", 200_000) } : {}),
    ...(typeof minutes === "number" ? { minutes: whole(minutes, "minutes", 1, 10_000) } : {}),
    ...(typeof passingScore === "number" ? { passingScore: whole(passingScore, "passingScore", 0, 100) } : {}),
    ...(typeof attemptLimit === "number" ? { attemptLimit: whole(attemptLimit, "attemptLimit", 1, 100) } : {}),
    ...(attemptLimit === null ? { attemptLimit: null } : {}),
  };
}
