import { barredCells } from "../../../schema/policy/blocks/table.screen.ts";
import { trimWhite } from "./white-space.ts";

/** Longer lines are texts. */
const LONGEST_ROW = 4_000;
const LONGEST_SPACED_ROW = 300;
/** Upright lines of boxes that are drawn with characters. */
const UPRIGHT = /[│┃║┆┇┊┋╎╏¦｜]/g;
const RULE = /^[|+:=\s\u2500-\u257f-]{3,4000}$/;
const CROSSING = /[|+\u250c-\u254b\u2552-\u256c]/;
const DASHES = /[-=\u2500\u2501\u2550]{2}/;

/** Whether a line only draws a table: what stands below its head, or around its rows. */
export const isTableRule = (line: string): boolean => {
  const text = line.trim();
  return RULE.test(text) && CROSSING.test(text) && DASHES.test(text);
};

/** The cells between bars, drawn or typed; null for a line without any. */
export function barCells(line: string): readonly string[] | null {
  const text = line.trim().replace(UPRIGHT, "|");
  if (text.length > LONGEST_ROW || !text.includes("|")) return null;
  return barredCells(`${text.startsWith("|") ? "" : "|"}${text}${text.length > 1 && text.endsWith("|") ? "" : "|"}`);
}

/** Whether a line begins and ends with a bar. */
export const isClosedRow = (line: string): boolean => {
  const text = line.trim().replace(UPRIGHT, "|");
  return text.length > 2 && text.startsWith("|") && text.endsWith("|");
};

/** The cells between tabs, empty ones as well; null for a line without a tab between words. */
export function tabCells(line: string): readonly string[] | null {
  if (line.length > LONGEST_ROW || !trimWhite(line).includes("\t")) return null;
  return line.split("\t").map(trimWhite);
}

/** The words between gaps of several spaces; null for a line without one. */
export function spaceCells(line: string): readonly string[] | null {
  const text = trimWhite(line);
  if (text.length > LONGEST_SPACED_ROW) return null;
  const cells = text.split(/[ \u3000]{2,200}/).map(trimWhite);
  return cells.length > 1 ? cells : null;
}
