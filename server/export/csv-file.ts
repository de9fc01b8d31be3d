import Papa from "papaparse";
import { neutralText } from "../../schema/shared/formula.screen.ts";
import type { Cell } from "./spreadsheet-cell.ts";

/** Tells spreadsheet programs that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** The rows as CSV (RFC 4180, UTF-8 with byte order mark). */
export function csvFile(head: readonly string[], rows: readonly (readonly Cell[])[]): Buffer {
  const data = [head, ...rows].map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : neutralText(cell))));
  return Buffer.from(BYTE_ORDER_MARK + Papa.unparse(data, { newline: "\r\n" }), "utf8");
}
