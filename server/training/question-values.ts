import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { type QuizOption, type QuizQuestion } from "../../schema/training/QuizQuestion.ts";
import { invalid } from "../errors.ts";

type Given = InputOf<"createQuizQuestion"> | InputOf<"updateQuizQuestion">;

function checkedOptions(input: Given): QuizOption[] {
  const options = input.options.map(({ key, text }) => ({ key, text }));
  if (options.length < 2) throw invalid("input.options", "twoOptionsAtLeast");
  const twice = options.findIndex(({ key }, index) => options.findIndex((other) => other.key === key) < index);
  if (twice >= 0) throw invalid(`input.options.${twice}.key`, "optionKeyTwice");
  return options;
}

type Values = Pick<QuizQuestion, "kind" | "text" | "options" | "rightKeys"> & { explanation: string | null; source: string | null };

/** The question that an untrusted input describes; INVALID at the field that is wrong. */
export function questionValues(input: Given): Values {
  const options = checkedOptions(input);
  const rightKeys = [...new Set(input.rightKeys.map((key) => key.trim()))];
  if (rightKeys.length === 0) throw invalid("input.rightKeys", "rightKeyMissing");
  if (rightKeys.some((right) => !options.some(({ key }) => key === right))) throw invalid("input.rightKeys", "rightKeyUnknown");
  if (input.kind === "single" && rightKeys.length > 1) throw invalid("input.rightKeys", "oneRightKey");
  return {
    kind: input.kind,
    text: input.text,
    options,
    rightKeys,
    explanation: input.explanation ?? null,
    source: input.source ?? null,
  };
}
