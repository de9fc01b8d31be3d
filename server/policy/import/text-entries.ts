import type { ImportWarning } from "./parsed-regulation.ts";
import type { PlainSource } from "./plain-source.ts";
import { splitLines } from "./source-lines.ts";
import { TableFinder } from "./text-tables.ts";
import { trimWhite } from "./white-space.ts";

/** A line without its marks of blocks; what a table says is as it stands. */
export interface Entry {
  readonly text: string;
  readonly line: number;
  readonly table?: number;
}

/** Lines, and what is doubtful about them. */
export interface Found {
  readonly entries: readonly Entry[];
  readonly warnings: readonly ImportWarning[];
}

/** Puts the tables that are written with bars, tabs or spaces in one form. @param before how many tables there are already */
export function withTables(entries: readonly Entry[], before: number, cell?: (text: string) => string): Found {
  const { tables, doubtful } = new TableFinder(
    entries.map(({ text, table }) => (table === undefined ? text : "")),
    cell,
  ).find();
  const found: Entry[] = [];
  const warnings: ImportWarning[] = [];
  const warn = (code: ImportWarning["code"], at: number): void => {
    const { text = "", line = 1 } = entries[at] ?? {};
    warnings.push({ code, line, excerpt: trimWhite(text).slice(0, 60) });
  };
  let at = 0;
  tables.forEach(({ first, end, lines, guessed }, place) => {
    found.push(...entries.slice(at, first));
    const last = entries[end - 1]?.line ?? 1;
    const begin = entries[first]?.line ?? 1;
    found.push(...lines.map((text, row) => ({ text, line: Math.min(last, begin + row), table: before + place + 1 })));
    if (guessed) warn("tableGuessed", first);
    at = end;
  });
  for (const place of doubtful) warn("tableDoubtful", place);
  return { entries: [...found, ...entries.slice(at)], warnings };
}

/** The lines as the text that the reader of regulations takes. */
export function assembled({ entries, warnings }: Found): Pick<PlainSource, "text" | "lineOf" | "lines" | "warnings"> {
  const text = entries.map((entry) => entry.text).join("\n");
  const lines = splitLines(text).map((line) => {
    const { table } = entries[line.number - 1] ?? {};
    return table === undefined ? line : { ...line, level: 0, known: { table } };
  });
  return { text, lines, lineOf: (line) => entries[line - 1]?.line ?? line, warnings };
}
