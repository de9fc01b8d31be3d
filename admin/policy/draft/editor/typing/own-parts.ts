import type { Node } from "prosemirror-model";
import { cell, heading, line, row, table } from "../text/editor-schema.ts";

/** A provision's nodes cut at an offset within them: lines and headings at the letter, tables before or behind. */
export function cutOwn(own: readonly Node[], offset: number): readonly [before: readonly Node[], after: readonly Node[]] {
  let start = 0;
  for (const [place, node] of own.entries()) {
    const end = start + node.nodeSize;
    if (offset < end) {
      if (!node.isTextblock) return [own.slice(0, place), own.slice(place)];
      const within = Math.min(Math.max(0, offset - start - 1), node.content.size);
      return [
        [...own.slice(0, place), node.cut(0, within)],
        [node.cut(within), ...own.slice(place + 1)],
      ];
    }
    start = end;
  }
  return [own, []];
}

export const sizeOf = (own: readonly Node[]): number => own.reduce((size, { nodeSize }) => size + nodeSize, 0);

/** The same words as a line, where a heading would stand in the midst of a text. */
const asLine = (node: Node): Node => (node.type === heading ? line.create(null, node.content) : node);

/** Whether nodes say nothing at all. */
export const isBlank = (own: readonly Node[]): boolean => own.every((node) => node.isTextblock && node.content.size === 0);

/**
 * The nodes of two provisions as those of one, the last line of the first going on in the first of the second.
 * @returns with them the offset at which they were joined
 */
export function joined(before: readonly Node[], after: readonly Node[]): { readonly own: readonly Node[]; readonly offset: number } {
  const [first, ...more] = after.map(asLine);
  const last = before.at(-1);
  const end = sizeOf(before);
  if (!first || isBlank(after)) return { own: before, offset: last?.isTextblock ? end - 1 : end };
  if (isBlank(before) && last?.type !== heading) return { own: [first, ...more], offset: 1 };
  if (last?.type !== line || first.type !== line) return { own: [...before, first, ...more], offset: end + 1 };
  return { own: [...before.slice(0, -1), last.copy(last.content.append(first.content)), ...more], offset: end - 1 };
}

/** Nodes that a provision may hold: at least a line, and a heading only first. */
export const filled = (own: readonly Node[]): readonly Node[] =>
  own.length === 0 ? [line.create()] : own.map((node, place) => (place > 0 ? asLine(node) : node));

/** A table of so many rows and columns. */
export const emptyTable = (rows: number, columns: number): Node =>
  table.create(
    null,
    Array.from({ length: rows }, () =>
      row.create(
        null,
        Array.from({ length: columns }, () => cell.create()),
      ),
    ),
  );
