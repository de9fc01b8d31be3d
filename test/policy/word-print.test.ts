import { describe, expect, it } from "vitest";
import { parseWord } from "../../server/policy/import/read-word.ts";
import { cell, level, lists, par, run, table, type WordParts, wordFile } from "./word-file.ts";

const parsed = (parts: WordParts | string) => parseWord(wordFile(typeof parts === "string" ? { body: parts } : parts));
const TITLE = par("某某办法");
const only = (inside: string, parts: Partial<WordParts> = {}) => {
  const { provisions, warnings, furniture, lost } = parsed({ ...parts, body: TITLE + par(run("第一条 ") + inside) });
  expect(lost).toBe(0);
  const { heading = "", text = "" } = provisions[0] ?? {};
  return { text: heading + text, doubts: warnings.map(({ code }) => code), furniture };
};
const begin = (data = "") => `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r>`;
const end = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const separate = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (...said: readonly string[]) => begin() + said.map(instruction).join("") + end;
const placed = (words: string, place: string) => run(words, `<w:vertAlign w:val="${place}"/>`);
const style = (id: string, type: string, inside: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:rPr>${inside}</w:rPr></w:style>`;

describe("fields of which the file keeps no result", () => {
  it.each<[string, string, readonly string[]]>([
    [field(" eq \\o\\ac(○,1)"), "①", []],
    [field(" eq \\o\\ac(○,", "2", "1", ")") + run("、"), "㉑、", []],
    [begin() + instruction(" EQ \\o\\ac(○,三) ") + separate + end, "㊂", []],
    [field(" EQ \\f(1,2) "), "1/2", ["wordFormula"]],
    [field(" EQ \\f(a+b,2) "), "(a+b)/2", ["wordFormula"]],
    [field(` EQ \\* jc2 \\o\\ad(\\s\\up 9(yín),寅)`), "寅", ["wordReading"]],
    [begin(`<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>`) + instruction(" FORMCHECKBOX ") + end, "☑", []],
    [begin(`<w:ffData><w:checkBox><w:checked w:val="0"/></w:checkBox></w:ffData>`) + instruction(" FORMCHECKBOX ") + end, "☐", []],
    [field(" MACROBUTTON NoMacro [填写姓名] "), "[填写姓名]", []],
    [field(` SYMBOL 252 \\f "Wingdings" \\s 10 `), "✓", []],
    [field(" XE &quot;词&quot; "), "", []],
    [run("见第") + field(" PAGEREF a \\h ") + run("页"), "见第页", ["wordField"]],
    [field(" AUTONUM ") + run("甲"), "甲", ["wordField"]],
    [`<w:fldSimple w:instr=" REF a ">${run("第三条")}</w:fldSimple>`, "第三条", []],
  ])("print what Word draws of them, or are named: %s", (inside, text, doubts) => {
    const found = only(inside);
    expect([found.text, found.doubts.filter((code) => code !== "empty")]).toEqual([text, doubts]);
  });
});

it("a field without an end hides nothing of the paragraphs behind it, whatever its instruction is", () => {
  const open = `${begin()}${instruction(" REF a ")}${run("见不到")}`;
  const { provisions, warnings } = parsed(TITLE + par(run("第一条 甲。") + open) + par("第二条 乙。"));
  expect(provisions.map(({ label, text }) => label + text)).toEqual(["第一条甲。", "第二条乙。"]);
  expect(warnings.map(({ code, line }) => `${code}@${line}`)).toEqual(["wordField@2"]);
  const deep = field(` EQ ${"\\s(".repeat(20_000)}x${")".repeat(20_000)}`);
  expect(only(run("甲。") + deep).doubts).toEqual(["wordFormula"]);
});

describe("runs", () => {
  it("above and below the line are signs of their own, or named where there are none", () => {
    const inside = `${run("m")}${placed("2", "superscript")}${run("、CO")}${placed("２", "subscript")}${run("、10")}${placed("−6", "superscript")}`;
    expect(only(inside)).toMatchObject({ text: "m²、CO₂、10⁻⁶", doubts: [] });
    expect(only(run("甲") + placed("[1]", "superscript") + run("、1") + placed("st", "superscript")).doubts).toEqual([]);
    expect(only(run("x") + placed("max", "subscript"))).toMatchObject({ text: "xmax", doubts: ["wordRaised"] });
    const raised = run("m") + run("3", `<w:rStyle w:val="R"/>`);
    expect(only(raised, { styles: style("R", "character", `<w:vertAlign w:val="superscript"/>`) }).text).toBe("m³");
  });

  it("that are struck through are kept and named, once for a paragraph", () => {
    const inside = run("旧", "<w:strike/>") + run("新") + run("删", "<w:dstrike/>") + run("留", `<w:strike w:val="0"/>`);
    expect(only(inside)).toMatchObject({ text: "旧新删留", doubts: ["wordStruck"] });
  });

  it("that a style hides are not printed, and their paragraphs have no number", () => {
    const styles = style("H", "character", "<w:vanish/>") + style("P", "paragraph", "<w:vanish/>");
    expect(only(run("甲") + run("密", `<w:rStyle w:val="H"/>`), { styles })).toMatchObject({ text: "甲", furniture: ["密"] });
    const numbering = lists({ 0: level(0, "decimal", "%1.") }, [[1, 0]]);
    const body = TITLE + par("甲", { list: 1 }) + par("", { list: 1, style: "P" }) + par("乙", { list: 1 });
    expect(parsed({ body, styles, numbering }).provisions.map(({ label }) => label)).toEqual(["1.", "2."]);
  });

  it("in fonts of signs are the signs that are seen", () => {
    const set = (words: string, font: string) => run(words, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    expect(only(set("R", "Wingdings 2") + run("是") + set("m", "Symbol") + run("A"))).toMatchObject({ text: "☑是μA", doubts: [] });
    expect(only(set("!", "Wingdings 2"))).toMatchObject({ text: "!", doubts: ["wordSymbol"] });
  });
});

describe("paragraphs", () => {
  const labels = (parts: WordParts | string) =>
    parsed(parts).provisions.map(({ label, heading, text }) => `${label} ${heading}${text}`.trim());

  it("have labels that a line break or a large first letter tore apart", () => {
    const torn = (one: string, other: string) => par(`${run(one)}<w:r><w:br/></w:r>${run(other)}`);
    expect(labels(TITLE + torn("第", "一条 甲。") + torn("第二", "条 乙。") + torn("（", "一）子；"))).toEqual([
      "第一条 甲。",
      "第二条 乙。",
      "（一） 子；",
    ]);
    const dropped = par(run("第"), { more: `<w:framePr w:dropCap="drop" w:lines="2"/>` });
    expect(labels(`${TITLE + dropped + par("一条 甲。")}`)).toEqual(["第一条 甲。"]);
  });

  it("count on levels that print nothing, and leave out cells that were deleted", () => {
    const hidden = `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/><w:rPr><w:vanish/></w:rPr></w:lvl>`;
    const numbering = lists({ 0: level(0, "decimal", "%1.") + hidden + level(2, "decimal", "%1.%2.%3") }, [[1, 0]]);
    const body = TITLE + [0, 1, 2].map((at) => par("甲。", { list: 1, level: at })).join("");
    expect(labels({ body, numbering })).toEqual(["1. 甲。", "甲。", "1.1.1 甲。"]);
    const gone = cell("旧", `<w:cellDel w:id="1"/>`);
    expect(labels(TITLE + par("第一条 表：") + table([cell("甲"), gone], [cell("乙"), gone]))[1]).toBe("| 甲 |\n| --- |\n| 乙 |");
  });

  it("that are drawn as letters of a picture are text, and tables in notes are not lost", () => {
    const drawn = `<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="某某考勤办法"/></v:shape></w:pict></w:r></w:p>`;
    expect(parsed(drawn + par("第一条 甲。"))).toMatchObject({ title: "某某考勤办法", warnings: [{ code: "wordTextBox" }] });
    const body = TITLE + par(`${run("第一条 甲。")}<w:r><w:footnoteReference w:id="1"/></w:r>`);
    expect(labels({ body, footnotes: `<w:footnote w:id="1">${par("注。")}${table(["子", "丑"])}</w:footnote>` })[1]).toBe(
      "注1：注。 子 丑",
    );
  });

  it("are headings where their style says so, and they look like one and have no number", () => {
    const heading = (id: string, name: string, more = "") =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const outlined = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
    const styles =
      heading("T", "Title") + heading("H1", "heading 1") + heading("H2", "标题 2", outlined(1)) + heading("B", "Body", outlined(9));
    const body = [
      par("安全的规矩", { style: "T" }),
      par("总则", { style: "H1" }),
      par("为了安全，制定本规定。", { style: "H1" }),
      par("范围", { style: "H2" }),
      par("第一条 甲。", { style: "H2" }),
      par("职责", { more: `<w:outlineLvl w:val="0"/>` }),
      par("部门各负其责。", { style: "B" }),
      par("第二条 乙。"),
    ];
    const { title, provisions } = parsed({ body: body.join(""), styles });
    expect(title).toBe("安全的规矩");
    expect(provisions.map(({ depth, label, heading: words, text }) => `${depth} ${label}${words && `[${words}]`}${text}`)).toEqual([
      "0 [总则]为了安全，制定本规定。",
      "1 [范围]",
      "2 第一条甲。",
      "0 [职责]部门各负其责。",
      "1 第二条乙。",
    ]);
  });

  it("that are written in several ways are read in the first that says something", () => {
    const ways = (...inside: readonly string[]) =>
      `<w:r><mc:AlternateContent>${inside.map((one, at) => (at === inside.length - 1 ? `<mc:Fallback>${one}</mc:Fallback>` : `<mc:Choice Requires="x${at}">${one}</mc:Choice>`)).join("")}</mc:AlternateContent></w:r>`;
    const said = (words: string) => `<w:t>${words}</w:t>`;
    expect(only(run("甲") + ways("<w:unheard/>", said("乙"), said("丙"))).text).toBe("甲乙");
    expect(only(run("甲") + ways("<w:unheard/>", said("丙"))).text).toBe("甲丙");
  });

  it("have the bullets that a font of signs draws, and titles in frames or below the table of a document's control", () => {
    const bullet = `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="l"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>`;
    const body = TITLE + par("第一条 如下：") + par("甲；", { list: 1 });
    expect(labels({ body, numbering: lists({ 0: bullet }, [[1, 0]]) })[1]).toBe("● 甲；");
    const framed = table([cell(par("某某公司") + par("考勤管理办法"))]);
    expect(parsed(framed + par("第一条 甲。")).title).toBe("某某公司 考勤管理办法");
    const control = table(["编制", "审核"], ["张三", "李四"]);
    expect(parsed(control + par("考勤管理办法") + par("第一条 甲。"))).toMatchObject({
      title: "考勤管理办法",
      provisions: [{ kind: "table" }, {}],
    });
    expect(parsed(control + par("第一条 甲。")).title).toBe(null);
  });

  it("below an annex's label are its title, also where that takes two lines", () => {
    const { provisions, warnings } = parsed(
      ["某某办法", "第一条 甲。", "附件1", "某某系统", "建设合作协议", "一、乙。"].map((text) => par(text)).join(""),
    );
    expect(provisions[1]).toMatchObject({ kind: "annex", label: "附件1", heading: "某某系统建设合作协议", text: "" });
    expect(warnings.map(({ code }) => code)).toEqual(["headingContinued"]);
  });

  it("above the title are named, and so is one that was taken into it", () => {
    const codes = (...texts: readonly string[]) => parsed(texts.map((text) => par(text)).join("")).warnings.map(({ code }) => code);
    expect(codes("内部资料", "", "考勤管理办法", "第一条 甲。")).toEqual(["lineAboveTitle"]);
    expect(codes("某某集团", "考勤管理办法", "第一条 甲。")).toEqual(["titleJoined"]);
    expect(codes("关于印发《甲办法》和", "《乙办法》的通知", "一、甲。")).toEqual([]);
  });
});
