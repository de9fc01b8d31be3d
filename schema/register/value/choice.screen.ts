import { both } from "../../shared/field.screen.ts";
import type { FieldOption } from "../../shared/screen.ts";
import type { ChoiceOption, SimpleKind } from "../definition/field.screen.ts";
import { inBoth } from "../said.screen.ts";
import { kept, type ValueKind, type ValueReader, wrong } from "./value-kind.screen.ts";

type ChoiceKind = Extract<SimpleKind, { readonly kind: "choice" }>;
type ChoicesKind = Extract<SimpleKind, { readonly kind: "choices" }>;

const notOffered = both("请从给出的选项中选择。", "Choose one of the answers that are offered.");
const tooMany = both("最多选 %{most} 项。", "Choose at most %{most}.");

/** The answers as a screen has them. Retired ones are among them, so that records that hold one say it. */
export const optionsOf = (options: readonly ChoiceOption[]): readonly FieldOption[] =>
  options.map(({ key, label, tone }) => ({ value: key, label: inBoth(label), ...(tone ? { tone } : {}) }));

const labelOf = (key: unknown, options: readonly ChoiceOption[], { language }: ValueReader): string => {
  const option = options.find((one) => one.key === key);
  return option ? inBoth(option.label)[language] : String(key);
};

/** Whether the answer may be given: it is offered, or the record held it before. */
const isOpen = (key: unknown, options: readonly ChoiceOption[], held: readonly unknown[]): boolean =>
  options.some((option) => option.key === key && (!option.retired || held.includes(key)));

/** One answer. */
export const choiceKind: ValueKind<ChoiceKind> = {
  check: (value, { options }, before) => (isOpen(value, options, [before]) ? kept(value) : wrong("notOffered", notOffered)),
  say: (value, { options }, reader) => labelOf(value, options, reader),
  shownAs: ({ options }) => ({ kind: options.some(({ tone }) => tone) ? "state" : "word", options: optionsOf(options) }),
};

/** Several answers, kept in the order in which they are offered. */
export const choicesKind: ValueKind<ChoicesKind> = {
  check: (value, { options, most }, before) => {
    const held = Array.isArray(before) ? before : [];
    if (!Array.isArray(value) || !value.every((key) => isOpen(key, options, held))) return wrong("notOffered", notOffered);
    const keys = options.map(({ key }) => key).filter((key) => value.includes(key));
    return most !== undefined && keys.length > most ? wrong("tooManyChosen", tooMany, { most }) : kept(keys);
  },
  say: (value, { options }, reader) =>
    (Array.isArray(value) ? value : []).map((key) => labelOf(key, options, reader)).join(reader.language === "zh" ? "、" : ", "),
  shownAs: ({ options }) => ({ kind: "words", options: optionsOf(options) }),
};
