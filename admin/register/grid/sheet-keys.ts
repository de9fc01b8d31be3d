import type { KeyLine } from "../../shared/KeyList.tsx";
import type { Spot } from "./grid-state.ts";
import { gridWords } from "./words.ts";

/** What the keyboard does in the sheet. */
export const sheetKeys: readonly KeyLine[] = [
  [["↑", "↓", "←", "→"], gridWords.key.move],
  [["F2", "Enter"], gridWords.key.edit],
  [["Enter", "Tab"], gridWords.key.next],
  [["Esc"], gridWords.key.cancel],
  [["Ctrl", "C / V"], gridWords.key.copy],
  [["Ctrl", "D"], gridWords.key.fill],
  [["Delete"], gridWords.key.clear],
  [["Ctrl", "Z / Y"], gridWords.key.undo],
  [["Ctrl", "S"], gridWords.key.save],
];

interface Size {
  readonly rows: number;
  readonly columns: number;
}

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Rows that a page of the sheet turns. */
const page = 15;

const steps: Readonly<Record<string, (at: Spot, far: boolean, size: Size) => Spot>> = {
  ArrowUp: ({ row, column }, far) => ({ row: far ? 0 : row - 1, column }),
  ArrowDown: ({ row, column }, far, { rows }) => ({ row: far ? rows - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, far) => ({ row, column: far ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, far, { columns }) => ({ row, column: far ? columns - 1 : column + 1 }),
  Home: ({ row }, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, far, { rows, columns }) => ({ row: far ? rows - 1 : row, column: columns - 1 }),
  PageUp: ({ row, column }) => ({ row: row - page, column }),
  PageDown: ({ row, column }) => ({ row: row + page, column }),
};

/** Nothing lies beyond the edges. */
export const inside = ({ row, column }: Spot, { rows, columns }: Size): Spot => ({
  row: Math.min(Math.max(0, row), Math.max(0, rows - 1)),
  column: Math.min(Math.max(0, column), Math.max(0, columns - 1)),
});

/** Where a key leads that only moves; null for any other. */
export function spotAfter({ key, ctrlKey, metaKey }: Pressed, at: Spot, size: Size): Spot | null {
  const step = steps[key];
  return step ? inside(step(at, ctrlKey || metaKey, size), size) : null;
}

/** Where Tab leads: along the row, then to the next or the one before; null beyond the sheet, which the focus leaves. */
export function spotAfterTab({ row, column }: Spot, back: boolean, { rows, columns }: Size): Spot | null {
  const place = row * columns + column + (back ? -1 : 1);
  return place < 0 || place >= rows * columns ? null : { row: Math.floor(place / columns), column: place % columns };
}

/** A block of cells between two corners. */
export const blockBetween = (one: Spot, other: Spot) => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
});
