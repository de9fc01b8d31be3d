import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { heading } from "./text/editor-schema.ts";
import { outlineOf } from "./text/outline.ts";
import { selectedSpots } from "./typing/edits.ts";

/** Words that somebody has selected within one provision. */
export interface SelectedWords {
  readonly provisionId: string;
  /** Where they stand in the provision's plain text (`plainText`), in characters. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The plain text of a provision's nodes, up to an offset within them where one is given. */
function plainUpTo(own: readonly Node[], offset = Number.POSITIVE_INFINITY): string {
  let start = 0;
  const lines: string[] = [];
  const words = (node: Node, from: number): string => {
    const end = Math.min(node.content.size, Math.max(0, offset - from - 1));
    return node.textBetween(0, end, "", (leaf) => leaf.attrs.text ?? "");
  };
  for (const node of own) {
    if (start >= offset) break;
    if (node.isTextblock && node.type !== heading) lines.push((node.attrs.mark ?? "") + words(node, start));
    else if (!node.isTextblock) {
      let at = start + 1;
      for (const row of node.children) {
        const cells: string[] = [];
        let cellAt = at + 1;
        for (const cell of row.children) {
          if (cellAt < offset) cells.push(words(cell, cellAt));
          cellAt += cell.nodeSize;
        }
        if (at < offset) lines.push(cells.join(" "));
        at += row.nodeSize;
      }
    }
    start += node.nodeSize;
  }
  return lines.join("\n");
}

/** The words that are selected, if they stand within one provision's text. */
export function selectedWords(state: EditorState): SelectedWords | null {
  if (state.selection.empty) return null;
  const entries = outlineOf(state.doc);
  const { from, to } = selectedSpots(state, entries);
  const entry = entries[from.place];
  if (!entry || from.place !== to.place) return null;
  const [begin, end] = [plainUpTo(entry.own, from.offset).length, plainUpTo(entry.own, to.offset).length];
  return end > begin ? { provisionId: entry.attrs.id, from: begin, to: end, text: plainUpTo(entry.own).slice(begin, end) } : null;
}
