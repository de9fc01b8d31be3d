import type { Block, Inline, Words } from "./block.screen.ts";
import { provisionBlocks, type WrittenText, writeBlocks } from "./blocks.screen.ts";

/** A picture in a text. */
export type PictureInline = Extract<Inline, { readonly kind: "image" }>;

/** Whether the text can show a picture at all: most do not, and need no reading for that. */
const mayShow = ({ text }: WrittenText): boolean => text.includes("](image:");

const wordsOf = (block: Block): readonly Words[] => (block.kind === "table" ? block.rows.flat() : [block.words]);

/** The pictures that a text shows, in order. */
export function picturesIn(provision: WrittenText): readonly PictureInline[] {
  if (!mayShow(provision)) return [];
  return provisionBlocks(provision)
    .flatMap(wordsOf)
    .flat()
    .filter((inline) => inline.kind === "image");
}

/** A text with other words in the place of its words: all of its lines and cells go through `change`. */
export function withWords(provision: WrittenText, change: (words: Words) => Words): string {
  const blocks = provisionBlocks(provision).map((block) =>
    block.kind === "table" ? { ...block, rows: block.rows.map((cells) => cells.map(change)) } : { ...block, words: change(block.words) },
  );
  return writeBlocks(blocks);
}

/** A text with something else in the place of each of its pictures. */
export function withPictures(provision: WrittenText, change: (picture: PictureInline) => Inline): string {
  if (!mayShow(provision)) return provision.text;
  return withWords(provision, (words) => words.map((inline) => (inline.kind === "image" ? change(inline) : inline)));
}
