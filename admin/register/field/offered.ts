import type { ChoiceOption } from "../../../schema/register/definition/field.screen.ts";

/** The answers that are offered, and those that the record holds though they are offered no more. */
export const offeredOf = (options: readonly ChoiceOption[], held: unknown): readonly ChoiceOption[] =>
  options.filter(({ key, retired }) => !retired || [held].flat().includes(key));
