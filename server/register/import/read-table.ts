import { type SheetTable, sheetTable } from "../../../schema/register/sheet/sheet-table.screen.ts";
import { invalid } from "../../errors.ts";
import { readWholeSheet } from "../../spreadsheet/read-sheet.ts";

/** The table of a list that people keep, however its headings stand. @throws INVALID at the file for what is none */
export async function readTable(fileName: string, base64: string): Promise<SheetTable> {
  const { rows, merges } = await readWholeSheet(fileName, base64, true);
  const table = sheetTable(rows, merges);
  if (table.headings.every((heading) => heading === "") || table.lines.length === 0) throw invalid("input.base64", "sheetWithoutRows");
  return table;
}
