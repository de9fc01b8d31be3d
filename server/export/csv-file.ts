import Papa from "papaparse";
import { neutralText } from "../../schema/shared/formula.screen.ts";
import { inPieces } from "./give-turn.ts";
import type { Cell } from "./spreadsheet-cell.ts";

/** Tells spreadsheet programs that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** Rows that are written at a time: then others are served. */
const AT_A_TIME = 500;

const written = (rows: readonly (readonly Cell[])[]): string =>
  Papa.unparse(
    rows.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : neutralText(cell)))),
    { newline: "\r\n" },
  );

/** The rows as CSV (RFC 4180, UTF-8 with byte order mark). */
export async function csvFile(head: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const pieces = [written([head])];
  for await (const piece of inPieces(rows, AT_A_TIME)) pieces.push(written(piece));
  return Buffer.from(BYTE_ORDER_MARK + pieces.join("\r\n"), "utf8");
}
