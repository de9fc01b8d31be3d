import { SheetProblem } from "./sheet-problem.ts";

/** A row that holds something. */
export interface SheetRow {
  /** Its number in the sheet, from 1. */
  readonly row: number;
  /** As people see them, from the first column to the last that holds something. */
  readonly cells: readonly string[];
}

/** Most rows that hold something, the headings among them. */
const MOST_ROWS = 20_000;
/** Most columns: no list of people has as many, and a cell beyond them was hit by mistake. */
const MOST_COLUMNS = 200;
/** Characters of all cells together; the largest list of people has a fifth. */
const MOST_CHARACTERS = 16_000_000;

/** A=1, XFD=16384. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Gathers the cells of a sheet that hold something, however far apart they lie, within limits by what is really there. */
export class SheetRows {
  private readonly rows = new Map<number, string[]>();
  private characters = 0;

  /** Takes a cell; rows and columns are counted from 1. */
  add(row: number, column: number, text: string): void {
    if (text.trim() === "") return;
    if (column > MOST_COLUMNS) throw new SheetProblem("sheetFarCell", { cell: `${columnName(column)}${row}`, max: MOST_COLUMNS });
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) throw new SheetProblem("sheetTooMuchText", { max: MOST_CHARACTERS });
    const cells = this.rows.get(row) ?? [];
    this.rows.set(row, cells);
    if (this.rows.size > MOST_ROWS + 1) throw new SheetProblem("sheetTooLong", { max: MOST_ROWS });
    while (cells.length < column) cells.push("");
    cells[column - 1] = text;
  }

  /** The rows in their order. */
  all(): SheetRow[] {
    return [...this.rows].map(([row, cells]) => ({ row, cells })).sort((a, b) => a.row - b.row);
  }
}
