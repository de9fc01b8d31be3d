import { isWhite } from "./white-space.ts";

/** A line or phrase that ends in one of these is complete. */
const TERMINAL = new Set("。；;：:！!？?…”’」』》〉）)】］].");
/** After one of these an article or a heading can begin inside a line; what follows 》 or ） is rather a reference (《某法》第三条). */
const SENTENCE_BREAK = new Set("。；;：:！!？?…”」』");
/** After one of these a rung can begin inside a line. */
const BREAK = new Set("。；;：:！!？?…”」』》）)】］]");
/** A half-width full stop ends a sentence only behind Chinese words. */
const SENTENCE = /[。；;，,：:！!？?]|[\u3400-\u9fff][.．](?:[\s\u3400-\u9fff]|$)/;
/** A line that ends in one of these goes on in the next one. */
const DANGLING = new Set("的或和与及对在为由将把并，,、（(");

/** The last character between the offsets that is not white, "" if there is none. */
export function lastCharacter(text: string, start: number, end: number): string {
  let at = end - 1;
  while (at >= start && isWhite(text.charCodeAt(at))) at--;
  return at >= start ? text.charAt(at) : "";
}

export const endsSentence = (character: string): boolean => TERMINAL.has(character);
export const allowsArticle = (character: string): boolean => SENTENCE_BREAK.has(character);
export const allowsStart = (character: string): boolean => BREAK.has(character);
export const leavesOpen = (character: string): boolean => DANGLING.has(character);

/** Short and without sentence punctuation: what a heading looks like. Most headings here have 2 to 12 characters. */
export function looksLikeHeading(text: string, longest = 22): boolean {
  return text.length > 0 && text.length <= longest && !SENTENCE.test(text);
}
