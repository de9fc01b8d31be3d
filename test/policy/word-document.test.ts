import { describe, expect, it } from "vitest";
import { parseWord } from "../../server/policy/import/read-word.ts";
import { cell, level, lists, par, run, table, type WordParts, wordFile } from "./word-file.ts";

const parsed = (parts: WordParts | string) => parseWord(wordFile(typeof parts === "string" ? { body: parts } : parts));
const outline = (parts: WordParts | string) =>
  parsed(parts).provisions.map(({ depth, kind, label, heading, text }) =>
    ["  ".repeat(depth) + kind, label, heading && `[${heading}]`, text].filter((part) => part !== "").join(" "),
  );
const doubts = (parts: WordParts | string) => parsed(parts).warnings.map(({ code, line }) => `${code}@${line}`);
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const ONE = par("某某办法") + par("第一条 甲。");

describe("what a Word document prints", () => {
  it("has breaks, tabs, signs, fields and formulas as they are seen", () => {
    const odd = [
      run("甲"),
      `<w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B1"/></w:r>`,
      run("\uf06c", `<w:rFonts w:ascii="Wingdings"/>`),
      `${field("begin")}${instruction(` HYPERLINK "http://a.example" `)}${run("不见")}${field("separate")}${run("链接")}${field("end")}`,
      `<w:fldSimple w:instr="DATE">${run("今日")}</w:fldSimple><w:hyperlink r:id="x">${run("处")}</w:hyperlink>`,
      `<w:smartTag>${run("乙")}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run("丙")}</w:sdtContent></w:sdt>`,
      `<w:r><w:ruby><w:rt>${run("pin")}</w:rt><w:rubyBase>${run("字")}</w:rubyBase></w:ruby></w:r>`,
      `<m:oMath xmlns:m="m"><m:r><m:t>x=1</m:t></m:r></m:oMath>`,
    ].join("");
    expect(outline(par("某某办法") + par(run("第一条 ") + odd))).toEqual(["article 第一条 甲\t-✓±●链接今日处乙丙字x=1"]);
    const broken = par(`${run("（一）子；")}<w:r><w:br/></w:r>${run("（二）丑。")}<w:r><w:br w:type="page"/></w:r>${run("第二条 寅。")}`);
    expect(outline(ONE + broken)).toEqual(["article 第一条 甲。", "  item （一） 子；", "  item （二） 丑。", "article 第二条 寅。"]);
  });

  it("has every paragraph for itself, whatever its length and end", () => {
    const long = "下列材料应当在规定的期限内由申请人提交给归口管理部门审核";
    const body = ONE + par("第二条 申请人应当提供的材料和证明，包括以下内容") + par(long) + par("身份证复印件");
    expect(outline(body)).toEqual([
      "article 第一条 甲。",
      "article 第二条 申请人应当提供的材料和证明，包括以下内容",
      `  paragraph ${long}`,
      "  paragraph 身份证复印件",
    ]);
    expect(doubts(body)).toEqual([]);
  });

  it("keeps tables as tables: merged cells, tables in cells, bars and breaks, and what holds a whole text is none", () => {
    const merged = table(
      [cell("事项", `<w:gridSpan w:val="2"/>`), "期限"],
      [cell("请假", `<w:vMerge w:val="restart"/>`), "病假|事假", cell(`${par("三日")}${par("五日")}`)],
      [cell("", "<w:vMerge/>"), "年假 \\|<br>", cell(table(["甲", "乙"]))],
    );
    const parts = ONE + merged + par("表后一款。");
    expect(outline(parts)).toEqual([
      "article 第一条 甲。",
      [
        "  table | 事项 |  | 期限 |",
        "| --- | --- | --- |",
        "| 请假 | 病假\\|事假 | 三日<br>五日 |",
        "|  | 年假 \\\\\\|\\<br> | 甲\u3000乙 |",
      ].join("\n"),
      "  paragraph 表后一款。",
    ]);
    expect(doubts(parts)).toEqual(["wordNested@3"]);
    const frame = table([cell(par("第一条 甲。") + par("第二条 乙。") + table(["丙", "丁"]))]);
    expect(outline(par("某某办法") + frame)).toEqual(["article 第一条 甲。", "article 第二条 乙。", "  table | 丙 | 丁 |\n| --- | --- |"]);
    expect(outline(ONE + table(["", ""]) + par("第二条 乙。"))).toEqual(["article 第一条 甲。", "article 第二条 乙。"]);
    expect(parsed(ONE + table(["签字", "日期"]) + par("2025年1月1日")).provisions.map(({ kind }) => kind)).toEqual([
      "article",
      "table",
      "signature",
    ]);
  });

  it("goes on across a page header that is a table of the body", () => {
    const header = table(["某某公司", "文件编号 A-1", "页次 2/9"]);
    const parts = par("某某办法") + par("第一条 本办法适用于全体员工以及") + header + par("外包人员。");
    expect(outline(parts)).toEqual(["article 第一条 本办法适用于全体员工以及外包人员。"]);
    expect(doubts(parts)).toEqual(["wordFrame@3", "linesJoined@6"]);
    expect(parsed(parts)).toMatchObject({ lost: 0, furniture: ["某某公司\u3000文件编号 A-1\u3000页次 2/9"] });
  });

  it("has notes below what they belong to, the text of boxes once, and says where pictures stand", () => {
    const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = `<w:footnote w:id="1">${par("依照第三条施行。")}</w:footnote><w:footnote w:id="2">${par("甲")}${par("乙")}</w:footnote>`;
    const box = (inside: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = [
      par(run("某某办法") + note(1)),
      par(run("第一条 甲") + note(2) + run("。") + box(par("第二条 框中。"))),
      par(`${run("第三条 图。")}<w:r><w:drawing><a:blip xmlns:a="a" r:embed="x"/></w:drawing></w:r>`),
    ].join("");
    expect(parsed({ body, footnotes }).title).toBe("某某办法");
    expect(outline({ body, footnotes })).toEqual([
      "preamble 注1：依照第三条施行。",
      "article 第一条 甲［注2］。",
      "  paragraph 注2：甲 乙",
      "article 第二条 框中。",
      "article 第三条 图。",
    ]);
    expect(doubts({ body, footnotes })).toEqual(["wordNote@1", "wordNote@2", "wordTextBox@2", "wordImage@4"]);
  });

  it("leaves out contents of each kind, headers and hidden words, lists them and says so", () => {
    const toc = [
      par(`${field("begin")}${instruction(" TOC \\o ")}${field("separate")}${run("第一章 总则\t1")}`),
      par(`${run("第二章 附则")}${field("begin")}${instruction("PAGEREF a")}${field("separate")}${run("2")}${field("end")}${field("end")}`),
    ].join("");
    const text = par("第一章 总则") + par("第一条 甲。") + par("第二章 附则") + par(`${run("第二条 乙。")}${run("藏", "<w:vanish/>")}`);
    const want = ["chapter 第一章 [总则]", "  article 第一条 甲。", "chapter 第二章 [附则]", "  article 第二条 乙。"];
    const styled = par("第一章 总则", { style: "T" }) + par("第二章 附则", { style: "T" });
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${par("目录")}${par("第一章 总则")}${par("第二章 附则")}</w:sdtContent></w:sdt>`;
    const typed = par("目 录") + par("第一章 总则") + par("第二章 附则");
    const styles = `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>`;
    const numbering = lists({ 0: level(0, "chineseCounting", "%1、") }, [[1, 0]]);
    const handMade = par("目录") + ["总则", "附则", "旧的"].map((entry) => par(entry, { list: 1 })).join("");
    for (const contents of [toc, styled, gallery, typed, handMade]) {
      const parts = { body: par("某某办法") + contents + text, styles, numbering, header: par("内部文件") };
      expect(outline(parts)).toEqual(want);
      expect(new Set(parsed(parts).warnings.map(({ code }) => code))).toEqual(new Set(["wordHeaders", "wordContents", "wordHidden"]));
      expect(parsed(parts)).toMatchObject({ title: "某某办法", lost: 0 });
      expect(parsed(parts).furniture.join("\n")).toMatch(/^内部文件\n.*总则.*附则.*\n藏$/s);
    }
  });

  it("keeps a list below the word 目录 that is the text", () => {
    const numbering = lists({ 0: level(0, "chineseCounting", "%1、") }, [[1, 0]]);
    const body = par("某某办法") + par("目录") + ["总则", "附则", "其他"].map((entry) => par(entry, { list: 1 })).join("");
    expect(parsed({ body, numbering }).provisions.filter(({ label }) => label !== "")).toHaveLength(3);
  });

  it("notes comments, tracked changes of tables, unknown signs and files elsewhere", () => {
    const removed = `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("旧")}</w:tr><w:tr>${cell("新")}</w:tr></w:tbl>`;
    const sign = par(`<w:r><w:sym w:font="Own" w:char="F041"/><w:commentReference w:id="1"/></w:r>`);
    const relations = `<Relationship Id="p" Type="http://x/image" TargetMode="External" Target="http://127.0.0.1:9/x.png"/>`;
    const parts = { body: `${ONE}${removed}${sign}<w:altChunk r:id="y"/>`, relations };
    expect(doubts(parts).filter((doubt) => doubt.startsWith("word"))).toEqual([
      "wordOutside@1",
      "wordTracked@2",
      "wordSymbol@4",
      "wordComments@4",
      "wordInserted@4",
    ]);
    expect(outline(parts)[1]).toBe("  table | 新 |\n| --- |");
  });
});

describe("files within a document", () => {
  const chunk = (name: string, text: string) => {
    const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk";
    const relations = `<Relationship Id="c1" Type="${kind}" Target="${name}"/>`;
    const body = `${par("某某办法")}<w:altChunk r:id="c1"/>${par("第三条 卯。")}`;
    return { body, relations, others: { [`word/${name}`]: text } };
  };
  const html =
    "<script>x</script><p>第一条 子<del>丑</del>。<ol start=2 style='list-style-type:simp-chinese-informal'><li>寅</ol><table><tr><td>a<td>b</table><p>第二条 辰。";
  const expected = [
    "article 第一条 子。",
    "  item 二、 寅",
    "  table | a | b |\n| --- | --- |",
    "article 第二条 辰。",
    "article 第三条 卯。",
  ];

  it("are read where Word prints them: pages, also within a mail, and plain text", () => {
    expect(outline(chunk("a.html", html))).toEqual(expected);
    expect(parsed(chunk("a.html", html)).furniture).toEqual(["丑"]);
    const encoded = [...Buffer.from(html)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    const mail = (body: string, encoding: string) =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--b1--`;
    expect(outline(chunk("a.mht", mail(encoded.replace(/(.{72})/g, "$1=\r\n"), "quoted-printable")))).toEqual(expected);
    expect(outline(chunk("a.mht", mail(Buffer.from(html).toString("base64"), "base64")))).toEqual(expected);
    expect(outline(chunk("a.txt", "第一条 子。\r\n第二条 丑。"))).toEqual([
      "article 第一条 子。",
      "article 第二条 丑。",
      "article 第三条 卯。",
    ]);
  });

  it("that hold anything else are named", () => {
    expect(doubts(chunk("a.docx", "PK"))).toContain("wordInserted@1");
  });
});

it("readings above words and formulas are not lost in silence", () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("yín")}</w:rt><w:rubyBase>${run("寅")}</w:rubyBase></w:ruby></w:r>`;
  const math = (inside: string) => `<m:oMath xmlns:m="m">${inside}</m:oMath>`;
  const said = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const formula = math(
    `${said("y=")}<m:f><m:num>${said("a+b")}</m:num><m:den>${said("2")}</m:den></m:f><m:sSup><m:e>${said("x")}</m:e><m:sup>${said("2")}</m:sup></m:sSup>`,
  );
  const parts = par("某某办法") + par(`${run("第一条 ")}${ruby}${formula}`);
  expect(outline(parts)).toEqual(["article 第一条 寅y=(a+b)/2x^2"]);
  expect(parsed(parts).furniture).toEqual(["yín"]);
  expect(doubts(parts)).toEqual(expect.arrayContaining(["wordReading@2", "wordFormula@2"]));
});
