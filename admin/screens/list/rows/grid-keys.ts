/** A place in a table: row -1 is the head, column -1 the whole row. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The place as far as the table has it. */
export function inside({ row, column }: Spot, { rows, columns }: GridSize): Spot {
  const kept = between(row, -1, rows - 1);
  return { row: kept, column: between(column, kept === -1 ? 0 : -1, columns - 1) };
}

/** Where a key leads from a place in a table; undefined for keys that lead nowhere. */
export function spotAfter(key: string, from: Spot, size: GridSize): Spot | undefined {
  const { row, column } = inside(from, size);
  switch (key) {
    case "ArrowDown":
      return inside({ row: row + 1, column: row === -1 ? -1 : column }, size);
    case "ArrowUp":
      return inside({ row: row - 1, column: row === 0 ? Math.max(column, 0) : column }, size);
    case "ArrowRight":
      return inside({ row, column: column + 1 }, size);
    case "ArrowLeft":
      return inside({ row, column: column - 1 }, size);
    case "Home":
      return inside(row === -1 ? { row, column: 0 } : { row: 0, column }, size);
    case "End":
      return inside(row === -1 ? { row, column: size.columns - 1 } : { row: size.rows - 1, column }, size);
    default:
      return undefined;
  }
}
