import { describe, expect, test } from "vitest";
import { pageSource } from "../../server/policy/import/page-source.ts";
import { parsePlain, parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { WordProblem } from "../../server/policy/import/word/word-problem.ts";

const read = (html: string) => {
  const parsed = parsePlain(pageSource(html));
  const lines = parsed.provisions.map(({ depth, kind, label, heading, text }) =>
    ["  ".repeat(depth) + kind, label, heading && `[${heading}]`, text].filter((part) => part !== "").join(" "),
  );
  return { ...parsed, lines, codes: parsed.warnings.map(({ code }) => code) };
};
const lines = (html: string): string[] => read(html).lines;

/** As Word writes to the clipboard: the label beside the text, in lines that are broken anywhere. */
const word = (label: string, words: string, way = 0) => {
  const [open, close] = way ? ["<![if !supportLists]>", "<![endif]>"] : ["<!--[if !supportLists]-->", "<!--[endif]-->"];
  const inside = `<span lang=EN-US><span style='mso-list:Ignore'>${label}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span>`;
  return `<p class=MsoListParagraph style='margin-left:0cm;mso-list:l0\nlevel1 lfo1'>${open}${inside}${close}<span>${words}<o:p></o:p></span></p>`;
};

describe("copied from Word or WPS", () => {
  test("labels that Word prints are labels, whatever they look like", () => {
    const html = `<html xmlns:o="urn:o"><head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0} --></style><xml><o:Author>某</o:Author></xml></head>
      <body><!--StartFragment--><p class=MsoTitle align=center><b>值班管理\n办法</b></p>${word("第一章", "总则")}${word("第一条", "违反第三条\n的，按第四条处理：", 1)}
      ${word("（一）", "白班；")}${word("步骤2", "夜班。")}${word("·", "其他。")}<p class=MsoToc1>第一章 总则<span style='mso-tab-count:1'>    </span>1</p>
      <p class=MsoNormal>姓名<span style='mso-tab-count:1'>   </span>甲</p><!--EndFragment--></body></html>`;
    const { title, codes, lost, lines: found } = read(html);
    expect({ title, lost }).toEqual({ title: "值班管理办法", lost: 0 });
    expect(found.slice(0, 5)).toEqual([
      "chapter 第一章 [总则]",
      "  article 第一条 违反第三条的，按第四条处理：",
      "    item （一） 白班；",
      "      subitem 步骤2 夜班。",
      "    paragraph • 其他。",
    ]);
    expect(codes).toEqual(expect.arrayContaining(["webScripts", "wordContents"]));
  });

  test("tracked changes are taken as accepted, deleted and hidden words are named", () => {
    const {
      lines: found,
      furniture,
      codes,
    } = read(
      "<p>第一条 甲<del>乙</del><ins>丙</ins><span style='display:none'>丁</span><span style='mso-hide:all'>戊</span>。<p>第二条 己。",
    );
    expect(found).toEqual(["article 第一条 甲丙。", "article 第二条 己。"]);
    expect(furniture).toEqual(["乙", "丁", "戊"]);
    expect(codes).toEqual(expect.arrayContaining(["wordTracked", "wordHidden"]));
  });
});

describe("lists have the labels that a browser prints", () => {
  const list = (attributes: string, items = "<li>子<li>丑") => lines(`<h1>甲办法</h1><ol ${attributes}>${items}</ol>`);
  test.each([
    ["", ["1. 子", "2. 丑"]],
    ["start=3", ["3. 子", "4. 丑"]],
    ["reversed", ["2. 子", "1. 丑"]],
    ["type=a", ["a. 子", "b. 丑"]],
    ["type=A start=25", ["Y. 子", "Z. 丑"]],
    ["type=i start=8", ["viii. 子", "ix. 丑"]],
    ["type=I", ["I. 子", "II. 丑"]],
    ["style='list-style-type: decimal-leading-zero'", ["01. 子", "02. 丑"]],
    ["style='list-style: cjk-ideographic inside' start=11", ["十一、 子", "十二、 丑"]],
    ["style='list-style-type:simp-chinese-formal'", ["壹、 子", "贰、 丑"]],
    ["style='list-style-type:cjk-heavenly-stem'", ["甲、 子", "乙、 丑"]],
  ])("%s", (attributes, expected) => {
    expect(list(attributes).map((line) => line.replace(/^clause /, ""))).toEqual(expected);
  });

  test("also with values of their own, nested, without any, and by style sheets", () => {
    expect(list("", "<li value=5>子<li>丑。<ol type=i><li>寅<li>卯</ol><li>辰")).toEqual([
      "clause 5. 子",
      "clause 6. 丑。",
      "  clause i. 寅",
      "  clause ii. 卯",
      "clause 7. 辰",
    ]);
    expect(list("style='list-style-type:none'")).toEqual(["preamble 子", "preamble 丑"]);
    expect(lines("<style>ol.a{list-style-type:upper-roman}</style><h1>甲</h1><ol class='b a'><li>子<li>丑</ol>")[0]).toBe("clause I. 子");
    expect(lines("<h1>甲</h1><ol><li style='list-style-type:simp-chinese-informal'><p>子</p><p>丑</p></li></ol>")).toEqual([
      "clause 一、 [子] 丑",
    ]);
  });

  test("a label that was typed is not hidden by a bullet or a number of the list", () => {
    expect(lines("<ul><li>第一条 子。<li><b>第二条</b> 丑：<ul><li>（一）寅。<li>卯</ul></ul>")).toEqual([
      "article 第一条 子。",
      "article 第二条 丑：",
      "  item （一） 寅。",
      "  paragraph ◦ 卯",
    ]);
    expect(lines("<ol><li>第一条 子。<li>第二条 丑。</ol>")).toEqual(["article 第一条 子。", "article 第二条 丑。"]);
    expect(lines("<h1>甲</h1><ol><li>3.5元一次。<li>5元两次。</ol>")[0]).toBe("clause 1. 3.5元一次。");
  });
});

describe("tables", () => {
  const rows = (html: string) =>
    lines(`<p>第一条 如下：${html}`)
      .find((line) => line.includes("table"))
      ?.trim()
      .split("\n")
      .map((line) => line.replace(/^table /, ""));
  test("reach over columns and rows, with head and foot where they are printed", () => {
    const html = `<table><caption>表一</caption><tfoot><tr><td>计<td colspan=2>3</tfoot><thead><tr><th rowspan=2>岗位<th colspan=2>时间<tr><th>起<th>止</thead>
      <tr><td>甲|乙<td>8:00<br>9:00<td><ul><li>a<li>b</ul></table>`;
    expect(rows(html)).toEqual([
      "| 岗位 | 时间 |  |",
      "| --- | --- | --- |",
      "|  | 起 | 止 |",
      "| 甲\\|乙 | 8:00<br>9:00 | • a<br>• b |",
      "| 计 | 3 |  |",
    ]);
    expect(lines(`<p>第一条 如下：${html}`)).toContain("  paragraph 表一");
  });

  test("that only arrange a page are none", () => {
    const { lines: found, title } = read(
      "<table><tr><td><table><tr><td><p>丙办法<p>第一条 子。<p>第二条 丑。<table><tr><th>a<th>b<tr><td>1<td>2</table></table></table>",
    );
    expect(title).toBe("丙办法");
    expect(found).toEqual(["article 第一条 子。", "article 第二条 丑。", "  table | a | b |\n| --- | --- |\n| 1 | 2 |"]);
  });

  test("within cells are said to be, and nothing of them is lost", () => {
    const { lines: found, codes, lost } = read("<p>第一条 甲。<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>");
    expect(found[1]?.trim()).toBe("table | a<br>b\u3000c | d |\n| --- | --- |");
    expect(codes).toContain("wordNested");
    expect(lost).toBe(0);
  });
});

describe("pages", () => {
  test("menus, scripts, heads and feet are left out and named", () => {
    const {
      title,
      lines: found,
      codes,
      furniture,
    } = read(
      `<!doctype html><title>甲制度_某网</title><script>document.write("第九条 不")</script><nav><a>首页</a></nav><header><h1>某网</h1></header>
      <main><h1>甲制度</h1><h2>第一章 总则</h2><p>第一条&emsp;子。<h2>附则</h2>第二条&nbsp;&#19985;，5&lt;6。<br>第三条 m<sup>2</sup>、H<sub>2</sub>O、a<sup>注</sup>。</main>
      <aside>热门</aside><footer>版权所有</footer><noscript>请打开脚本</noscript>`,
    );
    expect(title).toBe("甲制度");
    expect(found).toEqual([
      "chapter 第一章 [总则]",
      "  article 第一条 子。",
      "paragraph [附则]",
      "  article 第二条 丑，5<6。",
      "  article 第三条 m²、H₂O、a注。",
    ]);
    expect(furniture).toEqual(["首页", "某网", "热门", "版权所有", "请打开脚本"]);
    expect(codes).toEqual(expect.arrayContaining(["webFrame", "webScripts"]));
    expect(read("<title>乙办法</title><p>第一条 子。").title).toBe("乙办法");
  });

  test("blanks are as browsers print them, readings stand behind their words, pictures are named", () => {
    const { lines: found, codes } = read(
      "<pre>第一条 子，\n  丑。</pre><p>第二条 各部\n  门 use\n  it<ruby>寅<rp>(</rp><rt>yín</rt><rp>)</rp></ruby>。<img alt=章 src=x><p>第三条 <input type=checkbox checked>是<input type=checkbox>否",
    );
    expect(found).toEqual(["article 第一条 子，丑。", "article 第二条 各部门 use it寅（yín）。", "article 第三条 ☑是☐否"]);
    expect(codes).toContain("wordImage");
  });

  test("words above the line, below it or struck through are kept as they are seen, or named", () => {
    const { lines: found, codes } = read(
      `<h1>某某办法</h1><p>第一条 m<span style="vertical-align:super">2</span>，A<sub>max</sub>。<p>第二条 <s>旧</s>新<span style="text-decoration: line-through">删</span>，<del>去</del>。<p>第三条 留。`,
    );
    expect(found).toEqual(["article 第一条 m²，Amax。", "article 第二条 旧新删，。", "article 第三条 留。"]);
    expect(codes).toEqual(["wordRaised", "wordStruck", "wordTracked"]);
  });

  test("paragraphs are known whatever makes them", () => {
    expect(
      lines("第一条 甲。<br>第二条 乙。<div>第三条 丙。<p>第四条 丁。</div><b><p>第五条 戊。</b>第六条 己。").map((line) =>
        line.slice(8, 11),
      ),
    ).toEqual(["第一条", "第二条", "第三条", "第四条", "第五条", "第六条"]);
    expect(parseRegulation("<html><body><p>第一条 甲。<p>第二条 乙。").provisions).toHaveLength(2);
  });

  test.each([
    ["elements that are never closed", "<div>".repeat(100_000)],
    ["tables in tables", "<table><tr><td>".repeat(500)],
    ["more elements than a regulation has", "<br>".repeat(700_000)],
  ])("%s are refused", (_, html) => {
    expect(() => read(html)).toThrow(WordProblem);
  });
});
