import fc from "fast-check";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { PrintedProvision, PrintedText } from "../../server/policy/print/printed-text.ts";
import { regulationDocument } from "../../server/policy/print/regulation-document.ts";
import { type PrintBlock, type PrintDocument, textsOf } from "../../server/print/print-document.ts";
import { missingForPdf, typesettingOf } from "../../server/print/print-file.ts";
import { work } from "../../server/print/typst-apart.ts";
import { runs } from "../support/runs.ts";

/** What the foot of a page takes, in points: the page number stands there. */
const FOOT = 95;

interface Line {
  readonly page: number;
  /** From the left and from the bottom, in points. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The pieces of a page in the order in which they are copied; what stands at its foot aside. */
async function linesOf(document: PrintDocument): Promise<readonly Line[]> {
  const set = await work(typesettingOf({ document, pictures: [] }, null));
  if ("missing" in set) throw new Error(`There is no glyph for ${set.missing.join(" ")}.`);
  const pdf = await getDocumentProxy(new Uint8Array(set.pdf));
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, place) => (await pdf.getPage(place + 1)).getTextContent()),
  );
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item) => {
      if (!("str" in item)) return [];
      const [, , , , x, y] = item.transform as readonly number[];
      return x === undefined || y === undefined || y < FOOT ? [] : [{ page: page + 1, x, y, text: item.str }];
    }),
  );
}

const provision = (
  kind: PrintedProvision["kind"],
  label: string,
  text: string,
  more: Partial<PrintedProvision> = {},
): PrintedProvision => ({ ...{ kind, label, text, heading: "", depth: kind === "item" ? 2 : kind === "article" ? 1 : 0 }, ...more });

function documentOf(provisions: readonly PrintedProvision[], title: string): PrintDocument {
  const dates = { ordinal: 1, state: "inForce", published: true, effectiveFrom: "2026-01-01", trialUntil: null };
  const text: PrintedText = { ...dates, title, number: "KF-1", level: null, provisions, pictures: new Map() };
  return regulationDocument(text, { number: null, watermark: null, code: null });
}

const bare = (text: string) => text.replace(/\s+/gu, "");

const wordsOf = ({ blocks }: PrintDocument): string => {
  const ofBlock = (block: PrintBlock) =>
    block.kind === "paragraph" ? [block.label ?? "", ...block.runs.map(({ text }) => text)] : textsOf(block);
  return bare(blocks.flatMap(ofBlock).join(""));
};

describe.skipIf(missingForPdf.length > 0)("a PDF", () => {
  const between = (first: number, last: number) => fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));
  /** What regulations consist of, and what looks like something else in it: radicals, compatibility forms, full and half width. */
  const character = fc.oneof(
    { weight: 10, arbitrary: between(0x4e00, 0x9fa5) },
    { weight: 4, arbitrary: fc.constantFrom(..."，。；：？！、“”‘’（）《》〈〉【】「」『』〔〕…—－·～〜％‰＋＝／＼") },
    { weight: 3, arbitrary: between(0x21, 0x7e) },
    { weight: 2, arbitrary: between(0xff01, 0xff5e) },
    { weight: 2, arbitrary: fc.constantFrom(..."①⑳㈠ⅠⅣⅳ⑴⒈㎡㎏℃§№±×÷≤≥≠√∑°′″²³½€£¥αβΩμ→←■□▲●○★◆※〇々〒éüñāáǎà☐☑☒✓✗") },
    {
      weight: 2,
      arbitrary: fc.constantFrom(" ", "　", " ", "fi", "ffl", "--", "……", "——", "1.1.1", "0.5%", "ISO 9001", "A/B", "1,000.00"),
    },
    { weight: 1, arbitrary: fc.oneof(between(0x3400, 0x4db5), between(0xf900, 0xfa2d), between(0x2f00, 0x2fd5)) },
  );
  const words = fc.array(character, { minLength: 1, maxLength: 50 }).map((parts) => parts.join(""));
  const cell = words.map((text) => text.replace(/[|\\]/g, ""));
  const anyProvision = fc.oneof(
    fc.tuple(words, words).map(([heading, text]) => provision("article", "第二条", text, { heading })),
    words.map((text) => provision("item", "（一）", text)),
    words.map((heading) => provision("chapter", "第一章", "", { heading })),
    words.map((text) => provision("paragraph", "", `甲**${text.replace(/[*\\]/g, "")}**乙`)),
    fc
      .tuple(cell, cell)
      .map(([one, other]) => provision("article", "第三条", `表：\n| ${one} | ${other} |\n| --- | --- |\n| ${other} | ${one} |`)),
  );

  it("gives its words back, character by character", async () => {
    const texts = fc.array(anyProvision, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom("规定", "Rules"), async (provisions, title) => {
        const document = documentOf(provisions, title);
        const read = (await linesOf(document)).map(({ text }) => text).join("");
        expect(bare(read)).toBe(wordsOf(document));
      }),
      { numRuns: runs(20) },
    );
  });

  it("leaves no label, heading or opening words of a list alone at the foot of a page", async () => {
    const filling = fc.integer({ min: 0, max: 90 }).map((length) => "应当按照规定办理各项手续。".repeat(8).slice(0, length));
    const group = fc.tuple(fc.nat({ max: 4 }), filling).map(([way, text]): readonly PrintedProvision[] => {
      if (way === 0)
        return [provision("article", "第条", `${text}如下：`), provision("item", "（一）", text), provision("item", "（二）", text)];
      if (way === 1) return [provision("article", "第条", "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n| 戊 | 己 |")];
      if (way === 2)
        return [
          provision("chapter", "第章", "", { heading: "总则" }),
          provision("section", "第节", "", { heading: "通则" }),
          provision("article", "第条", text),
        ];
      if (way === 3) return [provision("table", "表", "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |", { heading: "名称" })];
      return [provision("article", "第条", "", { heading: "适用范围" }), provision("paragraph", "", text, { depth: 2 })];
    });
    await fc.assert(
      fc.asyncProperty(fc.array(group, { minLength: 10, maxLength: 40 }), async (groups) => {
        const document = documentOf(groups.flat(), "规定");
        const marked = markedBlocks(document);
        const lines = await linesOf({ ...document, blocks: marked });
        const page = (mark: string) => {
          const found = lines.find(({ text }) => text.includes(mark));
          if (!found) throw new Error(`${mark} is on no page.`);
          return found.page;
        };
        for (const [place, block] of marked.entries()) {
          if (block.kind === "paragraph" && block.label !== null) expect(page(`L${place};`)).toBe(page(`B${place};`));
          const stays = block.kind === "heading" || (block.kind === "paragraph" && block.keep);
          if (stays && marked[place + 1]) expect(page(`E${place};`)).toBe(page(`B${place + 1};`));
        }
      }),
      { numRuns: runs(4) },
    );
  });
});

/** The same blocks with marks at their labels (L), first (B) and last words (E), by which they are found on the pages. */
function markedBlocks({ blocks }: PrintDocument): readonly PrintBlock[] {
  return blocks.map((block, place): PrintBlock => {
    const [begins, ends] = [{ text: `B${place};` }, { text: `E${place};` }];
    switch (block.kind) {
      case "paragraph":
        return { ...block, label: block.label === null ? null : `L${place};`, runs: [begins, ...block.runs, ends] };
      case "heading":
        return { ...block, text: begins.text + block.text + ends.text };
      case "table":
        return {
          ...block,
          rows: block.rows.map((row, at) => (at > 0 ? row : row.map((one) => ({ ...one, runs: [begins, ...one.runs] })))),
        };
      default:
        return block;
    }
  });
}
