import { printed, type WordCell, type WordTable } from "./word-blocks.ts";

/** As many as Word has. */
export const MOST_COLUMNS = 63;

/** What stands in a cell, its paragraphs and the rows of a table in it each on a line. */
function cellLines({ blocks }: WordCell): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return printed(block).split("\n");
    return block.rows.map((cells) =>
      cells
        .flatMap((cell) => cellLines(cell).join(" "))
        .filter((text) => text !== "")
        .join("\u3000"),
    );
  });
}

/** Bars, breaks and backslashes that are text are written so that they are told from the table's own. */
const escaped = (line: string): string =>
  line
    .trim()
    .replace(/[\t\r\n]+/g, " ")
    .replace(/\\(?=[\\|<]|$)/g, "\\\\")
    .replace(/\|/g, "\\|")
    .replace(/<(?=br>)/gi, "\\<");

const rowLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A table as provisions hold it: a line a row with bars between the cells, a rule below the first row, `<br>` between lines of a cell. */
export function tableLines({ rows }: WordTable): string[] {
  const texts = rows.map((cells) =>
    cells.flatMap((cell) => [
      cellLines(cell)
        .map(escaped)
        .filter((line) => line !== "")
        .join("<br>"),
      ...Array.from({ length: cell.columns - 1 }, () => ""),
    ]),
  );
  const width = Math.min(
    MOST_COLUMNS,
    texts.reduce((most, { length }) => Math.max(most, length), 1),
  );
  const filled = texts.map((cells) => [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => "")]);
  const [head, ...body] = filled.map(rowLine);
  if (head === undefined) return [];
  return [head, rowLine(Array.from({ length: width }, () => "---")), ...body];
}
