import type { Merge } from "../../schema/register/sheet/sheet-table.screen.ts";
import { Archive } from "../office/archive.ts";
import { readXml, type Tag } from "../office/xml.ts";
import { readFormats, shownNumber } from "./number-formats.ts";
import { readSharedStrings, unescaped } from "./shared-strings.ts";
import { SheetProblem } from "./sheet-problem.ts";
import { type SheetRow, SheetRows } from "./sheet-rows.ts";
import { readWorkbook } from "./workbook.ts";

/** A sheet that people keep has hundreds; what lies beyond is left as it stands. */
const MOST_MERGES = 10_000;
/** The last row and column of a spreadsheet. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A number of a row or column in its range; what is written otherwise means that the file is broken. */
function within(value: number, last: number): number {
  if (!Number.isInteger(value) || value < 1 || value > last) throw new SheetProblem("sheetBroken");
  return value;
}

/** The column of a reference like XFD1048576. */
function columnOf(reference: string): number {
  const [, letters] = /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/.exec(reference) ?? [];
  if (letters === undefined) throw new SheetProblem("sheetBroken");
  return within(
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    LAST_COLUMN,
  );
}

/** What a workbook's cells refer to. */
interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
  readonly withTimes: boolean;
}

function cellText({ t: type, s: style }: Tag["attributes"], written: string, { strings, formats, from1904, withTimes }: Shared): string {
  switch (type ?? "n") {
    case "s": {
      const text = strings[Number(written)];
      if (written.trim() !== "" && text === undefined) throw new SheetProblem("sheetBroken");
      return text ?? "";
    }
    case "n":
      return shownNumber(written, formats[Number(style ?? 0)] ?? "General", from1904, withTimes);
    case "b":
      return written.trim() === "1" ? "TRUE" : written.trim() === "0" ? "FALSE" : "";
    case "d":
      return written.slice(0, 10);
    default:
      return unescaped(written);
  }
}

/** The range of a reference like A1:C3. */
function mergeOf(reference: string): Merge {
  const [from = "", to = from] = reference.split(":");
  const rowOf = (cell: string) => within(Number(/\d{1,7}$/.exec(cell)?.[0]), LAST_ROW);
  return { top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) };
}

/** What one sheet shows. */
export interface Sheet {
  readonly rows: SheetRow[];
  readonly merges: readonly Merge[];
}

/** The rows of one sheet. Rows and cells that do not say where they stand follow the one before. */
function readCells(xml: string, shared: Shared): Sheet {
  const rows = new SheetRows();
  const merges: Merge[] = [];
  let [row, column] = [0, 0];
  let cell: Tag["attributes"] | null = null;
  let pieces: string[] = [];
  let [inValue, inSound] = [false, false];
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === "row") {
        row = within(attributes.r === undefined ? row + 1 : Number(attributes.r), LAST_ROW);
        column = 0;
      } else if (name === "c") {
        column = attributes.r === undefined ? within(column + 1, LAST_COLUMN) : columnOf(attributes.r);
        [cell, pieces] = [attributes, []];
      } else if (name === "mergeCell" && merges.length < MOST_MERGES) merges.push(mergeOf(attributes.ref ?? ""));
      else if (name === "rPh") inSound = true;
      else if (name === "v" || name === "t") inValue = cell !== null && !inSound;
    },
    close: (name) => {
      if (name === "c") {
        if (cell) rows.add(within(row, LAST_ROW), column, cellText(cell, pieces.join(""), shared));
        cell = null;
      } else if (name === "rPh") inSound = false;
      else if (name === "v" || name === "t") inValue = false;
    },
    text: (text) => {
      if (inValue) pieces.push(text);
    },
  });
  return { rows: rows.all(), merges };
}

/** The rows of a workbook's first sheet (XLSX, ECMA-376), as the cells show them. */
export function readWorkbookSheet(bytes: Uint8Array, withTimes: boolean): Sheet {
  const archive = new Archive(bytes);
  const { sheet, strings, styles, from1904 } = readWorkbook(archive);
  const part = (path: string | undefined) => (path === undefined ? undefined : archive.part(path));
  const xml = archive.part(sheet);
  if (xml === undefined) throw new SheetProblem("sheetBroken");
  return readCells(xml, { strings: readSharedStrings(part(strings)), formats: readFormats(part(styles)), from1904, withTimes });
}
