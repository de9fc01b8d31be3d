import { describe, expect, it } from "vitest";
import { listNumeral } from "../../schema/policy/numerals/written-numeral.screen.ts";
import { automaticLabels, parseWord } from "../../server/policy/import/read-word.ts";
import { level, lists, par, run, table, type WordParts, wordFile } from "./word-file.ts";

const labels = (parts: WordParts) => automaticLabels(wordFile(parts)).map(([label]) => label);
const outline = (parts: WordParts) =>
  parseWord(wordFile(parts)).provisions.map(({ depth, kind, label, heading, text }) =>
    ["  ".repeat(depth) + kind, label, heading && `[${heading}]`, text].filter((part) => part !== "").join(" "),
  );

const articles = level(0, "chineseCountingThousand", "第%1条");
const legal = [
  level(0, "chineseCounting", "第%1章"),
  level(1, "chineseCounting", "第%2条", `<w:lvlRestart w:val="0"/>`),
  level(2, "chineseCounting", "（%3）"),
  level(3, "decimal", "%4."),
].join("");

describe("labels that Word prints by itself", () => {
  it("are counted through chapters, anew in each article, and read as typed ones are", () => {
    const body = [
      [0, "总则"],
      [1, "为规范服务，制定本办法。"],
      [1, "有下列情形之一的，不予受理："],
      [2, "材料不全的；"],
      [2, "超过期限的。"],
      [0, "附则"],
      [1, "下列用语的含义："],
      [2, "客户，包括："],
      [3, "个人；"],
      [3, "企业。"],
    ].map(([at, text]) => par(String(text), { list: 1, level: Number(at) }));
    const parts = { numbering: lists({ 0: legal }, [[1, 0]]), body: par("客户服务管理办法") + body.join("") };
    expect(outline(parts)).toEqual([
      "chapter 第一章 [总则]",
      "  article 第一条 为规范服务，制定本办法。",
      "  article 第二条 有下列情形之一的，不予受理：",
      "    item （一） 材料不全的；",
      "    item （二） 超过期限的。",
      "chapter 第二章 [附则]",
      "  article 第三条 下列用语的含义：",
      "    item （一） 客户，包括：",
      "      subitem 1. 个人；",
      "      subitem 2. 企业。",
    ]);
    expect(parseWord(wordFile(parts))).toMatchObject({ title: "客户服务管理办法", warnings: [], lost: 0 });
  });

  it("begin anew after the level that a list names, or never", () => {
    const restarting = (restart: string) =>
      lists({ 0: level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%3)", restart) }, [[1, 0]]);
    const body = [0, 1, 2, 2, 1, 2, 0, 1, 2].map((at) => par("x", { list: 1, level: at })).join("");
    const third = (restart: string) =>
      labels({ body, numbering: restarting(restart) })
        .filter((label) => label.endsWith(")"))
        .join(" ");
    expect(third("")).toBe("1) 2) 1) 1)");
    expect(third(`<w:lvlRestart w:val="1"/>`)).toBe("1) 2) 3) 1)");
    expect(third(`<w:lvlRestart w:val="0"/>`)).toBe("1) 2) 3) 4)");
  });

  it("count on in lists of one look, and begin anew, once, where a list says so", () => {
    const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`;
    const numbering = lists({ 0: articles, 1: level(0, "decimal", "%1、", "", 5) }, [
      [1, 0],
      [2, 0, override],
      [3, 0],
      [4, 1],
      [5, 0, `<w:lvlOverride w:ilvl="0">${level(0, "decimal", "Article %1")}</w:lvlOverride>`],
    ]);
    const body = [1, 1, 2, 2, 1, 3, 4, 4, 2, 5].map((list) => par("x", { list })).join("");
    expect(labels({ body, numbering })).toEqual([
      "第一条",
      "第二条",
      "第一条",
      "第二条",
      "第三条",
      "第四条",
      "5、",
      "6、",
      "第五条",
      "Article 6",
    ]);
  });

  it("come from the paragraph, its style, what that is based on, and styles of lists", () => {
    const linked = (style: string) => `<w:pStyle w:val="${style}"/>`;
    const numbering = lists(
      {
        0: level(0, "chineseCounting", "第%1章", linked("H1")) + level(1, "chineseCounting", "第%2条", linked("H2")),
        1: `<w:styleLink w:val="L"/>${level(0, "decimal", "（%1）")}`,
        2: `<w:numStyleLink w:val="L"/>`,
      },
      [
        [1, 0],
        [2, 1],
        [3, 2],
      ],
    );
    const style = (id: string, more: string, type = "paragraph") =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const numPr = (inside: string) => `<w:pPr><w:numPr>${inside}</w:numPr></w:pPr>`;
    const styles = [
      style("H1", numPr(`<w:numId w:val="1"/>`)),
      style("H2", `<w:basedOn w:val="H1"/>${numPr(`<w:ilvl w:val="1"/>`)}`),
      style("H3", `<w:basedOn w:val="H2"/>`),
      style("Off", `<w:basedOn w:val="H1"/>${numPr(`<w:numId w:val="0"/>`)}`),
      style("L", numPr(`<w:numId w:val="2"/>`), "numbering"),
      style("Round", `<w:basedOn w:val="Round"/>`),
    ].join("");
    const body = [
      par("章", { style: "H1" }),
      par("条", { style: "H2" }),
      par("条", { style: "H3" }),
      par("无", { style: "Off" }),
      par("无", { style: "H2", list: 0 }),
      par("项", { style: "H2", list: 3 }),
      par("项", { list: 3, level: 0 }),
      par("章", { style: "H1" }),
      par("无", { style: "Round" }),
      par("无", { style: "unknown" }),
    ];
    expect(labels({ body: body.join(""), numbering, styles })).toEqual(["第一章", "第一条", "第二条", "（1）", "（2）", "第二章"]);
  });

  it("may be legal, literal, empty, of levels passed over, without an end, or of no list at all", () => {
    const numbering = lists(
      {
        0: level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "decimal", "%1.%2.%3"),
        1: level(0, "decimal", ""),
        2: level(0, "none", "附则%1"),
        3: level(0, "bullet", "\uf0b7") + level(1, "bullet", ""),
        4: level(0, "decimalZero", "%1-") + level(1, "upperRoman", "%2%%"),
      },
      [
        [1, 0],
        [2, 1],
        [3, 2],
        [4, 3],
        [5, 4],
        [6, 99],
      ],
    );
    const body = [
      par("x", { list: 1, level: 1 }),
      par("x", { list: 1, level: 0 }),
      par("x", { list: 1, level: 1 }),
      par("x", { list: 1, level: 2 }),
    ];
    const odd = [2, 3, 4, 5, 6, 7].map((list) => par("x", { list }));
    expect(
      labels({ body: [...body, ...odd, par("x", { list: 5, level: 1 }), par("x", { list: 1, level: 12 })].join(""), numbering }),
    ).toEqual(["1.1", "第一章", "1.1", "一.1.1", "附则", "01-", "I%%"]);
    expect(outline({ body: par("某某办法") + par("甲。", { list: 4 }), numbering })).toEqual(["preamble • 甲。"]);
  });

  it("stand beside typed ones, whatever follows them, and are never taken for anything else", () => {
    const numbering = lists({ 0: articles, 1: level(0, "decimal", "步骤%1"), 2: level(0, "decimal", "%1.") }, [
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    const body = [
      par("某某办法"),
      par("的规定适用于全体员工。", { list: 1 }),
      par("第二条本办法由人力资源部解释。"),
      par("第三条本公司员工应当遵守。"),
      par("、第五条所列情形除外。", { list: 1 }),
      par("打开阀门。", { list: 2 }),
      par("关闭阀门。", { list: 2 }),
      par("2025年起施行；", { list: 3 }),
      par("二〇二六年前完成。", { list: 3 }),
    ];
    expect(outline({ body: body.join(""), numbering })).toEqual([
      "article 第一条 的规定适用于全体员工。",
      "article 第二条 本办法由人力资源部解释。",
      "article 第三条 本公司员工应当遵守。",
      "article 第二条 、第五条所列情形除外。",
      "  item 步骤1 打开阀门。",
      "  item 步骤2 关闭阀门。",
      "    subitem 1. 2025年起施行；",
      "    subitem 2. 二〇二六年前完成。",
    ]);
  });

  it("are kept where nothing follows them and in cells, and are not lost to typed years", () => {
    const numbering = lists({ 0: level(0, "decimal", "%1") }, [[1, 0]]);
    const numbered = par("", { list: 1 });
    const parts = {
      numbering,
      body: par("某某办法") + par("第一条 如下。") + table(["序号", "内容"], [`${numbered}`, "甲"], [`${numbered}`, "乙"]),
    };
    expect(labels(parts)).toEqual(["1", "2"]);
    expect(outline(parts)[1]).toBe("  table | 序号 | 内容 |\n| --- | --- |\n| 1 | 甲 |\n| 2 | 乙 |");
    expect(outline({ body: par("某某办法") + par("1.2025年完成；") + par("2.2026年验收。") })).toEqual([
      "clause 1. 2025年完成；",
      "clause 2. 2026年验收。",
    ]);
  });

  it("keep no mark of changes that were not made, and of those that were", () => {
    const numbering = lists({ 0: articles }, [[1, 0]]);
    const former = `<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`;
    const body = [
      par(`<w:ins w:id="1">${run("新增")}</w:ins><w:del w:id="2"><w:r><w:delText>旧的</w:delText></w:r></w:del>${run("一条。")}`, {
        list: 1,
      }),
      par("不编号。", { more: former }),
      par(run("前半"), { list: 1, more: `<w:rPr><w:del w:id="3"/></w:rPr>` }),
      par("后半。", { list: 1 }),
      `<w:moveFrom w:id="4">${par("移走")}</w:moveFrom>`,
      par("第三。", { list: 1 }),
      par(run("末尾。"), { more: `<w:rPr><w:del w:id="5"/></w:rPr>` }),
    ];
    const parts = { numbering, body: body.join("") };
    expect(outline(parts)).toEqual([
      "article 第一条 新增一条。",
      "  paragraph 不编号。",
      "article 第二条 前半后半。",
      "article 第三条 第三。",
      "  paragraph 末尾。",
    ]);
    expect(parseWord(wordFile(parts)).warnings.filter(({ code }) => code === "wordTracked")).toHaveLength(1);
  });
});

it("numbers are written in the way of each format", () => {
  const written: Readonly<Record<string, string>> = {
    decimal: "1 10 11 20 101 1010",
    decimalZero: "01 10 11 20 101 1010",
    decimalFullWidth: "１ １０ １１ ２０ １０１ １０１０",
    chineseCounting: "一 十 十一 二十 一百零一 一千零一十",
    chineseCountingThousand: "一 十 十一 二十 一百零一 一千零一十",
    japaneseCounting: "一 十 十一 二十 一百零一 一千零一十",
    taiwaneseCountingThousand: "一 十 十一 二十 一百零一 一千零一十",
    ideographDigital: "一 一〇 一一 二〇 一〇一 一〇一〇",
    chineseLegalSimplified: "壹 壹拾 壹拾壹 贰拾 壹佰零壹 壹仟零壹拾",
    decimalEnclosedCircleChinese: "① ⑩ ⑪ ⑳ 101 1010",
    decimalEnclosedParen: "⑴ ⑽ ⑾ ⒇ 101 1010",
    upperRoman: "I X XI XX CI MX",
    lowerLetter: "a j k t wwww 1010",
    ideographTraditional: "甲 癸 11 20 101 1010",
    ideographZodiacTraditional: "甲子 癸酉 甲戌 癸未 101 1010",
    ordinal: "1st 10th 11th 20th 101st 1010th",
    unheardOf: "1 10 11 20 101 1010",
  };
  for (const [format, text] of Object.entries(written))
    expect([format, [1, 10, 11, 20, 101, 1010].map((number) => listNumeral(number, format)).join(" ")]).toEqual([format, text]);
  expect(listNumeral(10_010, "chineseCounting")).toBe("一万零一十");
});
