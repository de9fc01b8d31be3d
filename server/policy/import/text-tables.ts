import { writeTable } from "../../../schema/policy/blocks/table.screen.ts";
import { findMarkers } from "./find-markers.ts";
import type { Marker } from "./marker.ts";
import { barCells, isClosedRow, isTableRule, spaceCells, tabCells } from "./row-cells.ts";
import { skipWhite, squeeze, trimWhite } from "./white-space.ts";

/** Lines that are a table, from `first` up to before `end`. */
export interface TextTable {
  readonly first: number;
  readonly end: number;
  /** As provisions hold it. */
  readonly lines: readonly string[];
  /** The columns were guessed from blanks, or do not fit. */
  readonly guessed: boolean;
}

/** What of a text is tables, and where words stand in columns of which nobody knows whether they are one. */
export interface TextTables {
  readonly tables: readonly TextTable[];
  readonly doubtful: readonly number[];
}

type Rows = readonly (readonly string[])[];
const CLOSING_DASHES = /^[ ]{0,40}[-=]{2,200}[ =-]{0,2000}$/;

/** Whether a line draws the columns of a table, which stand above and below it, by dashes. */
export const isDashedRule = (line: string): boolean => DASHED_COLUMNS.test(line);

/** The beginning of a line, as far as it tells whether it is a row. */
interface Line {
  readonly text: string;
  readonly marker: Marker | null;
  /** Where the words behind the label begin. */
  readonly words: number;
}

/** A blank to fill in, or a heading written wide. */
const FEWEST_SPACED_COLUMNS = 2;
const FEWEST_TWO_COLUMN_ROWS = 3;
const MARKED_HEADING = /^\s{0,3}#{1,6}\s/;
const LONGEST_LONE_CELL = 12;
const LONGEST_SPACED_CELL = 20;
const DASHED_COLUMNS = /^[ ]{0,40}[-=]{2,200}(?:[ ]{1,40}[-=]{2,200}){1,60}[ ]{0,40}$/;

function lineOf(text: string): Line {
  const start = skipWhite(text, 0, text.length);
  const [marker] = findMarkers(text, { number: 1, start, end: Math.min(text.length, start + 40), level: 0 });
  const begins = marker?.start === start ? marker : null;
  return { text, marker: begins, words: begins ? skipWhite(text, begins.end, text.length) : start };
}

const isStructure = ({ marker }: Line): boolean => marker !== null && marker.type !== "rung";
/** A label and what is set off from it: no columns. */
const behindLabel = ({ text, marker, words }: Line): string => (marker ? text.slice(words) : text);
const isBlank = (text: string | undefined): boolean => text === undefined || trimWhite(text) === "";
const width = (rows: Rows): number => Math.max(0, ...rows.map(({ length }) => length));

/** Finds the tables of a text that is written with bars, boxes, tabs or spaces. Linear in its length. */
export class TableFinder {
  readonly tables: TextTable[] = [];
  readonly doubtful: number[] = [];
  readonly #lines: readonly Line[];
  readonly #cell: (text: string) => string;

  /** @param cell what a cell says without its markup */
  constructor(texts: readonly string[], cell: (text: string) => string = (text) => text) {
    this.#lines = texts.map(lineOf);
    this.#cell = cell;
  }

  find(): TextTables {
    for (let at = 0; at < this.#lines.length; ) at = this.#barred(at) ?? this.#dashed(at) ?? this.#tabbed(at) ?? this.#spaced(at) ?? at + 1;
    return this;
  }

  #text(at: number): string {
    return this.#lines[at]?.text ?? "";
  }

  #take(first: number, end: number, rows: Rows, guessed = false): number {
    const cells = rows.map((row) => row.map((text) => this.#cell(text)));
    this.tables.push({
      ...{ first, end, guessed },
      lines: writeTable(cells.map((row) => row.map((text) => [{ kind: "text", text }]))),
    });
    return end;
  }

  /** Bars between cells, with or without a rule below the head, and boxes. */
  #barred(first: number): number | null {
    const opening = isTableRule(this.#text(first));
    const closed = isClosedRow(this.#text(first));
    const headed = !opening && barCells(this.#text(first)) !== null && isTableRule(this.#text(first + 1));
    if (!opening && !closed && !headed && !this.#alikeBars(first)) {
      if ((barCells(this.#text(first))?.filter((cell) => cell !== "").length ?? 0) > 2) this.doubtful.push(first);
      return null;
    }
    const columns = barCells(this.#text(opening ? first + 1 : first))?.length ?? 0;
    let end = first;
    let rules = 0;
    const groups: string[][][] = [[]];
    for (; end < this.#lines.length; end += 1) {
      const text = this.#text(end);
      const below = rules === 0 && groups[0]?.length === 1;
      if (isTableRule(text) || (below && (barCells(text) ?? [""]).every((cell) => /^:?-+:?$/.test(cell)))) {
        rules += 1;
        groups.push([]);
        continue;
      }
      const cells = isClosedRow(text) || headed || barCells(text)?.length === columns ? barCells(text) : null;
      const line = this.#lines[end];
      if (!cells || (line && isStructure(line) && !isClosedRow(text))) break;
      groups.at(-1)?.push([...cells]);
    }
    const rows = rules > 3 ? groups.flatMap(oneRow) : groups.flat();
    if (rows.length === 0 || (rows.length < 2 && rules === 0)) {
      if (rows.length > 0 && (closed || opening)) this.doubtful.push(first);
      return rows.length > 0 ? end : null;
    }
    return this.#take(first, end, rows);
  }

  /** Two lines in a row have the same bars, though none at their ends. */
  #alikeBars(first: number): boolean {
    const [one, two] = [barCells(this.#text(first)), barCells(this.#text(first + 1))];
    const line = this.#lines[first];
    if (!one || !two || !line || one.length < 2 || one.length !== two.length || isStructure(line)) return false;
    return ![...one, ...two].some((text) => /[。；;]/.test(text));
  }

  /** Columns under dashes: a head, a rule with a gap for each border, rows, and perhaps a rule at the end. */
  #dashed(first: number): number | null {
    const above = DASHED_COLUMNS.test(this.#text(first)) ? first : first + 1;
    const rule = above === first && DASHED_COLUMNS.test(this.#text(first + 2)) ? first + 2 : above;
    if (!DASHED_COLUMNS.test(this.#text(rule)) || (rule === first + 1 && isBlank(this.#text(first)))) return null;
    let end = rule + 1;
    while (end < this.#lines.length && !isBlank(this.#text(end)) && !CLOSING_DASHES.test(this.#text(end))) end += 1;
    const closing = CLOSING_DASHES.test(this.#text(end)) ? 1 : 0;
    const columns = trimWhite(this.#text(rule)).split(/ {1,40}/).length;
    const head = rule > first ? [this.#text(rule - 1)] : [];
    const lines = [...head, ...this.#lines.slice(rule + 1, end).map(({ text }) => text)];
    const rows = lines.map((text) => spaceCells(text) ?? [trimWhite(text)]);
    if (rows.length < 2 || !rows.some(({ length }) => length === columns)) return null;
    return this.#take(
      first,
      end + closing,
      rows,
      rows.some(({ length }) => length !== columns),
    );
  }

  #tabbed(first: number): number | null {
    const begin = this.#lines[first];
    if (!begin || MARKED_HEADING.test(begin.text) || tabCells(behindLabel(begin)) === null) return null;
    const columns = tabCells(begin.text)?.length ?? 0;
    let end = first;
    while (end < this.#lines.length && (end === first || this.#isTabRow(end, columns))) end += 1;
    const rows = this.#lines.slice(first, end).map(({ text }) =>
      text
        .replace(/^ {1,200}/, "")
        .split("\t")
        .map(trimWhite),
    );
    if (isContents(rows, this.#lines.slice(first, end), this.#text(first - 1))) return end;
    if (isStructure(begin) || end === first + 1 || rows.every((cells) => isForm(cells.filter((text) => text !== "")))) {
      this.doubtful.push(first);
      return end;
    }
    const dense = rows.map((cells) => cells.filter((text, at) => text !== "" || at === 0));
    const fits = rows.every(({ length }) => length === columns);
    const aligned = !fits && dense.every(({ length }) => length === dense[0]?.length);
    return this.#take(first, end, aligned ? dense : rows, !fits && !aligned);
  }

  #isTabRow(at: number, columns: number): boolean {
    const line = this.#lines[at];
    if (!line) return false;
    const cells = line.text.replace(/^ {1,200}/, "").split("\t");
    if (isStructure(line)) return columns > 2 && cells.length === columns && tabCells(behindLabel(line)) !== null;
    if (tabCells(line.text) !== null) return tabCells(behindLabel(line)) !== null || cells.length === columns;
    // Cells left empty at either end of the row.
    const said = cells.filter((text) => trimWhite(text) !== "");
    return cells.length === columns && said.length === 1 && !/[。；;]/.test(line.text) && (said[0]?.length ?? 0) <= LONGEST_LONE_CELL;
  }

  /** Columns set apart by spaces can be a form to fill in, a heading written wide, two names that sign: a table only where lines agree. */
  #spaced(first: number): number | null {
    const begin = this.#lines[first];
    const head = begin && this.#spacedCells(begin, false);
    if (!begin || !head) return null;
    let end = first + 1;
    while (end < this.#lines.length && this.#spacedCells(this.#lines[end], true)?.length === head.length) end += 1;
    const rows = this.#lines.slice(first, end).map((line) => this.#spacedCells(line, true) ?? []);
    const enough = head.length > FEWEST_SPACED_COLUMNS ? 2 : FEWEST_TWO_COLUMN_ROWS;
    if (begin.marker === null && rows.length >= enough && !rows.every(isForm)) return this.#take(first, end, rows, true);
    // One gap alone is a slip, a date beside who signs, or room to sign.
    if (rows.length > 1 || head.length > FEWEST_SPACED_COLUMNS) this.doubtful.push(first);
    return end;
  }

  #spacedCells(line: Line | undefined, whole: boolean): readonly string[] | null {
    if (!line || (whole && isStructure(line))) return null;
    const cells = spaceCells(whole ? line.text : behindLabel(line));
    if (!cells || MARKED_HEADING.test(line.text) || cells.every((text) => text.length === 1)) return null;
    return cells.some(isSentence) ? null : cells;
  }
}

/** 姓名：  部门： is to be filled in, （盖章）  （签字） is where people sign. */
const isForm = (cells: readonly string[]): boolean => cells.every((text) => /[：:_＿]$|^[（(][^（(]{1,8}[）)]$/.test(text));

/** No cell, but words around a blank to fill in: 由　　市（州）组织，双方自愿签订. */
const isSentence = (text: string): boolean => /[。；;]./.test(text) || (text.length > LONGEST_SPACED_CELL && /[，,。]/.test(text));

/** Lines between two rules of a box that has rules between all its rows. */
function oneRow(lines: readonly (readonly string[])[]): string[][] {
  if (lines.length < 2) return lines.map((cells) => [...cells]);
  const columns = Array.from({ length: width(lines) }, (_, at) => at);
  return [columns.map((at) => lines.flatMap((cells) => cells[at] || []).join("\n"))];
}

/** 第一章 总则 ⇥ 3: headings and their pages. */
function isContents(rows: Rows, lines: readonly Line[], above: string): boolean {
  const pages = rows.map((cells) => (width([cells]) === 2 ? cells[1] : cells.filter((text) => text !== "")[1])?.match(/^\d{1,4}$/)?.[0]);
  if (pages.some((page) => page === undefined)) return false;
  const rising = pages.every((page, at) => Number(page) >= Number(pages[at - 1] ?? 0));
  return rising && (lines.some(({ marker }) => marker?.type === "heading" || marker?.key === "cn") || /^目[录次录]/.test(squeeze(above)));
}
