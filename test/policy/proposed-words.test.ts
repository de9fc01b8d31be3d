import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { differenceOf } from "../../admin/policy/comment/change-of-words.ts";
import { isQuoteGone, saidInOrder } from "../../admin/policy/comment/said.ts";
import { parseBlocks, plainBlock, plainText, writeBlocks } from "../../schema/policy/blocks/blocks.screen.ts";
import { placeOfQuote } from "../../schema/policy/comment/place-of-quote.screen.ts";
import { replaceWords } from "../../schema/policy/comment/replace-words.screen.ts";

const article = (text: string) => ({ kind: "article", text });
const replaced = (text: string, quote: string | null, proposed: string, from = 0) => replaceWords(article(text), { quote, from, proposed });

const letter = fc.constantFrom(..."甲乙丙丁 ab**|\\-[]()<>\u{20000}".split(/(?:)/u));
const line = fc.string({ unit: letter, minLength: 1, maxLength: 12 });

describe("words that are proposed in place of others", () => {
  it.each([
    ["员工应当礼貌待客。", "礼貌", "热情", "员工应当热情待客。"],
    ["员工应当**礼貌**待客。", "礼貌待客", "微笑", "员工应当微笑。"],
    ["员工**应当礼貌**待客。", "礼貌", "", "员工**应当**待客。"],
    ["第一款\n第二款说明", "说明", "*所述*", "第一款\n第二款*所述*"],
    ["- 甲项\n- 乙项", "乙", "丙", "- 甲项\n- 丙项"],
    ["| 岗位 | 天数 |\n| --- | --- |\n| 客服 | 5 |", "5", "6|7", "| 岗位 | 天数 |\n| --- | --- |\n| 客服 | 6\\|7 |"],
    ["员工应当**礼貌**待客。", null, "**全部**\n重写", "\\**全部**\n重写"],
  ])("%j: %j becomes %j", (text, quote, proposed, expected) => {
    expect(replaced(text, quote, proposed)).toBe(expected);
  });

  it.each([
    ["已经改了", "礼貌", "x"],
    ["第一款\n第二款", "一款\n第二", "x"],
    ["见![图](image:01234567-89ab-7def-8123-456789abcdef)所示", "见图所", "x"],
  ])("is done by hand where %j does not say %j in one line", (text, quote, proposed) => expect(replaced(text, quote, proposed)).toBeNull());

  it("means the place that is nearest to where the words were", () => {
    expect(replaced("客户告知客户和客户", "客户", "员工", 4)).toBe("客户告知员工和客户");
    expect(placeOfQuote("客户告知客户和客户", "客户", 99)).toBe(7);
    expect(placeOfQuote("客户", "员工", 0)).toBeNull();
  });

  test("leaves all other words as they are, and nothing proposed is read as a mark", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), line, fc.nat(), fc.nat(), (lines, proposed, one, other) => {
        const text = writeBlocks(parseBlocks(lines.join("\n")));
        const blocks = parseBlocks(text);
        const place = one % blocks.length;
        const block = blocks[place]!;
        fc.pre(blocks.every(({ kind }) => kind === "paragraph") && plainBlock(block) !== "");
        const plain = plainText(article(text));
        const start = blocks.slice(0, place).reduce((sum, before) => sum + plainBlock(before).length + 1, 0);
        const quote = plainBlock(block).slice(other % plainBlock(block).length);
        const from = start + plainBlock(block).length - quote.length;
        fc.pre(placeOfQuote(plain, quote, from) === from);
        const after = replaced(text, quote, proposed, from);
        expect(
          after === null
            ? null
            : parseBlocks(after)
                .map((block) => plainBlock(block))
                .join("\n"),
        ).toBe(plain.slice(0, from) + proposed + plain.slice(from + quote.length));
      }),
    );
  });

  test("are shown with what both texts have in common around them, whole characters alone", () => {
    fc.assert(
      fc.property(line, line, (one, other) => {
        const { before, removed, added, after } = differenceOf(one, other);
        expect([before + removed + after, before + added + after]).toEqual([one, other]);
        for (const part of [before, removed, added, after]) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("what is said of a draft", () => {
  const provision = (id: string, text: string) => ({
    id,
    identity: `i${id}`,
    kind: "article" as const,
    label: id,
    number: null,
    heading: "",
    text,
    depth: 0,
  });
  const comment = (id: string, identity: string | null) => ({ id, identity, state: "open" }) as never;

  it("stands in the order of the text, the whole first, what is gone last", () => {
    const provisions = [provision("1", "甲"), provision("2", "乙")];
    const said = saidInOrder(
      provisions,
      [comment("a", "i2"), comment("b", "gone"), comment("c", null), comment("d", "i1"), comment("e", "i2")],
      [],
    );
    expect(said.map(({ provision: of, isGone, comments }) => [of?.id ?? null, isGone, comments.map(({ id }) => id)])).toEqual([
      [null, false, ["c"]],
      ["1", false, ["d"]],
      ["2", false, ["a", "e"]],
      [null, true, ["b"]],
    ]);
  });

  it("knows when the quoted words are gone", () => {
    expect(isQuoteGone(provision("1", "员工**应当**礼貌"), "应当礼貌", 2)).toBe(false);
    expect(isQuoteGone(provision("1", "员工须礼貌"), "应当礼貌", 2)).toBe(true);
    expect(isQuoteGone(provision("1", "任何"), null, null)).toBe(false);
  });
});
