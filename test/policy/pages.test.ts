import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../schema/policy/blocks/blocks.screen.ts";
import type { PrintedProvision } from "../../server/policy/print/printed-text.ts";
import { provisionPages } from "../../server/policy/print/provision-pages.ts";
import { marginsOf, measures, PAPER, points } from "../../server/print/page-measure.ts";
import type { PrintBlock, Run } from "../../server/print/print-document.ts";
import { runs } from "../support/runs.ts";

const bare = (text: string) => text.replace(/\s+/gu, "");
const said = (list: readonly Run[]) => list.map(({ text }) => text).join("");

/** What a block says, as it is read. */
function wordsOf(block: PrintBlock): string {
  switch (block.kind) {
    case "paragraph":
      return (block.label ?? "") + said(block.runs);
    case "heading":
      return block.text;
    case "annex":
      return block.label + block.heading;
    case "table":
      return block.rows
        .flat()
        .map((cell) => said(cell.runs))
        .join("");
    default:
      return "";
  }
}

const provision = (
  kind: PrintedProvision["kind"],
  label: string,
  text: string,
  more: Partial<PrintedProvision> = {},
): PrintedProvision => ({
  ...{ kind, label, text, heading: "", depth: kind === "item" ? 2 : kind === "article" ? 1 : 0 },
  ...more,
});

const pages = (provisions: readonly PrintedProvision[], language: "zh" | "en" = "zh") =>
  provisionPages(provisions, { language, level: 1, pictures: new Map() });
const paragraphs = (blocks: readonly PrintBlock[]) => blocks.filter((block) => block.kind === "paragraph");

describe("a page in the manner of GB/T 9704-2012", () => {
  it("has 22 lines of 28 characters in 156 by 225 mm, 37 mm from the top and 28 mm from the left", () => {
    const { top, left, right, bottom } = marginsOf({ language: "zh", landscape: false });
    const { size, line, tracking } = measures.zh;
    expect([top, left, PAPER.width - left - right, PAPER.height - top - bottom]).toEqual([37, 28, 156, 225]);
    expect(Math.floor(points(156) / (size + tracking))).toBe(28);
    expect(Math.floor((points(225) - size) / line) + 1).toBe(22);
  });
});

describe("provisions as they are printed", () => {
  const kinds = fc.constantFrom<PrintedProvision["kind"][]>(
    ...([
      "preamble",
      "part",
      "chapter",
      "section",
      "article",
      "clause",
      "paragraph",
      "item",
      "subitem",
      "table",
      "annex",
      "signature",
    ] as const),
  );
  const text = fc.oneof(
    fc
      .array(fc.constantFrom("员工", "**应当**", "\n", "- 一", "| 甲 | 乙 |", "| --- | --- |", "（一）", "A b", "\\*", "。"), {
        maxLength: 12,
      })
      .map((parts) => parts.join("")),
    fc.string({ maxLength: 30 }),
  );
  const any = fc.record({
    kind: kinds,
    depth: fc.nat(4),
    label: fc.constantFrom("", "第一条", "（一）", "1.", "附件1"),
    heading: fc.constantFrom("", "总则"),
    text,
  });

  it("say all that the text says, in its order, and nothing twice", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.constantFrom<"zh" | "en">("zh", "en"), (provisions, language) => {
        const whole = provisions.map((one) => one.label + one.heading + plainText(one)).join("");
        expect(bare(pages(provisions, language).map(wordsOf).join(""))).toBe(bare(whole));
      }),
      { numRuns: runs(300) },
    );
  });

  it("never leave a label, or words that lead to items, at the foot of a page", () => {
    const blocks = paragraphs(
      pages([
        provision("article", "第一条", "有下列情形之一的："),
        provision("item", "（一）", "甲；"),
        provision("item", "（二）", "乙。"),
        provision("article", "第二条", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"),
        provision("article", "第三条", "完。"),
      ]),
    );
    expect(blocks.map(({ label, keep }) => [label, keep])).toEqual([
      ["第一条", true],
      [null, false],
      [null, false],
      ["第二条", true],
      ["第三条", false],
    ]);
  });

  it("stand as deep in the outline as the text divides itself, and annexes begin a page", () => {
    const blocks = pages([
      provision("chapter", "第一章", "", { heading: "总则" }),
      provision("section", "第一节", "", { heading: "范围", depth: 1 }),
      provision("article", "第一条", "甲。", { depth: 2 }),
      provision("annex", "附件1", "", { heading: "登记表" }),
    ]);
    expect(blocks.map((block) => ("level" in block ? [block.kind, block.level] : [block.kind]))).toEqual([
      ["heading", 1],
      ["heading", 2],
      ["paragraph", 3],
      ["annex", 1],
    ]);
  });

  it("are indented as each language does it", () => {
    const items = [provision("article", "Article 1", "If:"), provision("item", "(1)", "one;")];
    expect(paragraphs(pages(items, "zh")).map(({ first, left }) => [first, left])).toEqual([
      [2, 0],
      [2, 0],
    ]);
    expect(paragraphs(pages(items, "en")).map(({ first, left }) => [first, left])).toEqual([
      [0, 0],
      [0, 1.8],
    ]);
  });

  it("show pictures where they stand, and what they show where there is none", () => {
    const attachment = "0193b2c4-0000-7000-8000-000000000001";
    const shown = provision("paragraph", "", `先看![流程图](image:${attachment})再做。`);
    const picture = { name: "p.png", width: 80, height: 40, text: "" };
    const blocks = provisionPages([shown], { language: "zh", level: 1, pictures: new Map([[attachment, picture]]) });
    expect(blocks.map((block) => (block.kind === "picture" ? block.text : wordsOf(block)))).toEqual(["先看", "流程图", "再做。"]);
    expect(pages([shown]).map(wordsOf)).toEqual(["先看流程图再做。"]);
  });
});
