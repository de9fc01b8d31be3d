import type { ImportWarning } from "./parsed-regulation.ts";
import type { KnownLine } from "./source-lines.ts";
import { TableFinder } from "./text-tables.ts";
import { trimWhite } from "./white-space.ts";

/** A paragraph, or a line of one, before it becomes a line of the source. */
export interface DraftLine {
  readonly text: string;
  /** Which paragraph of the document it is of. */
  readonly place: number;
  readonly known: KnownLine;
  /** 1 to 6 for a heading. */
  readonly level: number;
}

/** Bullets, and remarks of programs. */
const LISTED = /^(?:[*#●•■◆▪·○◇☆★➢]|\/[/*]|[-–—][ \u3000])/;
/** Sentences, and lines of programs. */
const ENDED = /[。；;{}\\](?:\t| {2}|\u3000{2}|$)/;

/** What Word numbers by itself is a list, and so is what has bullets, whatever stands in columns behind them. */
const isNoRow = ({ text, known }: DraftLine): boolean => known.marker !== undefined || LISTED.test(trimWhite(text)) || ENDED.test(text);

/** Paragraphs that are set in columns by tabs, bars or blanks as tables, as in plain texts; where that is not sure, a person says so. */
export function withColumnTables(
  lines: readonly DraftLine[],
  tables: number,
): { readonly lines: readonly DraftLine[]; readonly warnings: readonly ImportWarning[] } {
  const free = ({ known, level }: DraftLine): boolean => known.table === undefined && !known.frame && !known.plain && level === 0;
  // A paragraph left empty parts two tables.
  const texts: string[] = [];
  const places: number[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before && line.place > before.place + 1) {
      texts.push("");
      places.push(at);
    }
    texts.push(free(line) ? line.text : "");
    places.push(at);
  });
  const found = new TableFinder(texts).find();
  const warnings: ImportWarning[] = [];
  const warn = (code: ImportWarning["code"], at: number): void => {
    const { text = "", place = 1 } = lines[places[at] ?? 0] ?? {};
    warnings.push({ code, line: Math.max(1, place), excerpt: trimWhite(text).slice(0, 60) });
  };
  for (const at of found.doubtful) warn("tableDoubtful", at);
  const written: DraftLine[] = [];
  let from = 0;
  for (const { first, end, lines: rows, guessed } of found.tables) {
    const [begin = 0, last = 0] = [places[first], places[end - 1]];
    const inside = lines.slice(begin, last + 1);
    if (inside.some(isNoRow)) {
      warn("tableDoubtful", first);
      continue;
    }
    written.push(...lines.slice(from, begin));
    tables += 1;
    written.push(
      ...rows.map((text, row) => ({
        text,
        place: inside[Math.min(row, inside.length - 1)]?.place ?? 1,
        known: { table: tables },
        level: 0,
      })),
    );
    if (guessed) warn("tableGuessed", first);
    from = last + 1;
  }
  return { lines: [...written, ...lines.slice(from)], warnings };
}
