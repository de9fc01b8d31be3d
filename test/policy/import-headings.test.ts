import { describe, expect, test } from "vitest";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { outline, warnings } from "./import-outline.ts";

describe("a text in English", () => {
  const source = (...last: readonly string[]) =>
    [
      "Leave Policy",
      "Article 1 Everybody follows the roster, version 1. (a) the head is told; (b) a record is kept.",
      "Article 2 In grade 1. it may change.",
    ]
      .concat(last)
      .join("\n");

  test("has no rung where a sentence ends with a number", () => {
    expect(outline(source("Article 3 Steps: 1. one; 2. two."))).toEqual([
      "article Article 1 Everybody follows the roster, version 1.",
      "  item (a) the head is told;",
      "  item (b) a record is kept.",
      "article Article 2 In grade 1. it may change.",
      "article Article 3 Steps:",
      "  item 1. one;",
      "  item 2. two.",
    ]);
  });

  test.each([
    ["Annex A: Leave form", "annex Annex A: [Leave form]"],
    ["APPENDIX II – Rates", "annex APPENDIX II – [Rates]"],
    ["Schedule 2 Fees", "annex Schedule 2 [Fees]"],
    ["Annex A to this policy is part of it.", "paragraph Annex A to this policy is part of it."],
    ["Schedule of fees", "paragraph Schedule of fees"],
    ["Attachment Rules", "paragraph Attachment Rules"],
  ])("%s", (line, expected) => {
    expect(outline(source(line, "It is filled in.")).map((one) => one.trim())).toContainEqual(expect.stringContaining(expected));
  });
});

describe("headings without a number", () => {
  test("are no sentences with half-width stops", () => {
    const source = "甲办法\n第一章 总则\n第一条 甲。\n国家支持农村广播事业的发展.\n第二条 乙. 丙.\n第三条 丁。";
    expect(outline(source)).toEqual([
      "chapter 第一章 [总则]",
      "  article 第一条 甲。",
      "    paragraph 国家支持农村广播事业的发展.",
      "  article 第二条 乙. 丙.",
      "  article 第三条 丁。",
    ]);
    expect(warnings(source)).toEqual([]);
  });

  test("are no sentence that goes on with an article of another law", () => {
    const source = "甲办法\n第一条 甲。\n立案后发现不符合条件或者属于民事诉讼法\n第一百二十七条规定情形的，裁定驳回。\n第二条 乙。";
    expect(outline(source)[1]).toBe("  paragraph 立案后发现不符合条件或者属于民事诉讼法");
    expect(warnings(source)).not.toContain("headingUnlabelled@3");
  });

  test("are no words in columns, and no captions", () => {
    expect(outline("甲办法\n第一条 见图1。\n图1 流程图\n第二条 乙。")[1]).toBe("  paragraph 图1 流程图");
    expect(outline("甲办法\n第一条 费用。\n项目    金额\n第二条 乙。\n附    则\n第三条 丙。")).toEqual([
      "article 第一条 费用。",
      "  paragraph 项目    金额",
      "article 第二条 乙。",
      "paragraph [附    则]",
      "  article 第三条 丙。",
    ]);
  });

  test("are the words of a label that stands alone on the line before", () => {
    const source = "甲办法\n第一章\n总则\n第一节\n一般规定\n第一条\n甲。\n第二章\n附则\n第二条\n乙。";
    expect(outline(source)).toEqual([
      "chapter 第一章 [总则]",
      "  section 第一节 [一般规定]",
      "    article 第一条 甲。",
      "chapter 第二章 [附则]",
      "  article 第二条 乙。",
    ]);
    expect(warnings(source)).toEqual([]);
    expect(warnings("甲办法\n（某年通过）根据\n第一章\n总则\n第一条 甲。")).toContain("startDoubtful@3");
  });

  test("stand between a sentence and the next article where line breaks were lost, and are said to", () => {
    const source = "甲办法\n第一章 总则第一条 子办法。第二条 丑另有规定的除外。保护措施第三条 寅。法律责任第四条 卯。";
    expect(outline(source)).toEqual([
      "chapter 第一章 [总则]",
      "  article 第一条 子办法。",
      "  article 第二条 丑另有规定的除外。",
      "paragraph [保护措施]",
      "  article 第三条 寅。",
      "paragraph [法律责任]",
      "  article 第四条 卯。",
    ]);
    expect(warnings(source).filter((one) => one === "headingUnlabelled@2")).toHaveLength(2);
  });

  test.each(["附则", "附 则", "附則"])("%s stands beside the outermost ones", (ending) => {
    const source = `甲法\n第一编 总则\n第一章 子\n第一条 甲。\n第二编 分则\n第二章 丑\n第二条 乙。\n${ending}\n第三条 丙。`;
    expect(outline(source).slice(-2)).toEqual([`paragraph [${ending}]`, "  article 第三条 丙。"]);
  });
});

describe("annexes within a line whose breaks were lost", () => {
  const long = "为了规范服务工作，保障客户和员工的合法权益，根据有关法律、行政法规的规定，结合公司实际，制定本办法。".repeat(5);

  test("begin where they count up from the first, and nowhere else", () => {
    const source = `甲办法\n第一条 ${long}第二条 列于本法附件一的条例，依照附件二执行。附件一下列条例：1．子条例2．丑条例附件二下列规定：1．寅规定2．卯规定`;
    expect(outline(source).filter((line) => line.startsWith("annex"))).toHaveLength(2);
    expect(parseRegulation(source).lost).toBe(0);
  });

  test.each(["见附件一。附件一所列", "附件二另行规定", "。附件：无"])("are none in %s", (words) => {
    expect(outline(`甲办法\n第一条 ${long}${words}${long}`).some((line) => line.startsWith("annex"))).toBe(false);
  });
});

describe("what stands above a title", () => {
  test("is no part of it where it is a letterhead or printed at the head of pages", () => {
    for (const above of ["某某公司制度汇编", "某某公司文件", "内部资料", "编号：A-1"]) {
      const source = `${above}\n考勤管理办法\n第一条 甲。`;
      expect([above, parseRegulation(source).title, warnings(source)]).toEqual([above, "考勤管理办法", ["lineAboveTitle@1"]]);
    }
  });

  test("and could be its beginning is said to have been taken for it", () => {
    const source = "某某公司\n考勤管理办法\n第一条 甲。";
    expect([parseRegulation(source).title, warnings(source)]).toEqual(["某某公司 考勤管理办法", ["titleJoined@1"]]);
  });
});

test("a heading that is a name alone goes on in the next line, and another line that could be the title is named", () => {
  const read = (source: string) => [parseRegulation(source).title, warnings(source)];
  expect(read("# 某某公司\n\n考勤管理办法\n\n第一条 甲。")).toEqual(["某某公司 考勤管理办法", ["titleJoined@1"]]);
  expect(read("# 考勤的规矩\n\n第一条 甲。")).toEqual(["考勤的规矩", []]);
  expect(read("管理手册\n考勤管理办法\n第一条 甲。")).toEqual(["管理手册", ["titleDoubtful@2"]]);
});

test("page numbers and the heads of pages are known in full width", () => {
  const source = "某某公司　文件编号Ａ－１　页次１／９\n甲办法\n第一条 子。\n－１－\n第二条 丑。\n－２－";
  const { title, furniture } = parseRegulation(source);
  expect([title, furniture]).toEqual(["甲办法", ["某某公司　文件编号Ａ－１　页次１／９", "－１－", "－２－"]]);
});
