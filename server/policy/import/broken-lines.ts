import { endsSentence, lastCharacter, leavesOpen } from "./punctuation.ts";
import type { TextLine } from "./source-document.ts";

/** Broken lines are as wide as a page of large type; a shorter line ended because its paragraph did. */
const NARROWEST_PAGE = 24;
const WIDEST_PAGE = 40;
const BULLET = /^(?:[*•●■◆▪·○◇□√☆★-]|注[：:])/;
const ASKS_FOR_NUMBER = /(?:依照|按照|根据|依据|违反|符合|参照|适用|本(?:办法|制度|规定|条例|细则|规程|规则|法))$/;

const isLatin = (character: string): boolean => /[a-zA-Z]/.test(character);

/** The line ends in 依照, 按照本办法 or the like, which ask for the number of a provision. */
export function asksForNumber(source: string, line: TextLine): boolean {
  return ASKS_FOR_NUMBER.test(source.slice(Math.max(line.start, line.end - 3), line.end));
}

/**
 * Whether a line may be the rest of the one before: nothing was finished there, and it is either certainly unfinished, cut by a page, or as
 * wide as lines are that were broken for printing.
 * @param anyWidth false where short lines without punctuation are usual (the notes under a title)
 */
export function isBrokenLine(source: string, previous: TextLine, line: TextLine, anyWidth: boolean): boolean {
  if (line.level > 0 || previous.level > 0) return false;
  if (line.known && !line.known.continues && !line.afterPageBreak) return false;
  if (line.number !== previous.number + 1 && !line.afterPageBreak) return false;
  if (BULLET.test(source.slice(line.start, line.start + 2))) return false;
  const last = lastCharacter(source, previous.start, previous.end);
  if (endsSentence(last)) return false;
  if (isLatin(last) && /[a-z]/.test(source.charAt(line.start))) return true;
  if (leavesOpen(last) || line.afterPageBreak || asksForNumber(source, previous)) return true;
  const width = previous.end - previous.start;
  return anyWidth && width >= NARROWEST_PAGE && width <= WIDEST_PAGE;
}

/** What stands between the two halves of a broken line: Chinese is written without spaces, Latin words were broken at one. */
export function joint(before: string, after: string): string {
  return isLatin(before) && isLatin(after) ? " " : "";
}
