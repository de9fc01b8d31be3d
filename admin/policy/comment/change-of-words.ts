import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { type Replacement, replaceWords } from "../../../schema/policy/comment/replace-words.screen.ts";

/** What a provision says before and after a change, with what both have in common around it. */
export interface ChangeOfWords {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** Where two texts differ, and what stands around; no character is cut through. */
export function differenceOf(one: string, other: string): ChangeOfWords {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  if (isLowSurrogate(one, start) || isLowSurrogate(other, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  if (isLowSurrogate(one, one.length - end)) end -= 1;
  return {
    before: one.slice(0, start),
    removed: one.slice(start, one.length - end),
    added: other.slice(start, other.length - end),
    after: one.slice(one.length - end),
  };
}

/** What taking a proposal over would change in the provision as it is now; null where that cannot be done with a click. */
export function changeBy(provision: { readonly kind: string; readonly text: string }, replacement: Replacement): ChangeOfWords | null {
  const text = replaceWords(provision, replacement);
  return text === null ? null : differenceOf(plainText(provision), plainText({ kind: provision.kind, text }));
}
