import { neutralText } from "../../schema/shared/formula.screen.ts";
import { type AnsweredFile, saveFile } from "../shared/save-file.ts";

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as CSV that spreadsheets open as UTF-8, in which nothing is a formula. */
export function csvToSave(fileName: string, rows: readonly (readonly string[])[]): AnsweredFile {
  const text = `\uFEFF${rows.map((row) => row.map((cell) => quoted(neutralText(cell))).join(",")).join("\r\n")}\r\n`;
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return { fileName, contentType: "text/csv;charset=utf-8", base64: btoa(binary) };
}

export const saveCsv = (fileName: string, rows: readonly (readonly string[])[]): void => saveFile(csvToSave(fileName, rows));
