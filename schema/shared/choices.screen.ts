import type { FieldScreen, WordLabel } from "./screen.ts";
import { words } from "./words.screen.ts";

type Chosen = Pick<FieldScreen, "words" | "options">;

const none: Readonly<Record<string, WordLabel>> = {};

/** The words of the field's closed list with what people read in their place, in their order; none where it has no such list. */
export const choicesOf = ({ words: list, options }: Chosen): readonly (readonly [value: string, label: WordLabel])[] =>
  options ? options.map((option) => [option.value, labelOf(option)]) : Object.entries(list ? words[list] : none);

/** What people read in place of a word of the field's closed list; undefined for any other. */
export function choiceLabel({ words: list, options }: Chosen, value: string): WordLabel | undefined {
  const option = options?.find((candidate) => candidate.value === value);
  if (options) return option && labelOf(option);
  const labels: Readonly<Record<string, WordLabel>> = list ? words[list] : none;
  return Object.hasOwn(labels, value) ? labels[value] : undefined;
}

/** Whether the field holds words of a closed list. */
export const hasChoices = ({ words: list, options }: Chosen): boolean => list !== undefined || options !== undefined;

const labelOf = ({ label, tone }: { readonly label: WordLabel; readonly tone?: WordLabel["tone"] }): WordLabel =>
  tone ? { ...label, tone } : label;
