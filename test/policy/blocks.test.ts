import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../schema/policy/blocks/block.screen.ts";
import { canonicalText, parseBlocks, plainText, provisionBlocks, writeBlocks } from "../../schema/policy/blocks/blocks.screen.ts";
import { runs } from "../support/runs.ts";

const U = "0190aaaa-bbbb-4ccc-8ddd-eeeeffff0001";
const V = "0190aaaa-bbbb-4ccc-8ddd-eeeeffff0002";
const table = (text: string) => ({ kind: "table", text });
/** The cells of the first table of a text, as plain words. */
const cells = (text: string, kind = "paragraph") => {
  const found = provisionBlocks({ kind, text }).find((block) => block.kind === "table");
  return found?.kind === "table" ? found.rows.map((row) => row.map((words) => words.map(({ text: said }) => said).join(""))) : null;
};

/** Texts out of the pieces that mean something, and whatever else there is. */
const piece = fc.oneof(
  fc.constantFrom(
    "|",
    "\\",
    "\\|",
    "**",
    "*",
    "\n",
    "| a | b |\n",
    "| --- | --- |\n",
    "|-|\n",
    "| - |",
    "- ",
    "• ",
    "<br>",
    "\t",
    "　",
    " ",
  ),
  fc.constantFrom(`[第五条](ref:${U}/${V})`, `![图](image:${U})`, "[", "](ref:", "!", "甲", "第一条", "\r", "****", "**重点**"),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

const words = fc.array(
  fc.oneof(
    text.map((said): Inline => ({ kind: "text", text: said })),
    text.map((said): Inline => ({ kind: "emphasis", text: said })),
    text.map((said): Inline => ({ kind: "image", text: said, attachment: U })),
    fc
      .record({ said: text, document: fc.constantFrom(null, U), provision: fc.constantFrom(null, V) })
      .map(({ said, ...to }): Inline => ({ kind: "reference", text: said, ...to })),
  ),
  { maxLength: 4 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((said): Block => ({ kind: "paragraph", words: said })),
  words.map((said): Block => ({ kind: "listLine", mark: "- ", words: said })),
  fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows): Block => ({ kind: "table", rows })),
);

describe("the blocks of a text", () => {
  it("are written again as the same text, whatever it is", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("paragraph", "table"), (said, kind) => {
        const canonical = canonicalText({ kind, text: said });
        expect(canonicalText({ kind, text: canonical })).toBe(canonical);
        expect(provisionBlocks({ kind, text: canonical })).toEqual(provisionBlocks({ kind, text: said }));
        if (cells(said, kind) === null) expect(canonical).toBe(said);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it("lose neither words nor pictures when somebody else made them", () => {
    const said = (blocks: readonly Block[]) => blocks.flatMap((one) => (one.kind === "table" ? one.rows.flat() : [one.words])).flat();
    // Marks aside, which an editor's words may come to mean or to stop meaning.
    const letters = (blocks: readonly Block[]) =>
      said(blocks)
        .map(({ text: each }) => each.replace(/[\s[\]［］|*•\\-]/g, ""))
        .join("");
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const written = writeBlocks(blocks);
        const read = parseBlocks(written);
        expect(writeBlocks(read)).toBe(written);
        expect(letters(read)).toBe(letters(blocks));
        const pictures = (all: readonly Block[]) => said(all).filter(({ kind }) => kind === "image").length;
        expect(pictures(read)).toBeGreaterThanOrEqual(pictures(blocks));
      }),
      { numRuns: runs(1_500) },
    );
  });

  it("keep what an editor says letter by letter, whatever it looks like", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (lines, cell) => {
        const plain = (one: string) => (one === "" ? [] : [{ kind: "text" as const, text: one }]);
        const paragraphs = lines.flatMap((line) => line.split("\n")).map((line) => ({ kind: "paragraph" as const, words: plain(line) }));
        const grid = {
          kind: "table" as const,
          rows: [
            [plain(cell.trim()), plain("甲")],
            [plain("-"), plain(cell.trim())],
          ],
        };
        const blocks = [...paragraphs, grid, ...paragraphs];
        expect(parseBlocks(writeBlocks(blocks))).toEqual(blocks);
      }),
      { numRuns: runs(1_500) },
    );
  });

  it("are lines, lines of lists and tables", () => {
    const said = `员工应当**礼貌**待客，依[第五条](ref:/${V})。\n- 甲\n　• 乙\n| 项目 | 标准 |\n| --- | --- |\n| 住宿 | 一\\|二 |\n注：见![示意图](image:${U})`;
    expect(parseBlocks(said).map(({ kind }) => kind)).toEqual(["paragraph", "listLine", "listLine", "table", "paragraph"]);
    expect(cells(said)).toEqual([
      ["项目", "标准"],
      ["住宿", "一|二"],
    ]);
    expect(writeBlocks(parseBlocks(said))).toBe(said);
    expect(plainText({ kind: "article", text: said })).toBe(
      "员工应当礼貌待客，依第五条。\n- 甲\n　• 乙\n项目 标准\n住宿 一|二\n注：见示意图",
    );
  });

  it("leave what is no table, list or emphasis as it is", () => {
    for (const said of [
      "电话138****1234，传真139****5678",
      "**",
      "|x|",
      "a|b",
      "| 甲 |\n乙",
      "C:\\共享\\",
      "-5℃",
      "5**3",
      "* ",
      "\\\\服务器",
    ])
      expect(parseBlocks(said)).toEqual(said.split("\n").map((line) => ({ kind: "paragraph", words: [{ kind: "text", text: line }] })));
    expect(parseBlocks("")).toEqual([{ kind: "paragraph", words: [] }]);
  });

  it("read a table however it was written", () => {
    expect(canonicalText(table("|项目|标准|\n|:-:|-|\n| 住宿 | |"))).toBe("| 项目 | 标准 |\n| --- | --- |\n| 住宿 |  |");
    expect(canonicalText(table("项目\t标准\n住宿\t400"))).toBe("| 项目 | 标准 |\n| --- | --- |\n| 住宿 | 400 |");
    expect(canonicalText(table("| 甲 | 乙 |\n| 丙 |"))).toBe("| 甲 | 乙 |\n| --- | --- |\n| 丙 |  |");
    expect(canonicalText(table("甲 | 乙\n--- | ---\n丙 | 丁\n注：不含税"))).toBe("| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n注：不含税");
    expect(cells("| - | - |\n| --- | --- |\n| - | - |")).toEqual([
      ["-", "-"],
      ["-", "-"],
    ]);
    expect(cells("|x|\n|-|")).toEqual([["x"]]);
    expect(cells("| 一<br>二 | \\<br> |\n| - | - |")).toEqual([["一\n二", "<br>"]]);
  });

  it("are read of very long texts", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `| ${at} | \\| |`);
    expect(cells(["| 甲 | 乙 |", "| - | - |", ...rows].join("\n"))).toHaveLength(20_001);
    for (const unit of ["\\", "*", "**", "[", "![", "|", "<br", "- ", "\\**", "[x](ref:"]) {
      const said = unit.repeat(60_000);
      expect(canonicalText({ kind: "article", text: said })).toBe(said);
    }
  });
});
