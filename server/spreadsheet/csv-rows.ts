import Papa from "papaparse";
import { plainText } from "../../schema/shared/formula.screen.ts";
import { decodeText, UndecodableText } from "../files/decode-text.ts";
import { SheetProblem } from "./sheet-problem.ts";
import { type SheetRow, SheetRows } from "./sheet-rows.ts";

function decoded(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    throw error instanceof UndecodableText ? new SheetProblem("sheetBroken") : error;
  }
}

/** The rows of a CSV file (UTF-8, UTF-16 with a mark, or GB18030; whatever separator). */
export function csvRows(bytes: Uint8Array): SheetRow[] {
  const rows = new SheetRows();
  const text = decoded(bytes);
  // Blank lines would keep the separator from being found.
  const { delimiter } = Papa.parse<string[]>(text, { preview: 1, skipEmptyLines: true }).meta;
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors }) => {
      row += 1;
      if (errors.some(({ type }) => type === "Quotes")) throw new SheetProblem("sheetQuotes", { row });
      for (const [place, cell] of data.entries()) rows.add(row, place + 1, plainText(cell));
    },
  });
  return rows.all();
}
