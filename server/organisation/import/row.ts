import { isEmail } from "../../../schema/organisation/email.ts";
import { isDay } from "../../../schema/shared/days.screen.ts";
import { fold, visible } from "../../../schema/shared/fold.screen.ts";
import type { MessageValues } from "../../errors.ts";
import type { MessageCode } from "../../messages/message.ts";
import type { Column, Layout } from "./columns.ts";

/** What is wrong in one cell. */
export interface CellProblem {
  readonly column: Column;
  readonly code: MessageCode;
  readonly values?: MessageValues;
}

/** One row as it was written; an empty cell is null and changes nothing. */
export interface ImportRow {
  /** Number of the row in the sheet; the headings are row 1. */
  readonly row: number;
  readonly texts: Readonly<Record<"number" | "name" | "department" | "position" | "email" | "phone", string | null>>;
  readonly from: string | null;
  readonly until: string | null;
  readonly primary: boolean | null;
  readonly problems: CellProblem[];
  /** As they stand in the sheet. */
  readonly cells: readonly string[];
}

const longest = { number: 40, name: 120, department: 600, position: 120, email: 200, phone: 40 } as const;
/** Names stand as the list writes them; of figures, addresses and days the width of the characters means nothing. */
const asWritten: ReadonlySet<Column> = new Set<Column>(["name", "department", "position"]);
const yes = new Set(["是", "主岗", "yes", "y", "true", "1", "primary"]);
const no = new Set(["否", "兼岗", "no", "n", "false", "0", "additional"]);

/** A day in the notations that lists use: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日. */
function dayWritten(text: string): string | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00?:00(?::00)?)?$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : null;
}

/** Reads one row, noting what is wrong in its cells. */
export function readRow(cells: readonly string[], row: number, { places }: Layout): ImportRow {
  const problems: CellProblem[] = [];
  const cell = (column: Column): string | null => {
    const place = places.get(column);
    const written = visible(place === undefined ? "" : (cells[place] ?? ""));
    return (asWritten.has(column) ? written : written.normalize("NFKC").trim()) || null;
  };
  const text = (column: keyof typeof longest): string | null => {
    const value = cell(column);
    if (value && value.length > longest[column]) problems.push({ column, code: "tooLong", values: { max: longest[column] } });
    if (value?.includes("\0")) problems.push({ column, code: "controlCharacter" });
    return value;
  };
  const day = (column: "from" | "until"): string | null => {
    const value = cell(column);
    const read = value && dayWritten(value);
    if (value && !read) problems.push({ column, code: "cellNoDay" });
    return read;
  };
  const flag = (column: "primary"): boolean | null => {
    const value = fold(cell(column) ?? "");
    if (!value) return null;
    if (!yes.has(value) && !no.has(value)) problems.push({ column, code: "cellNoFlag" });
    return yes.has(value);
  };
  const texts = {
    number: text("number"),
    name: text("name"),
    department: text("department"),
    position: text("position"),
    email: text("email"),
    phone: text("phone"),
  };
  if (!texts.number) problems.push({ column: "number", code: "required" });
  if (texts.email && !isEmail(texts.email)) problems.push({ column: "email", code: "badEmail" });
  return { row, texts, from: day("from"), until: day("until"), primary: flag("primary"), problems, cells };
}
