import type { Words } from "../blocks/block.screen.ts";
import { plainBlock, provisionBlocks } from "../blocks/blocks.screen.ts";
import { plainWords } from "../blocks/inline.screen.ts";

/** A reference that somebody put in by hand: words of a provision, and what they mean whatever these say. */
export interface MadeReference {
  /** Where it stands, in characters of the plain text. */
  readonly from: number;
  readonly to: number;
  /** The other document; null for the one in which it stands. */
  readonly document: string | null;
  /** Identity of the provision; null for the document as a whole. */
  readonly provision: string | null;
}

/** The references that were put in by hand, in the order of the plain text. */
export function madeReferences(provision: { readonly kind: string; readonly text: string }): readonly MadeReference[] {
  if (!provision.text.includes("](ref:")) return [];
  const found: MadeReference[] = [];
  let at = 0;
  const look = (words: Words) => {
    let from = at;
    for (const inline of words) {
      const to = from + inline.text.length;
      if (inline.kind === "reference") found.push({ from, to, document: inline.document, provision: inline.provision });
      from = to;
    }
  };
  for (const block of provisionBlocks(provision)) {
    const next = at + plainBlock(block).length + 1;
    if (block.kind !== "table") {
      if (block.kind === "listLine") at += block.mark.length;
      look(block.words);
    } else
      for (const words of block.rows.flat()) {
        look(words);
        at += plainWords(words).length + 1;
      }
    at = next;
  }
  return found.filter(({ document, provision: identity }) => document !== null || identity !== null);
}
