import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../server/files/decode-text.ts";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { distorted, waysToWrite } from "../distort/markdown-ways.ts";
import { outline, warnings } from "./import-outline.ts";

const project = join(import.meta.dirname, "../..");
const corpus = process.env.RULEBOOK_CORPUS ?? join(project, "../shared/corpus");
const folders = [join(corpus, "statutes"), join(project, "seeds/zh/regulations")].filter(existsSync);

const OWN = `# 值班与交接管理办法

2024年3月1日 总经理办公会通过

## 第一章 总　则

第一条 为了“值班有序”，根据《员工手册》第三条的规定，制定本办法。

第二条 本办法所称值班，包括下列情形：

（一）工作日值班；

（二）节假日值班，包括：

1.法定节假日；

2.调休日。

值班人员不得擅自离岗。

## 第二章 值　班

### 第一节 白　班

第三条 白班八小时，温度不得低于5℃、高于28℃，误差±0.5*2。

第三条之一 交接须填写：日期____年__月__日，签字____。

### 第二节 夜　班

第四条 夜班补休。

## 第三章 附　则

第五条 本办法自2024年4月1日起施行。
`;

/** The tree, without white space, in which converters differ. */
const tree = (source: string) =>
  parseRegulation(source).provisions.map(({ kind, depth, label, heading, text }) =>
    [kind, depth, label, heading, text].join("|").replace(/\s/g, ""),
  );

describe.each(waysToWrite)("the same regulation with %s", (way) => {
  test("is the same tree", () => {
    const written = distorted(OWN, way);
    expect(tree(written)).toEqual(tree(OWN));
    expect(parseRegulation(written)).toMatchObject({ title: "值班与交接管理办法", lost: 0 });
  });

  test.each(folders)("so is every text of %s", (folder) => {
    const differing = readdirSync(folder)
      .filter((file) => /\.(?:md|txt)$/.test(file))
      .filter((file) => {
        const { text } = decodeText(readFileSync(join(folder, file)));
        return JSON.stringify(tree(distorted(text, way))) !== JSON.stringify(tree(text));
      });
    expect(differing).toEqual([]);
  });
});

describe("markup", () => {
  test("is told from the same characters in a text", () => {
    const source =
      "甲公司收费办法\n第一条 单价为2*3*4元，编号A_1_B，见[附表](略)。\n第二条 日期：____年__月__日，经办人：**。\n第三条 张**、李**按D:\\(备份)处理，温度<5℃。";
    expect(outline(source)).toEqual([
      "article 第一条 单价为2*3*4元，编号A_1_B，见[附表](略)。",
      "article 第二条 日期：____年__月__日，经办人：**。",
      "article 第三条 张**、李**按D:\\(备份)处理，温度<5℃。",
    ]);
    expect(outline(`# 标题\n\n${source}`).slice(-3)).toEqual(outline(source));
  });

  test("of whole blocks: front matter, rules, underlined headings, comments over lines, link addresses", () => {
    const source = [
      "---",
      "title: '乙办法'",
      "tags: [a, b]",
      "---",
      "<!-- 给编辑：",
      "勿改 -->",
      "第一章 总则",
      "---",
      "第一条 为了*有序*，见[官网][1]。<!-- 核对 -->",
      "",
      "* * *",
      "",
      "第二条 ~~旧~~新`编号`。",
      "",
      "[1]: https://example.com/a 'b'",
    ].join("\n");
    expect(outline(source)).toEqual(["chapter 第一章 [总则]", "  article 第一条 为了有序，见官网。", "  article 第二条 旧新编号。"]);
    expect(parseRegulation(source)).toMatchObject({ title: "乙办法", lost: 0, warnings: [{ code: "wordStruck", line: 13 }] });
    expect(parseRegulation(source).furniture).toEqual([
      "---",
      "title: '乙办法'",
      "tags: [a, b]",
      "---",
      "<!-- 给编辑：",
      "勿改 -->",
      "<!-- 核对 -->",
      "* * *",
      "[1]: https://example.com/a 'b'",
    ]);
  });

  test("that raises, lowers or strikes words keeps what is said, or marks it", () => {
    const source = "# 乙办法\n\n第一条 10m<sup>2</sup>、10^-6^、CO~2~、1<sup>st</sup>。\n\n第二条 A<sub>max</sub>、<del>旧</del>~~的~~。";
    expect(outline(source)).toEqual(["article 第一条 10m²、10⁻⁶、CO₂、1st。", "article 第二条 Amax、旧的。"]);
    expect(parseRegulation(source).warnings.map(({ code, line }) => `${code}@${line}`)).toEqual(["wordStruck@5", "wordRaised@5"]);
  });

  test("breaks lines where elements do, and warnings name the line of the source", () => {
    const source = "# 甲办法\n\n第一条 子。<br>第二条 有：<br/>（一）丑；<br />（二）寅。\n\n第四条 卯。";
    expect(outline(source)).toEqual([
      "article 第一条 子。",
      "article 第二条 有：",
      "  item （一） 丑；",
      "  item （二） 寅。",
      "article 第四条 卯。",
    ]);
    expect(warnings(source)).toEqual(["numberGap@5"]);
    expect(outline("# 甲\n|项目|说明|\n|---|---|\n|一<br>二|**甲**|")).toEqual(["table | 项目 | 说明 |\n| --- | --- |\n| 一<br>二 | 甲 |"]);
  });

  test("never makes reading slow", () => {
    for (const piece of ["*", "**a", "_", "[", "![", "<!--", "<a ", "\\", "&", "`", "{#", "> ", "- ", "# ", "~~", "<br>", "[a]("])
      expect(parseRegulation(`# 甲\n${piece.repeat(60_000 / piece.length)}`).lost).toBe(0);
  });
});

describe("contents", () => {
  const body = "第一章 总则\n第一条 子。\n第二条 丑。\n第二章 附则\n第三条 寅。";
  test.each([
    "（第一条—第二条）|（第三条）",
    "（第1条-第2条）|（第3条）",
    "(1–2)|(3~3)",
    " 第一条至第二条| 第三条～第三条",
    "［第一条──第二条］……1|［第三条］……2",
    "（第 一 条 — 第 二 条）|（第 三 条）",
  ])("with ranges %s are contents, with and without a caption", (ranges) => {
    const [one, two] = ranges.split("|");
    for (const caption of ["目　录\n", ""]) {
      const parsed = parseRegulation(`甲办法\n${caption}第一章 总则${one}\n第二章 附则${two}\n${body}`);
      expect(parsed.provisions.map(({ label }) => label)).toEqual(["第一章", "第一条", "第二条", "第二章", "第三条"]);
      expect(parsed).toMatchObject({ title: "甲办法", lost: 0, warnings: [] });
      expect(parsed.furniture).toHaveLength(caption ? 3 : 2);
    }
  });
});

describe("invisible characters", () => {
  test("are taken out and counted, and spaces of odd widths made plain", () => {
    const parsed = parseRegulation("\ufeff甲\u200b办法\n第\u00a0一\u2009条 为\u00adA\u200d了，😀👨‍👩‍👧\u200e。");
    expect(parsed).toMatchObject({ title: "甲办法", invisible: 7, lost: 0 });
    expect(parsed.provisions).toMatchObject([{ label: "第 一 条", text: "为A了，😀👨‍👩‍👧。" }]);
    expect(parseRegulation("# 甲\n第一条&nbsp;子&#8203;丑&shy;。").invisible).toBe(3);
    expect(parseRegulation("甲办法\n第一章 总　则\n第一条 子。").invisible).toBeUndefined();
  });
});

test("第 3-1 條 is an inserted article, and said to be doubtful; a range of articles is none", () => {
  const source = "甲辦法\n第 3 條 子。\n第 3-1 條 丑。\n第 3－2 條 寅。\n第 4 條 依第3-1條規定。";
  expect(parseRegulation(source).provisions.map(({ label, number }) => [label, number])).toEqual([
    ["第 3 條", "3"],
    ["第 3-1 條", "3-1"],
    ["第 3－2 條", "3-2"],
    ["第 4 條", "4"],
  ]);
  expect(warnings(source)).toEqual(["numberGap@2", "numberHyphenated@3", "numberHyphenated@4", "numberHyphenated@5"]);
});
