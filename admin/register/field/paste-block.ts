import Papa from "papaparse";
import type { TableColumn } from "../../../schema/register/definition/field.screen.ts";
import type { TableLine } from "../../../schema/register/value/table.screen.ts";
import { newId } from "../../shared/new-id.ts";
import { type CellSurroundings, cellTyped } from "./cell-text.ts";

/** Cells as spreadsheets put them on the clipboard; null for a text of one cell, which is pasted like any other. */
export function blockOf(text: string): readonly (readonly string[])[] | null {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (!/[\t\n]/.test(plain)) return null;
  return Papa.parse<string[]>(plain, { delimiter: "\t", newline: "\n" }).data;
}

interface Place {
  /** The first line that is written over. */
  readonly line: number;
  /** The key of the first column. */
  readonly column: string;
}

/**
 * The lines with a block written into them from a place on, rightwards and downwards; lines are added as far as `most` allows. Worked-out columns
 * are passed over, since nobody types there: a block that was copied from this table fits it again.
 */
export function withBlock(
  lines: readonly TableLine[],
  columns: readonly TableColumn[],
  { line: first, column }: Place,
  block: readonly (readonly string[])[],
  { most, surroundings }: { readonly most: number; readonly surroundings: CellSurroundings },
): { readonly lines: readonly TableLine[]; readonly left: number } {
  const targets = columns.slice(
    Math.max(
      0,
      columns.findIndex(({ key }) => key === column),
    ),
  );
  const room = Math.max(0, most - first);
  const next = [...lines];
  for (const [down, texts] of block.slice(0, room).entries()) {
    const cells = targets.flatMap((target, right) =>
      texts[right] === undefined || target.is !== undefined ? [] : [[target.key, cellTyped(target, texts[right], surroundings)] as const],
    );
    next[first + down] = { ...(next[first + down] ?? { line: newId() }), ...Object.fromEntries(cells) };
  }
  return { lines: next, left: Math.max(0, block.length - room) };
}
