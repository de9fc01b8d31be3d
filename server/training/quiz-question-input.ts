import { Field, ID, InputType, Int } from "type-graphql";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import { QuestionKind, type QuizOption, type QuizQuestion } from "../../schema/training/QuizQuestion.ts";
import { optionalText, requiredText } from "../commands/text.ts";
import { invalid } from "../errors.ts";

@InputType({ description: "One choice of a question." })
export class QuizOptionInput {
  @Field(() => String, { description: "Short key that answers name, e.g. A." })
  key!: string;

  @Field(() => String, { description: "What the choice says." })
  text!: string;
}

/** What a question holds, whether it is new or changed. */
@InputType({ description: "What a question holds." })
class QuizQuestionValues {
  @Field(() => enumObject(QuestionKind), { description: "One answer or several." })
  kind!: WordOf<typeof QuestionKind>;

  @Field(() => String, { description: "What is asked." })
  text!: string;

  @Field(() => [QuizOptionInput], { description: "The choices, at least two, in order." })
  options!: QuizOptionInput[];

  @Field(() => [String], { description: "Keys of the right choices; exactly one for a single-choice question." })
  rightKeys!: string[];

  @Field(() => String, { nullable: true, description: "Why that is right, shown with the result." })
  explanation?: string | null;

  @Field(() => String, { nullable: true, description: "Where the rule says so, shown with the result." })
  source?: string | null;
}

@InputType({ description: "A new question at the end of a course's quiz." })
export class CreateQuizQuestionInput extends QuizQuestionValues {
  @Field(() => ID, { description: "The course." })
  courseId!: string;
}

@InputType({ description: "A question as it is to be from now on; attempts that have begun keep the old one." })
export class UpdateQuizQuestionInput extends QuizQuestionValues {
  @Field(() => ID, { description: "The question." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}

function checkedOptions(input: QuizQuestionValues): QuizOption[] {
  const options = input.options.map(({ key, text }, index) => ({
    key: requiredText(key, `input.options.${index}.key`, 10),
    text: requiredText(text, `input.options.${index}.text`, 1_000),
  }));
  if (options.length < 2) throw invalid("input.options", "twoOptionsAtLeast");
  const twice = options.findIndex(({ key }, index) => options.findIndex((other) => other.key === key) < index);
  if (twice >= 0) throw invalid(`input.options.${twice}.key`, "optionKeyTwice");
  return options;
}

type Values = Pick<QuizQuestion, "kind" | "text" | "options" | "rightKeys"> & { explanation: string | null; source: string | null };

/** The question that an untrusted input describes; INVALID at the field that is wrong. */
export function questionValues(input: QuizQuestionValues): Values {
  const options = checkedOptions(input);
  const rightKeys = [...new Set(input.rightKeys.map((key) => key.trim()))];
  if (rightKeys.length === 0) throw invalid("input.rightKeys", "rightKeyMissing");
  if (rightKeys.some((right) => !options.some(({ key }) => key === right))) throw invalid("input.rightKeys", "rightKeyUnknown");
  if (input.kind === "single" && rightKeys.length > 1) throw invalid("input.rightKeys", "oneRightKey");
  return {
    kind: input.kind,
    text: requiredText(input.text, "input.text", 2_000),
    options,
    rightKeys,
    explanation: optionalText(input.explanation, "input.explanation", 2_000),
    source: optionalText(input.source, "input.source", 300),
  };
}
