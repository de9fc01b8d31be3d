import { expect, test } from "vitest";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { outline, warnings } from "./import-outline.ts";

test("page numbers and running headers are furniture, and text goes on across the page", () => {
  const source =
    "甲办法\n\n第一条 值班人员应当\n\n甲公司文件\n\n1\n\n准时到岗。\n\n第二条 丑。\n\n甲公司文件\n\n2\n\n第三条 寅。\n- 3 -\n第4页 共4页\n页次 4/4";
  const parsed = parseRegulation(source);
  expect(parsed.furniture).toEqual(["甲公司文件", "1", "甲公司文件", "2", "- 3 -", "第4页 共4页", "页次 4/4"]);
  expect(parsed.provisions.map(({ text }) => text)).toEqual(["值班人员应当准时到岗。", "丑。", "寅。"]);
  expect(parsed.lost).toBe(0);
});

test("a number out of the pages' sequence stays text and is pointed out", () => {
  const source = "甲办法\n第一条 下列金额：\n500\n第二条 丑。";
  expect(parseRegulation(source).furniture).toEqual([]);
  expect(warnings(source)).toEqual(["numberAlone@3"]);
});

test("a contents table after its caption, with and without dotted page numbers", () => {
  const body = "第一章 总则\n第一条 子。\n第二章 附则\n第二条 丑。";
  const plain = parseRegulation(`甲办法\n目　录\n第一章 总则\n第二章 附则\n${body}`);
  expect(plain.furniture).toEqual(["目　录", "第一章 总则", "第二章 附则"]);
  expect(plain.warnings).toEqual([]);
  const dotted = parseRegulation(`甲办法\n目录\n第一章 总则……1\n第二章 附则........2\n${body}`);
  expect(dotted.furniture).toEqual(["目录", "第一章 总则……1", "第二章 附则........2"]);
  expect(dotted.provisions.map(({ label }) => label)).toEqual(["第一章", "第一条", "第二章", "第二条"]);
});

test("a contents table without a caption", () => {
  const source =
    "甲办法\n一、总则\n二、值班\n三、附则\n为了有序，制定本办法。\n一、总则\n第一条 子。\n二、值班\n第二条 丑。\n三、附则\n第三条 寅。";
  expect(parseRegulation(source).furniture).toEqual(["一、总则", "二、值班", "三、附则"]);
  expect(outline(source)[0]).toBe("preamble 为了有序，制定本办法。");
});

test("web navigation before and after the text", () => {
  const parsed = parseRegulation(
    "欢迎来到某某文库\n当前位置：首页 > 制度\n甲制度\n来源：某某网\n一、子。\n二、转载须经同意，版权所有归公司。\nCopyright © 某某网 版权所有\n如若转载，请注明出处",
  );
  expect(parsed.title).toBe("甲制度");
  expect(parsed.furniture).toEqual([
    "欢迎来到某某文库",
    "当前位置：首页 > 制度",
    "来源：某某网",
    "Copyright © 某某网 版权所有",
    "如若转载，请注明出处",
  ]);
  expect(parsed.provisions.map(({ text }) => text)).toEqual(["子。", "转载须经同意，版权所有归公司。"]);
});

test("the header of a controlled document in front of the first rung", () => {
  const parsed = parseRegulation("甲制度\n某某公司 文件编号 A-1 页次 1/9 甲制度 发行日期 一、目的\n为了有序。\n二、范围\n全体。");
  expect(parsed.furniture).toEqual(["某某公司 文件编号 A-1 页次 1/9 甲制度 发行日期"]);
  expect(parsed.provisions.map(({ label, heading }) => label + heading)).toEqual(["一、目的", "二、范围"]);
});

test("markdown marks are no text, comments are furniture", () => {
  const parsed = parseRegulation("# 甲办法\n<!-- 说明 -->\n## 第一章 总则\n第一条 子。\n#3 机房除外。\n## 附则\n第二条 丑。");
  expect(parsed.furniture).toEqual(["<!-- 说明 -->"]);
  expect(parsed.provisions.map(({ kind, heading, text }) => `${kind}|${heading}|${text}`)).toEqual([
    "chapter|总则|",
    "article||子。",
    "paragraph||#3 机房除外。",
    "paragraph|附则|",
    "article||丑。",
  ]);
  expect(parsed.lost).toBe(0);
});
