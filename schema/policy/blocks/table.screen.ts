import type { Block, Words } from "./block.screen.ts";
import { cutAtMarks, withMark, withPlain } from "./escapes.screen.ts";
import { parseWords, writeWords } from "./inline.screen.ts";

/** What means something in a row: the bar between two cells, and a new line within one. */
const CELL_MARK = /\||<br ?\/?>/gi;

function cutAtBars(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (const stretch of cutAtMarks(line, CELL_MARK)) {
    if (typeof stretch === "string") cell += stretch;
    else if (stretch[0] !== "|") cell += "\n";
    else {
      cells.push(cell);
      cell = "";
    }
  }
  return [...cells, cell];
}

/** The cells of a line that begins and ends with a bar; null for any other line. */
export function barredCells(line: string): readonly string[] | null {
  if (line.length < 2 || !line.startsWith("|") || !line.endsWith("|")) return null;
  const cells = cutAtBars(line.slice(1));
  return cells.pop() === "" ? cells.map((cell) => cell.trim()) : null;
}

/** Whether these cells are the line below a table's head. */
export const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-+:?$/.test(cell));

/** The cells of a row as people and programs write it otherwise: with tabs, or bars between the cells alone. Null for a line that is none. */
export function looseCells(line: string): readonly string[] | null {
  const trimmed = line.trim();
  const barred = barredCells(trimmed);
  if (barred) return barred;
  const cells = line.includes("\t") ? line.split("\t") : cutAtBars(trimmed.startsWith("|") ? trimmed.slice(1) : trimmed);
  if (cells.length > 1 && cells.at(-1)?.trim() === "" && !line.includes("\t")) cells.pop();
  return cells.length > 1 ? cells.map((cell) => cell.trim()) : null;
}

/** Whether these cells are a rule, in a table that is written otherwise and may have several. */
export const isLooseRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-{2,}:?$/.test(cell));

const widthOf = (rows: readonly (readonly unknown[])[]): number => rows.reduce((width, { length }) => Math.max(width, length), 1);

/** A table of these rows, each as wide as the widest. */
export function tableOf(rows: readonly (readonly string[])[]): Block {
  const columns = Array.from({ length: widthOf(rows) }, (_, at) => at);
  return { kind: "table", rows: rows.map((cells) => columns.map((at) => parseWords(cells[at] ?? ""))) };
}

function writeCell(words: Words): string {
  const [first = "", ...more] = writeWords(words)
    .trim()
    .split("\n")
    .map((line) => withPlain("", line, CELL_MARK));
  return more.reduce((written, line) => withMark(written, "<br>") + line, first);
}

const writeRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The lines of a table: its head, the rule below it, and the other rows. */
export function writeTable(rows: readonly (readonly Words[])[]): string[] {
  const columns = Array.from({ length: widthOf(rows) }, (_, at) => at);
  const [head, ...body] = rows.map((cells) => writeRow(columns.map((at) => writeCell(cells[at] ?? []))));
  return head === undefined ? [] : [head, writeRow(columns.map(() => "---")), ...body];
}
