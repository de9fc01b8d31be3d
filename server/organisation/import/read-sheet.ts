import Papa from "papaparse";
import { type CellValue, InvalidInputError, InvalidSpreadsheetError, readSheet as readXlsx } from "read-excel-file/node";
import { invalid } from "../../errors.ts";
import { decodeText, UndecodableText } from "../../policy/import/decode-text.ts";
import { checkArchive } from "./check-archive.ts";

/** Largest file, in bytes, and most rows below the headings. */
const MAX_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 20_000;

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

function bytesOf(base64: string): Buffer {
  if (base64.length > (MAX_BYTES * 4) / 3 + 4) throw invalid("input.base64", "sheetTooBig", { megabytes: MAX_BYTES / 1024 ** 2 });
  if (!BASE64.test(base64)) throw invalid("input.base64", "sheetBroken");
  return Buffer.from(base64, "base64");
}

function csvRows(bytes: Buffer): string[][] {
  try {
    const { text } = decodeText(bytes);
    const { data, errors } = Papa.parse<string[]>(text, { preview: MAX_ROWS + 2 });
    const quotes = errors.find(({ type }) => type === "Quotes");
    if (quotes) throw invalid("input.base64", "sheetQuotes", { row: (quotes.row ?? 0) + 1 });
    return data;
  } catch (error) {
    if (error instanceof UndecodableText) throw invalid("input.base64", "sheetBroken");
    throw error;
  }
}

/** A cell as the person sees it; days are stored as midnight in UTC. */
function textOf(cell: CellValue<string> | null): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}

async function xlsxRows(bytes: Buffer): Promise<string[][]> {
  if (!checkArchive(bytes)) throw invalid("input.base64", "sheetBroken");
  try {
    // Numbers stay as they are written: an employee number is no quantity.
    const rows = await readXlsx<string>(bytes, { parseNumber: (written) => written });
    return rows.map((row) => row.map((cell) => textOf(cell)));
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) throw invalid("input.base64", "sheetBroken");
    throw error;
  }
}

/** The rows of a CSV (UTF-8 or GB18030) or XLSX file, as text; INVALID at the field that is wrong. */
export async function readSheet(fileName: string, base64: string): Promise<string[][]> {
  const ending = /\.(csv|xlsx)$/.exec(fileName.trim().toLowerCase())?.[1];
  if (!ending) throw invalid("input.fileName", "sheetType");
  const bytes = bytesOf(base64);
  const rows = ending === "csv" ? csvRows(bytes) : await xlsxRows(bytes);
  if (rows.length > MAX_ROWS + 1) throw invalid("input.base64", "sheetTooLong", { max: MAX_ROWS });
  return rows;
}
