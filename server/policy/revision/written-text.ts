import { keepable } from "../../audit/keepable.ts";
import { invalid } from "../../errors.ts";
import { withoutInvisible } from "../import/invisible-characters.ts";

/** Longest page of prose that somebody writes into a form: reasons, comments, questions. */
export const LONGEST_PROSE = 5_000;

/** What somebody wrote into a field that must be filled in, without white space around it and without what nobody sees in it. */
export function requiredProse(path: string, value: string | null | undefined, max: number): string {
  const text = withoutInvisible(keepable(value ?? "")).text.trim();
  if (text === "") throw invalid(path, "required");
  if (text.length > max) throw invalid(path, "tooLong", { max });
  return text;
}

/** What somebody wrote into a field that may be empty: null when it is, undefined when the client did not name the field. */
export function optionalProse(path: string, value: string | null | undefined, max: number): string | null | undefined {
  if (value === undefined || value === null || value.trim() === "") return value === undefined ? undefined : null;
  return requiredProse(path, value, max);
}

/** A required field in a change of a record: undefined when the client did not name it. */
export function changedProse(path: string, value: string | null | undefined, max: number): string | undefined {
  return value === undefined ? undefined : requiredProse(path, value, max);
}
