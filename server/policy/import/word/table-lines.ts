import type { Words } from "../../../../schema/policy/blocks/block.screen.ts";
import { writeTable } from "../../../../schema/policy/blocks/table.screen.ts";
import { printed, type WordCell, type WordTable } from "./word-blocks.ts";

/** As many columns as Word has. */
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

function cellWords(cell: WordCell): Words {
  const lines = cellLines(cell).map((line) => line.replace(/[\t\r\n]+/g, " ").trim());
  return [{ kind: "text", text: lines.filter((line) => line !== "").join("\n") }];
}

const blank = (count: number): Words[] => Array.from({ length: count }, () => []);

/** A table as provisions hold it; a cell that takes several columns has its text in the first of them. */
export function tableLines({ rows }: WordTable): string[] {
  return writeTable(rows.map((cells) => cells.flatMap((cell) => [cellWords(cell), ...blank(cell.columns - 1)])));
}
