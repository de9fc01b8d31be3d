import { describe, expect, test } from "vitest";
import { provisionBlocks } from "../../schema/policy/blocks/blocks.screen.ts";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { parseWord } from "../../server/policy/import/read-word.ts";
import { level, lists, par, run, wordFile } from "./word-file.ts";

/** The rows of each table below the first article, and the doubts about tables. */
function read(inside: string, head = "甲办法") {
  const parsed = parseRegulation(`${head}\n\n第一条 如下：\n\n${inside}\n\n第二条 完。`);
  expect(parsed.lost).toBe(0);
  expect(parsed.provisions.filter(({ kind }) => kind === "article").map(({ label }) => label)).toEqual(["第一条", "第二条"]);
  return {
    tables: parsed.provisions
      .filter(({ kind }) => kind === "table")
      .map((table) => {
        expect(parsed.provisions[table.parent ?? -1]?.label).toBe("第一条");
        const [block] = provisionBlocks(table);
        return block?.kind === "table" ? block.rows.map((cells) => cells.map((words) => words.map(({ text }) => text).join(""))) : [];
      }),
    doubts: parsed.warnings.filter(({ code }) => code.startsWith("table")).map(({ code, line }) => `${code}@${line}`),
  };
}

const TABLE = [
  ["项目", "金额", "说明"],
  ["交通", "1", "每日"],
  ["住宿", "2", "每夜"],
];
const joined = (between: string, [before, after] = ["", ""]) => TABLE.map((cells) => before + cells.join(between) + after).join("\n");

describe("a table stays one", () => {
  test.each([
    ["between tabs", joined("\t"), ""],
    ["between bars", joined(" | ", ["| ", " |"]), ""],
    ["between bars without ends", joined("|"), ""],
    ["between wide bars", joined("｜"), ""],
    ["between drawn bars", joined("│", ["│", "│"]), ""],
    ["in a box", `┌──┬──┬──┐\n${joined("│", ["│", "│"]).replace("\n", "\n├──┼──┼──┤\n")}\n└──┴──┴──┘`, ""],
    ["in a box with double lines", `╔══╦══╦══╗\n${joined("║", ["║", "║"]).replaceAll("\n", "\n╠══╬══╬══╣\n")}\n╚══╩══╩══╝`, ""],
    ["in a box of signs", `+--+--+--+\n${joined(" | ", ["| ", " |"]).replaceAll("\n", "\n+--+--+--+\n")}\n+--+--+--+`, ""],
    ["between several spaces", joined("    "), "guessed"],
    ["between wide spaces", joined("　　"), "guessed"],
    [
      "under dashes",
      `  项目    金额    说明\n  ----    ----    ----\n  交通    1       每日\n  住宿    2       每夜\n  ----    ----    ----`,
      "",
    ],
  ])("%s", (_, text, doubt) => {
    for (const head of ["甲办法", "# 甲办法"]) {
      const { tables, doubts } = read(text, head);
      expect(tables).toEqual([TABLE]);
      expect(doubts.map((code) => code.slice(5, 12).toLowerCase())).toEqual(doubt ? [doubt] : []);
    }
  });

  const withRule = (rule: string, ends: [string, string], between = " | ") => joined(between, ends).replace("\n", `\n${rule}\n`);
  test.each([
    ["with a rule", withRule("|---|:--:|--:|", ["| ", " |"])],
    ["without ends", withRule("--- | --- | ---", ["", ""])],
    ["in a list", withRule("|---|---|---|", ["  | ", " |"])],
    ["quoted", withRule("> |---|---|---|", ["> | ", " |"])],
    ["with marks in its cells", withRule("|-|-|-|", ["| **", "** |"], "** | **")],
    [
      "as elements",
      `<table>\n<tr><th>项目</th><th>金额</th>\n<th>说明</th></tr>\n<tr><td>交通</td><td>1</td><td>每日</td></tr><tr><td>住宿<td>2\n<td>每夜</table>`,
    ],
    [
      "as elements of one line",
      `<table><tr><th>项目</th><th>金额</th><th>说明</th></tr><tr><td>交通</td><td>1</td><td>每日</td></tr><tr><td>住宿<td>2<td>每夜</table>`,
    ],
  ])("in Markdown %s", (_, text) => {
    expect(read(text, "# 甲办法")).toEqual({ tables: [TABLE], doubts: [] });
  });

  test("with cells that are empty, say several lines, or hold bars", () => {
    expect(read("a\tb\tc\n\t2\t\n3\t\t").tables).toEqual([
      [
        ["a", "b", "c"],
        ["", "2", ""],
        ["3", "", ""],
      ],
    ]);
    expect(read("|a|b|\n|---|---|\n|1<br>2|x\\|y|\n|`d`|[e](https://e.cn)|", "# 甲").tables).toEqual([
      [
        ["a", "b"],
        ["1\n2", "x|y"],
        ["d", "e"],
      ],
    ]);
    expect(read("+--+--+\n|a |b |\n+==+==+\n|c |1 |\n|  |2 |\n+--+--+\n|d |3 |\n+--+--+").tables).toEqual([
      [
        ["a", "b"],
        ["c", "1\n2"],
        ["d", "3"],
      ],
    ]);
    expect(read("项目\t\t金额\n交通费用\t1\n住宿\t\t2").tables).toEqual([
      [
        ["项目", "金额"],
        ["交通费用", "1"],
        ["住宿", "2"],
      ],
    ]);
  });

  test("with rows that are numbered", () => {
    const rows = [
      ["序号", "姓名", "部门"],
      ["1", "张三", "客服"],
      ["2", "李四", "财务"],
    ];
    for (const between of ["\t", "|", "   "]) expect(read(rows.map((cells) => cells.join(between)).join("\n")).tables).toEqual([rows]);
    expect(read("条款\t原文\t修改\n第三条\t甲\t乙").tables).toEqual([
      [
        ["条款", "原文", "修改"],
        ["第三条", "甲", "乙"],
      ],
    ]);
  });
});

describe("where a table might have been lost there is a doubt", () => {
  test.each([
    ["a row alone", "甲\t乙"],
    ["a row of bars alone", "|甲|乙|"],
    ["drawn bars in a line", "甲│乙│丙"],
    ["columns of a form", "姓名：      部门：\n日期：      签字："],
    ["three words far apart", "甲方     乙方     丙方"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({ tables: [], doubts: ["tableDoubtful@5"] });
  });

  test("rows of different length", () => {
    expect(read("a\tb\tc\n1\t2")).toEqual({
      tables: [
        [
          ["a", "b", "c"],
          ["1", "2", ""],
        ],
      ],
      doubts: ["tableGuessed@5"],
    });
  });
});

test.each([
  ["labels set apart by tabs", "（一）\t子；\n（二）\t丑：\n1.\t寅；\n2.\t卯。"],
  ["paragraphs that begin with a tab or spaces", "\t子。\n\t丑。\n    寅。\n    卯。"],
  ["headings written wide, dates of signatures", "第一章  总    则\n附    则\n某某公司      2024年1月1日"],
  ["bars in sentences", "取A|B；\n取C|D。"],
  ["one slip of the space bar", "为了  值班有序。"],
])("%s are no tables", (_, text) => {
  const { warnings, provisions } = parseRegulation(`甲办法\n第一条 子。\n${text}`);
  expect(provisions.filter(({ kind }) => kind === "table")).toEqual([]);
  expect(warnings.filter(({ code }) => code.startsWith("table"))).toEqual([]);
});

test("contents with tabs before their pages are contents", () => {
  for (const caption of ["目　录\n", ""]) {
    const source = `甲办法\n${caption}第一章 总则\t1\n第二章 值班\t2\n第三章 附则\t9\n第一章 总则\n第一条 子。\n第二章 值班\n第二条 丑。\n第三章 附则\n第三条 寅。`;
    const parsed = parseRegulation(source);
    expect(parsed.provisions.map(({ label }) => label)).toEqual(["第一章", "第一条", "第二章", "第二条", "第三章", "第三条"]);
    expect(parsed.warnings).toEqual([]);
  }
});

describe("columns of a Word document", () => {
  const columns = (text: string, list?: number) => {
    const runs = text.split("\t").map((words) => run(words));
    return par(runs.join("<w:r><w:tab/></w:r>"), { list });
  };
  const read = (lines: readonly string[], list?: number) => {
    const body = [columns("某某办法"), columns("第一条 甲。"), ...lines.map((text) => columns(text, list)), columns("第二条 乙。")];
    return parseWord(wordFile({ body: body.join(""), numbering: lists({ 0: level(0, "decimal", "%1.") }, [[1, 0]]) }));
  };
  const doubts = ({ warnings }: ReturnType<typeof read>) => warnings.map(({ code, line }) => `${code}@${line}`);

  test.each<[readonly string[], string, readonly string[]]>([
    [["项目\t金额", "交通\t1"], "| 项目 | 金额 |\n| --- | --- |\n| 交通 | 1 |", []],
    [["级别\t\t住宿", "一\t\t500", "二\t\t300"], "| 级别 |  | 住宿 |\n| --- | --- | --- |\n| 一 |  | 500 |\n| 二 |  | 300 |", []],
    [["级别    住宿    餐饮", "一级    500    80"], "| 级别 | 住宿 | 餐饮 |\n| --- | --- | --- |\n| 一级 | 500 | 80 |", ["tableGuessed@3"]],
  ])("are a table where they are columns: %j", (lines, table, doubt) => {
    const parsed = read(lines);
    expect(parsed.provisions.map(({ kind, text }) => [kind, text])).toEqual([
      ["article", "甲。"],
      ["table", table],
      ["article", "乙。"],
    ]);
    expect([doubts(parsed), parsed.lost]).toEqual([doubt, 0]);
  });

  test.each<[readonly string[], number?]>([
    [["项目\t金额"]],
    [["姓名：\t部门：", "（签字）\t（签字）"]],
    [["● 甲\t乙", "● 丙\t丁"]],
    [["string a;\t// 好", "string b;\t// 差"]],
    [["甲\t乙", "丙\t丁"], 1],
  ])("are for a person to say elsewhere: %j", (lines, list) => {
    const parsed = read(lines, list);
    expect(parsed.provisions.some(({ kind }) => kind === "table")).toBe(false);
    expect([doubts(parsed), parsed.lost]).toEqual([["tableDoubtful@3"], 0]);
  });

  test("are none where words stand around a blank to fill in", () => {
    const parsed = read(["为充分利用有关资源，避免资源浪费，根据有关规定，由      市（州）     主管部门组织，双方自愿签订本协议。"]);
    expect(doubts(parsed)).toEqual([]);
  });
});
