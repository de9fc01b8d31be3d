import { barredCells } from "../blocks/table.screen.ts";
import { readLabel } from "../labels/read-label.screen.ts";
import { type ImportedKind, type ImportPiece, isDivisionKind } from "./import-text.screen.ts";

/** The label at the beginning of words, "" where there is none. */
const labelOf = (words: string): string => readLabel(words)?.label ?? "";

const present = (...parts: readonly string[]): string[] => parts.filter((part) => part !== "");

/** All that is printed of a provision, in one. */
export const printedWords = ({ label, heading, text }: ImportPiece): string => present(label, heading, text).join(" ");

/** The words of a provision as a kind takes them: with its label apart, with a heading of one line, or as text alone. */
export function wordsAs(piece: ImportPiece, kind: ImportedKind): Pick<ImportPiece, "label" | "number" | "heading" | "text"> {
  const { label, number, heading, text } = piece;
  const whole = { label: "", number: null, heading: "" };
  if (kind === "table") return { ...whole, text: rowsOf(printedWords(piece)) };
  if (kind === "paragraph" || kind === "preamble" || kind === "signature") return { ...whole, text: printedWords(piece) };
  const found = label === "" ? labelOf(heading === "" ? text : heading) : label;
  const known = label === "" ? null : number;
  const said = label === "" && heading !== "" ? heading.slice(found.length).trimStart() : heading;
  const rest = label === "" && heading === "" ? text.slice(found.length).trimStart() : text;
  if (isDivisionKind(kind) || kind === "annex") {
    if (said !== "") return { label: found, number: known, heading: said, text: rest };
    const [first = "", ...more] = rest.split("\n");
    return { label: found, number: known, heading: first, text: more.join("\n") };
  }
  return rest === ""
    ? { label: found, number: known, heading: "", text: said }
    : { label: found, number: known, heading: said, text: rest };
}

const isRow = (line: string): boolean => barredCells(line) !== null;
/** What sets columns apart where there are no tabs. */
const GAP = / {2,200}|\u3000{1,200}/g;

/** Lines whose words stand in columns, with a tab between these: as a table reads its rows. */
const rowsOf = (text: string): string =>
  text
    .split("\n")
    .map((line) => (isRow(line) ? line : line.trim().replace(GAP, "\t")))
    .join("\n");

/** A table and the lines that become its last rows. */
export function withRows(table: string, more: string): string {
  const rows = rowsOf(more).split("\n");
  const barred = table.split("\n").some(isRow);
  return [table, ...rows.map((row) => (barred && !isRow(row) ? `| ${row.replaceAll("|", "\\|").replace(/ ?\t ?/g, " | ")} |` : row))].join(
    "\n",
  );
}

const ENDS = /[。；：！？.;:!?”」』）)]$/;
const WIDE_LAST = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]$/;

/** Two texts made one: on a line of its own what begins a new sentence or is a table, run on what was torn apart. */
export function joinedText(text: string, more: string, apart: boolean): string {
  if (text === "" || more === "") return text + more;
  if (apart || ENDS.test(text)) return `${text}\n${more}`;
  return text + (WIDE_LAST.test(text) ? "" : " ") + more;
}
