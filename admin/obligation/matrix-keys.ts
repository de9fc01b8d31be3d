/** A cell of the matrix. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows that a page key passes over. */
const PAGE = 10;

const steps: Readonly<Record<string, (at: CellPlace, size: { readonly rows: number; readonly columns: number }) => CellPlace>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
};

const between = (number: number, count: number) => Math.min(Math.max(number, 0), count - 1);

/** Where a key leads from a cell, never beyond the edge; null for keys that lead nowhere. */
export function keyboardStep(key: string, at: CellPlace, size: { readonly rows: number; readonly columns: number }): CellPlace | null {
  const next = steps[key]?.(at, size);
  return next ? { row: between(next.row, size.rows), column: between(next.column, size.columns) } : null;
}
