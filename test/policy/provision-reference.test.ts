import { describe, expect, it } from "vitest";
import { addressKey, findProvision, parseReference } from "../../admin/policy/provisions/provision-reference.ts";
import { parseNumeral } from "../../schema/policy/numerals/parse-numeral.screen.ts";

describe("numerals as people type them", () => {
  it.each([
    ["12", 12],
    ["１２", 12],
    ["十二", 12],
    ["二十", 20],
    ["一百零三", 103],
    ["一千二百六十", 1260],
    ["二〇一", 201],
    ["两百", 200],
    ["", null],
    ["十二a", null],
    ["甲", null],
  ])("%s is %s", (typed, value) => expect(parseNumeral(typed)).toBe(value));
});

describe("places as people cite them", () => {
  it.each([
    ["12", "any 12"],
    ["十二", "any 12"],
    ["第十二条", "article 12"],
    [" 第 十二 条 ", "article 12"],
    ["第12条", "article 12"],
    ["第十二条之一", "article 12-1"],
    ["12-1", "any 12-1"],
    ["第十二条第二款", "article 12, paragraph 2"],
    ["第十二条第二款第（三）项", "article 12, paragraph 2, item 3"],
    ["第五条（二）", "article 5, item 2"],
    ["第三章", "chapter 3"],
    ["第三章第二节", "chapter 3, section 2"],
    ["Article 12", "article 12"],
    ["art. 12", "article 12"],
    ["§ 12", "article 12"],
    ["Article 12 (2)", "article 12, bracket 2"],
    ["4.1.2", "decimal 4.1.2"],
    ["Chapter 3", "chapter 3"],
  ])("%s", (typed, expected) => {
    expect(
      parseReference(typed)
        ?.map(({ rung, number }) => `${rung} ${number}`)
        .join(", "),
    ).toBe(expected);
  });

  it.each(["", "第", "第条", "投诉", "12 个工作日", "第十二条规定", "article", "2026-11-21"])("%s is none", (typed) => {
    expect(parseReference(typed)).toBeNull();
  });
});

describe("the provision that is meant", () => {
  const rung = (id: string, kind: string, depth: number, label: string, number: string | null, text = "…") =>
    ({ id, kind, depth, label, number, text, identity: `0198a000-0000-7000-8000-${id.padStart(12, "0")}` }) as never;
  const text = [
    rung("1", "chapter", 0, "第一章", "1", ""),
    rung("2", "article", 1, "第一条", "1"),
    rung("3", "chapter", 0, "第二章", "2", ""),
    rung("4", "article", 1, "第二条", "2"),
    rung("5", "item", 2, "（一）", "1"),
    rung("6", "paragraph", 2, "", null),
    rung("7", "item", 3, "（一）", "1"),
    rung("8", "article", 1, "第二条之一", "2-1", ""),
    rung("9", "paragraph", 2, "", null),
    rung("10", "paragraph", 2, "", null),
  ] as const;
  const idOf = (meant: string) => (findProvision(text, meant) as { id: string } | null)?.id ?? null;

  it.each([
    ["1", "2"],
    ["第一章", "1"],
    ["第二条", "4"],
    ["第二条第一款", "4"],
    ["第二条第一款第（一）项", "5"],
    ["第二条第二款", "6"],
    ["第二条第二款第（一）项", "7"],
    ["第二条之一第一款", "9"],
    ["第二条之一第二款", "10"],
    ["第二章第二条", "4"],
    ["第一章第二条", null],
    ["第二条第三款", null],
    ["第九条", null],
    ["", null],
  ])("%s", (meant, id) => expect(idOf(meant)).toBe(id));

  it("is found by the key in an address, whatever its number is now", () => {
    expect(idOf(addressKey(text[5]))).toBe("6");
    expect(idOf("ffffffffffff")).toBeNull();
  });
});
