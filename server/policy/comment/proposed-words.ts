import { keepable } from "../../audit/keepable.ts";
import { invalid } from "../../errors.ts";
import { withoutInvisible } from "../import/invisible-characters.ts";

/** Longest proposal, in characters. */
const LONGEST_PROPOSAL = 20_000;

/**
 * The words that somebody proposes, without what nobody sees in them. White space stays: it may be what is proposed.
 * @param mayBeEmpty whether leaving words out is a proposal, as it is of quoted ones
 */
export function proposedWords(path: string, value: string | null | undefined, mayBeEmpty: boolean): string {
  const { text } = withoutInvisible(keepable(value ?? "").replaceAll("\r\n", "\n"));
  if (text.length > LONGEST_PROPOSAL) throw invalid(path, "tooLong", { max: LONGEST_PROPOSAL });
  if (text.trim() === "" && !mayBeEmpty) throw invalid(path, "required");
  return text;
}
