import writeExcelFile from "write-excel-file/node";
import { type Cell, neutralText } from "./spreadsheet-cell.ts";

/** Longest text that a cell of a spreadsheet holds. */
const MAX_CELL = 32_767;

/** Characters that XML 1.0 does not know, of which spreadsheet programs say that the file is broken. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is removed.
const unknownToXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function cellOf(cell: Cell) {
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: neutralText(cell.replace(unknownToXml, "")).slice(0, MAX_CELL), type: String };
}

/** The rows as a workbook with one sheet whose head stays in view; numbers are numbers, everything else is text, nothing a formula. */
export async function xlsxFile(head: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const data = [head.map((label) => ({ ...cellOf(label), fontWeight: "bold" as const })), ...rows.map((row) => row.map(cellOf))];
  return writeExcelFile(data, { stickyRowsCount: 1 }).toBuffer();
}
