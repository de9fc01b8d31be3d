import writeExcelFile from "write-excel-file/node";
import { type Language, message } from "../messages/message.ts";
import type { Cell } from "./spreadsheet-cell.ts";

/** What is to be written; the language is that of notes in it. */
export interface Workbook {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly language: Language;
}

/** Longest text that a cell of a spreadsheet holds. */
const MAX_CELL = 32_767;

/**
 * What a cell holds only by its number (`_x000D_`): a carriage return, which would come back as a line break, what XML does not know, what the
 * library would leave out, and the first mark of what looks like such a number already.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is written by number.
const heldByNumber = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffd-\uffff]/g;

const byNumber = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** The text as far as a cell holds it, which then says so; never cut through a character. */
function fitting(text: string, language: Language): string {
  if (text.length <= MAX_CELL) return text;
  const note = message("cellCut", language, { characters: text.length });
  return text.slice(0, MAX_CELL - note.length - 1).replace(/[\ud800-\udbff]$/, "") + note;
}

/** The library takes a text that is called like a member of every object for one that it has written already. */
const sparedMember = (text: string): string => (text in Object.prototype ? `${byNumber(text.charAt(0))}${text.slice(1)}` : text);

function cellOf(cell: Cell, language: Language) {
  if (typeof cell === "number") return { value: cell, type: Number };
  const escaped = fitting(cell.toWellFormed(), language).replace(heldByNumber, byNumber);
  return { value: sparedMember(escaped), type: String };
}

/**
 * The rows as a workbook with one sheet whose head stays in view. Numbers are numbers, everything else is text and nothing a formula: a
 * cell says of itself which it is, so texts stand in it as they are, whatever they begin with.
 */
export async function xlsxFile({ head, rows, language }: Workbook): Promise<Buffer> {
  const data = [
    head.map((label) => ({ ...cellOf(label, language), fontWeight: "bold" as const })),
    ...rows.map((row) => row.map((cell) => cellOf(cell, language))),
  ];
  return writeExcelFile(data, { stickyRowsCount: 1 }).toBuffer();
}
