import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { invalid } from "../../errors.ts";

/** Longest quotation of a provision, in characters. */
const LONGEST_QUOTE = 2_000;

/**
 * Words that somebody quotes of a provision; null for none.
 * @param from at which character of its plain text they begin, where that is known
 * @throws INVALID at `path` where the provision does not say them
 */
export function quotedWords(
  provision: { readonly kind: string; readonly text: string },
  quote: string | null | undefined,
  path: string,
  from?: number,
): string | null {
  if (!quote?.trim()) return null;
  if (quote.length > LONGEST_QUOTE) throw invalid(path, "tooLong", { max: LONGEST_QUOTE });
  const plain = plainText(provision);
  const stands = from === undefined ? plain.includes(quote) : plain.startsWith(quote, from);
  if (!stands) throw invalid(path, "quoteElsewhere");
  return quote;
}
