import { MOST_COLUMNS } from "../word/table-lines.ts";
import type { WordBlock, WordCell } from "../word/word-blocks.ts";
import { attribute, elementsIn, type PageElement } from "./page-tree.ts";

/** More rows than any table of a regulation has; a cell that is said to reach further does not. */
const MOST_ROWS = 5_000;

const span = (cell: PageElement, name: string, most: number): number => {
  const written = Number(/^\s{0,5}(\d{1,6})/.exec(attribute(cell, name) ?? "")?.[1] ?? 1);
  return Math.min(most, Math.max(1, written));
};

/** The rows in the order in which they are printed: the head first, the foot last. */
function rowsIn(table: PageElement): PageElement[] {
  const parts = elementsIn(table);
  const order = ({ tagName }: PageElement): number => (tagName === "thead" ? 0 : tagName === "tfoot" ? 2 : 1);
  return parts
    .toSorted((one, other) => order(one) - order(other))
    .flatMap((part) => (part.tagName === "tr" ? [part] : ["thead", "tbody", "tfoot"].includes(part.tagName) ? elementsIn(part, "tr") : []));
}

export const captionOf = (table: PageElement): PageElement | undefined => elementsIn(table, "caption")[0];

/** The cells of a table, those that reach down from a row above among them. */
export function pageTable(table: PageElement, read: (cell: PageElement) => readonly WordBlock[]): WordCell[][] {
  /** How many rows each column is still taken by a cell that began above. */
  const taken: number[] = [];
  const rows = rowsIn(table).slice(0, MOST_ROWS);
  return rows
    .map((row, at) => {
      const cells: WordCell[] = [];
      let column = 0;
      const passTaken = (): void => {
        for (; (taken[column] ?? 0) > 0; column += 1) {
          taken[column] = (taken[column] ?? 0) - 1;
          cells.push({ blocks: [], columns: 1, continued: true });
        }
      };
      for (const cell of elementsIn(row, "td", "th")) {
        passTaken();
        const columns = span(cell, "colspan", MOST_COLUMNS);
        const down = attribute(cell, "rowspan")?.trim() === "0" ? rows.length : span(cell, "rowspan", rows.length - at);
        for (let place = column; place < column + columns; place += 1) taken[place] = Math.max(taken[place] ?? 0, down - 1);
        column += columns;
        cells.push({ blocks: read(cell), columns, continued: false });
      }
      for (; column < taken.length; column += 1) {
        taken[column] = Math.max(0, (taken[column] ?? 0) - 1);
        cells.push({ blocks: [], columns: 1, continued: true });
      }
      return cells;
    })
    .filter((cells) => cells.some(({ continued }) => !continued));
}

/** Whether a table says of itself that it only arranges the page. */
export const isLayout = (table: PageElement): boolean => ["presentation", "none"].includes(attribute(table, "role") ?? "");
