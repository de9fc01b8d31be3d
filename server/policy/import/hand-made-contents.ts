import { squeeze } from "./white-space.ts";
import { printed, type WordBlock } from "./word/word-blocks.ts";

const CAPTION = /^(?:目录|目次|contents)[:：]?$/i;
const LONGEST_ENTRY = 60;
const FEWEST_ENTRIES = 3;
/** More of them are no captions; each costs a look ahead. */
const MOST_CAPTIONS = 5;
/** So many of the entries come again as headings; contents may be stale. */
const FEWEST_AGAIN = 0.5;

const wordsOf = (block: WordBlock | undefined): string => (block?.kind === "paragraph" ? squeeze(block.lines.join("")) : "");
const LABEL = /^(?:第[零〇一二三四五六七八九十百\d]{1,8}[编章节条]|[（(]?[零〇一二三四五六七八九十\d]{1,6}[）)、.．]?)/;
const heading = (words: string): string =>
  words
    .slice(0, LONGEST_ENTRY * 2)
    .replace(LABEL, "")
    .replace(/[….·]{0,100}\d{0,4}$/, "");

/**
 * Contents that somebody wrote as a list that numbers itself, below the word 目录: places in the blocks. What is numbered by typed labels
 * is told by the reader of plain texts.
 */
export function handMadeContents(blocks: readonly WordBlock[]): Set<number> {
  const found = new Set<number>();
  let captions = 0;
  blocks.forEach((block, at) => {
    if (block.kind !== "paragraph" || !CAPTION.test(squeeze(printed(block).slice(0, LONGEST_ENTRY)))) return;
    captions += 1;
    if (captions > MOST_CAPTIONS) return;
    let end = at + 1;
    while (isEntry(blocks[end])) end += 1;
    const entries = blocks.slice(at + 1, end).map((entry) => heading(wordsOf(entry)));
    if (entries.length < FEWEST_ENTRIES) return;
    const later = new Set(blocks.slice(end).map((other) => heading(wordsOf(other))));
    if (entries.filter((entry) => later.has(entry)).length < entries.length * FEWEST_AGAIN) return;
    for (let place = at; place < end; place += 1) found.add(place);
  });
  return found;
}

function isEntry(block: WordBlock | undefined): boolean {
  if (block?.kind !== "paragraph" || block.label === null || block.label.bullet) return false;
  const words = wordsOf(block);
  return words !== "" && words.length <= LONGEST_ENTRY && !/[。；;]/.test(words);
}
