import fc from "fast-check";
import { expect, it } from "vitest";
import { tableRows } from "../../admin/policy/provisions/table-rows.ts";
import { tableLines } from "../../server/policy/import/word/table-lines.ts";

const cell = (text: string) => ({
  blocks: [{ kind: "paragraph", place: 1, label: null, lines: text.split("\n"), role: "text" }] as const,
  columns: 1,
  continued: false,
});
const shown = (rows: readonly (readonly string[])[]) =>
  tableRows(tableLines({ kind: "table", place: 1, rows: rows.map((cells) => cells.map(cell)) }).join("\n"));

it("shows each cell of a table as it was read, whatever stands in it", () => {
  const word = fc
    .string({ unit: fc.constantFrom("甲", "|", "\\\\", "<br>", "<", "-", "a", "\n"), minLength: 1, maxLength: 8 })
    .map((text) =>
      text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .join("\n"),
    );
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(rows, (cells) => {
      const [first = []] = cells;
      expect(shown([first.map(() => "表头"), ...cells]).slice(1)).toEqual(cells);
    }),
  );
});

it("reads tables as people write them, with and without bars at the ends and a rule", () => {
  expect(tableRows("甲 | 乙\n--- | ---\n丙|丁")).toEqual([
    ["甲", "乙"],
    ["丙", "丁"],
  ]);
  expect(tableRows("| 甲 | |\n|:--|--:|\n|  | 乙 |")).toEqual([
    ["甲", ""],
    ["", "乙"],
  ]);
});
