import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { given, held } from "../commands/given.ts";
import { invalid } from "../errors.ts";

/** Marks that the law on state secrets (保守国家秘密法) keeps for state secrets. */
const stateSecretMarks = ["绝密", "机密", "秘密"];

type LevelInput = InputOf<"createClassificationLevel"> | InputOf<"updateClassificationLevel">;

/** The checked values of a level, only those that are given. */
export function levelValues(input: LevelInput): Partial<Record<keyof ClassificationLevel, unknown>> {
  const { name, colour } = input;
  // White space and full-width forms must not smuggle a mark past the check.
  const plain = name?.normalize("NFKC").replace(/[\s\p{Cf}\p{P}]+/gu, "") ?? "";
  if (stateSecretMarks.some((mark) => plain.includes(mark))) throw invalid("input.name", "stateSecretMark");
  if (typeof colour === "string" && !/^#[0-9a-f]{6}$/i.test(colour)) throw invalid("input.colour", "badColour");
  return { ...held(input, "rank", "name", "colour", "basic", "needToKnow", "logged", "watermark"), ...given(input, "handling") };
}
