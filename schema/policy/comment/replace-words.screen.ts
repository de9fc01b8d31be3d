import type { Block, Inline, Words } from "../blocks/block.screen.ts";
import { plainBlock, plainText, provisionBlocks, writeBlocks } from "../blocks/blocks.screen.ts";
import { plainWords } from "../blocks/inline.screen.ts";
import { placeOfQuote } from "./place-of-quote.screen.ts";

/** Words of a provision's plain text and what is to stand instead; without a quote of all that it says. */
export interface Replacement {
  readonly quote: string | null;
  /** At which character of the plain text the quote began when it was quoted. */
  readonly from: number;
  readonly proposed: string;
}

const asText = (text: string): Words => (text === "" ? [] : [{ kind: "text", text }]);

/** What is left of a stretch, with its mark where that makes sense for a part of it. */
const kept = (inline: Inline, text: string): Words => {
  if (text === "") return [];
  return inline.kind === "emphasis" ? [{ kind: "emphasis", text }] : asText(text);
};

/** Words with others in the place of some of their characters; null where a picture stands among these. */
function replacedWords(words: Words, from: number, to: number, proposed: string): Words | null {
  const result: Inline[] = [];
  let at = 0;
  let isPut = false;
  const put = () => {
    if (!isPut) result.push(...asText(proposed));
    isPut = true;
  };
  for (const inline of words) {
    const [start, end] = [at, at + inline.text.length];
    at = end;
    const isTouched = start < to && end > from;
    if (!isTouched) {
      if (start >= to) put();
      result.push(inline);
      continue;
    }
    if (inline.kind === "image") return null;
    result.push(...kept(inline, inline.text.slice(0, Math.max(0, from - start))));
    put();
    result.push(...kept(inline, inline.text.slice(Math.max(0, to - start))));
  }
  put();
  return result;
}

/** The block with words in the place of some of its plain text; null where they do not lie within one line or cell of it. */
function replacedIn(block: Block, from: number, to: number, proposed: string): Block | null {
  if (block.kind !== "table") {
    const begin = block.kind === "listLine" ? block.mark.length : 0;
    if (from < begin) return null;
    const words = replacedWords(block.words, from - begin, to - begin, proposed);
    return words && { ...block, words };
  }
  let at = 0;
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const end = at + plainWords(cell).length;
      if (from >= at && to <= end) {
        const words = replacedWords(cell, from - at, to - at, proposed);
        return (
          words && {
            kind: "table",
            rows: block.rows.map((other, y) => (y === row ? other.map((one, x) => (x === column ? words : one)) : other)),
          }
        );
      }
      at = end + 1;
    }
  }
  return null;
}

const isPlain = (block: Block): boolean => block.kind !== "table" && block.words.every(({ kind }) => kind !== "image");

/**
 * A provision's text with proposed words in the place of those that are quoted, or of all that it says. Marks around stay.
 * @returns null where it does not say the quoted words any more, or they lie across lines or hold a picture: that is done by hand
 */
export function replaceWords(
  provision: { readonly kind: string; readonly text: string },
  { quote, from, proposed }: Replacement,
): string | null {
  const blocks = provisionBlocks(provision);
  if (quote === null) {
    if (!blocks.every(isPlain)) return null;
    return writeBlocks(proposed.split("\n").map((line): Block => ({ kind: "paragraph", words: asText(line) })));
  }
  const begin = placeOfQuote(plainText(provision), quote, from);
  if (begin === null) return null;
  let at = 0;
  for (const [place, block] of blocks.entries()) {
    const length = plainBlock(block).length;
    if (begin >= at && begin + quote.length <= at + length) {
      const changed = replacedIn(block, begin - at, begin - at + quote.length, proposed);
      return changed && writeBlocks(blocks.with(place, changed));
    }
    at += length + 1;
  }
  return null;
}
