import { applyChoices, parentsOf } from "../../../schema/policy/import-choices/apply-choices.screen.ts";
import { type ImportChoice, MOST_CHOICES } from "../../../schema/policy/import-choices/import-choice.screen.ts";
import { importText } from "../../../schema/policy/import-choices/import-text.screen.ts";
import { labelNumber } from "../../../schema/policy/references/label.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { invalid } from "../../errors.ts";
import type { ParsedProvision, ParsedRegulation } from "../import/parsed-regulation.ts";

type GivenChoice = NonNullable<InputOf<"importRevision">["choices"]>[number];

/** A choice as the request brings it; INVALID at what it lacks. */
function choiceOf({ operation, piece, kind, by, at }: GivenChoice, path: string): ImportChoice {
  const given = <Value>(value: Value | null | undefined, name: string): Value => {
    if (value === null || value === undefined) throw invalid(`${path}.${name}`, "required");
    return value;
  };
  switch (operation) {
    case "kind":
      return { operation, piece, kind: given(kind, "kind") };
    case "level":
      return { operation, piece, by: given(by, "by") };
    case "split":
      return { operation, piece, at: given(at, "at") };
    default:
      return { operation, piece };
  }
}

/**
 * The provisions of a source as choices have made them: worked out again from the source, so that nothing is in the text that is not in it.
 * INVALID at the first choice that makes no sense.
 */
export function chosenProvisions(parsed: ParsedRegulation, given: InputOf<"importRevision">["choices"]): readonly ParsedProvision[] {
  if (!given || given.length === 0) return parsed.provisions;
  if (given.length > MOST_CHOICES) throw invalid("input.choices", "tooManyOperations", { max: MOST_CHOICES });
  const choices = given.map((choice, place) => choiceOf(choice, `input.choices.${place}`));
  const chosen = applyChoices(importText(parsed.provisions, parsed.furniture, parsed.furnitureLines), choices);
  if (typeof chosen === "number") throw invalid(`input.choices.${chosen}`, "choiceSenseless");
  const parents = parentsOf(chosen.pieces);
  return chosen.pieces.map(({ kind, label, number, heading, text, depth, line }, place) => ({
    ...{ kind, label, heading, text, depth, line },
    number: number ?? (label === "" ? null : labelNumber(label)),
    parent: parents[place] ?? null,
  }));
}
