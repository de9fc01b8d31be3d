import type { Block, Inline, Words } from "./block.screen.ts";
import { provisionBlocks, writeBlocks } from "./blocks.screen.ts";

/** Other words for a stretch of a provision's plain text. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Takes away the mark of a reference that was put in by hand. */
  readonly unmarked?: boolean;
}

/** Replaces stretches while the plain text is gone through; what emphasis or a reference a stretch begins in takes its new words. */
class Replacing {
  private at = 0;

  constructor(private readonly replacements: readonly Replacement[]) {}

  /** What is between words: it is counted, and stays. */
  pass(length: number): void {
    this.at += length;
  }

  words(words: Words): Words {
    return words.map((inline): Inline => {
      const [start, end] = [this.at, this.at + inline.text.length];
      const isUnmarked =
        inline.kind === "reference" && this.replacements.some(({ from, to, unmarked }) => unmarked && from < end && to > start);
      const text = this.stretch(inline.text);
      return isUnmarked ? { kind: "text", text } : { ...inline, text };
    });
  }

  private stretch(text: string): string {
    const [start, end] = [this.at, this.at + text.length];
    this.at = end;
    let result = "";
    let done = start;
    for (const { from, to, words } of this.replacements) {
      if (to <= start || from >= end) continue;
      result += text.slice(done - start, Math.max(from, start) - start) + (from >= start ? words : "");
      done = Math.min(to, end);
    }
    return result + text.slice(done - start);
  }
}

function replacedIn(block: Block, replacing: Replacing): Block {
  if (block.kind === "table") {
    const rows = block.rows.map((cells, row) => {
      if (row > 0) replacing.pass(1);
      return cells.map((words, column) => {
        if (column > 0) replacing.pass(1);
        return replacing.words(words);
      });
    });
    return { ...block, rows };
  }
  if (block.kind === "listLine") replacing.pass(block.mark.length);
  return { ...block, words: replacing.words(block.words) };
}

/**
 * A provision's text with other words in some places, marks and tables kept.
 * @param replacements in the order of the plain text (`plainText`), none over another
 */
export function replaceWords(provision: { readonly kind: string; readonly text: string }, replacements: readonly Replacement[]): string {
  const replacing = new Replacing(replacements);
  const blocks = provisionBlocks(provision).map((block, place) => {
    if (place > 0) replacing.pass(1);
    return replacedIn(block, replacing);
  });
  return writeBlocks(blocks);
}
