import { keepable } from "../../audit/keepable.ts";
import { invalid } from "../../errors.ts";
import { withoutInvisible } from "../import/invisible-characters.ts";

/** Longest proposal, in characters. */
const LONGEST_PROPOSAL = 20_000;

/**
 * The words that somebody proposes, without what nobody sees in them. White space stays: it may be what is proposed.
 * @param quote the words that they are to replace, which may also be left out; null for all that the provision says
 * @param said what the provision says, where that is known
 */
export function proposedWords(path: string, value: string | null | undefined, quote: string | null, said: string | null): string {
  const { text } = withoutInvisible(keepable(value ?? "").replaceAll("\r\n", "\n"));
  if (text.length > LONGEST_PROPOSAL) throw invalid(path, "tooLong", { max: LONGEST_PROPOSAL });
  if (text.trim() === "" && quote === null) throw invalid(path, "required");
  if (text === (quote ?? said)) throw invalid(path, "proposalSame");
  return text;
}
