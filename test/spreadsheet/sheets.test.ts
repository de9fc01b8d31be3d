import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { work } from "../../server/spreadsheet/read-rows.ts";
import { runs } from "../support/runs.ts";
import { type WorkbookParts, workbookFile, workbookParts } from "./workbook-file.ts";

const read = (bytes: Uint8Array) => work({ kind: "xlsx", bytes });
const rowsOf = (parts: WorkbookParts) => read(workbookFile(parts));
const cells = (rows: string, parts: WorkbookParts = {}) => {
  const answer = rowsOf({ rows: `<row>${rows}</row>`, ...parts });
  return "rows" in answer ? (answer.rows[0]?.cells ?? []) : answer.problem;
};
const text = (value: string, place = "") => `<c ${place && `r="${place}"`} t="inlineStr"><is><t>${value}</t></is></c>`;
const problemOf = (parts: WorkbookParts) => {
  const answer = rowsOf(parts);
  return "problem" in answer ? [answer.problem, answer.values] : answer.rows;
};

describe("a workbook", () => {
  it("is read as its cells show it, whatever the number behind", () => {
    const codes = ["000000", "@", `yyyy"年"m"月"d"日"`, `"E"-0000`, "[Red]#,##0", "bad[[", "h:mm", "yyyy/m/d h:mm"];
    const own = codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`).join("");
    const styles = [0, 14, 31, 57, 1, ...codes.map((_, at) => 200 + at)].map((id) => `<xf numFmtId="${id}"/>`).join("");
    const number = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`;
    const shown = (row: string, more: WorkbookParts = {}) => cells(row, { formats: [own, styles], ...more });
    expect(shown([5, 6, 8].map((style) => number("1042", style)).join(""))).toEqual(["001042", "1042", "E-1042"]);
    expect(shown([number("13800138000", 0), number("310101199001011234", 0), number("1.38E10", 0), number("0.1", 0)].join(""))).toEqual([
      "13800138000",
      "3.10101E+17",
      "13800000000",
      "0.1",
    ]);
    expect(shown([1, 2, 3, 7, 12].map((style) => number("45667.75", style)).join(""))).toEqual(Array(5).fill("2025-01-10"));
    expect(shown([number("1234567", 9), number("7", 10), number("0.5", 11), number("12", 99)].join(""))).toEqual([
      "1,234,567",
      "7",
      "12:00",
      "12",
    ]);
    const sheets = `<sheets><sheet name="S" sheetId="1" xmlns:r="x" r:id="s1"/></sheets>`;
    expect(shown(number("44205", 1), { workbook: `<workbookPr date1904="1"/>${sheets}` })).toEqual(["2025-01-10"]);
  });

  it("is read whoever wrote it: without references, with prefixes, sounds, rich texts, hidden sheets, marks of formulas", () => {
    expect(cells(`<c/>${text("b")}<c r="D1"/>${text("e")}`)).toEqual(["", "b", "", "", "e"]);
    expect(
      cells(`<x:c xmlns:x="y" t="s"><x:v>1</x:v></x:c>`, { strings: "<si/><si><r><t>张</t></r><rPh><t>zhang</t></rPh><t>三</t></si>" }),
    ).toEqual(["张三"]);
    expect(
      cells(`<c t="b"><v>1</v></c><c t="str"><f>A1&amp;B1</f><v>=1_x000D_&#10;</v></c><c t="e"><v>#N/A</v></c>${text("<![CDATA[<x>]]>")}`),
    ).toEqual(["TRUE", "=1\r\n", "#N/A", "<x>"]);
    const two = {
      workbook: `<sheets><sheet state="hidden" name="a" sheetId="1" r:id="s1"/><sheet name="b" sheetId="2" r:id="s2"/></sheets>`,
      others: { "xl/Worksheets/Sheet2.xml": `<worksheet><sheetData><row r="7">${text("seen", "C7")}</row></sheetData></worksheet>` },
    };
    expect(problemOf({ rows: `<row>${text("unseen")}</row>`, ...two })).toEqual([{ row: 7, cells: ["", "", "seen"] }]);
  });

  it("shows times of day and which cells are one to whoever asks for them", () => {
    const own = `<numFmt numFmtId="200" formatCode="yyyy/m/d h:mm"/>`;
    const styles = [14, 22, 200].map((id) => `<xf numFmtId="${id}"/>`).join("");
    const row = [0, 1, 2].map((style) => `<c s="${style}"><v>45667.75</v></c>`).join("");
    const merged = `</sheetData><mergeCells><mergeCell ref="B1:C3"/></mergeCells><sheetData>`;
    const bytes = workbookFile({ rows: `<row r="1">${row}</row>${merged}`, formats: [own, styles] });
    expect(work({ kind: "xlsx", bytes, withTimes: true })).toEqual({
      rows: [{ row: 1, cells: ["2025-01-10", "2025-01-10 18:00", "2025-01-10 18:00"] }],
      merges: [{ top: 1, bottom: 3, left: 2, right: 3 }],
    });
    expect(work({ kind: "xlsx", bytes })).toMatchObject({ rows: [{ cells: ["2025-01-10", "2025-01-10", "2025-01-10"] }] });
  });

  it("counts what is there, not how far apart it lies", () => {
    const far = `<row r="1">${text("工号", "A1")}</row><row r="1048576">${text("7", "A1048576")}<c r="XFD1048576" s="1"/>${text(" ", "XFC1048576")}</row>`;
    expect(problemOf({ rows: far })).toEqual([
      { row: 1, cells: ["工号"] },
      { row: 1_048_576, cells: ["7"] },
    ]);
    expect(problemOf({ rows: `<row r="1048576">${text("x", "XFD1048576")}</row>` })).toEqual([
      "sheetFarCell",
      { cell: "XFD1048576", max: 200 },
    ]);
    const long = Array.from({ length: 20_002 }, (_, at) => `<row r="${at * 50 + 1}"><c><v>1</v></c></row>`).join("");
    expect(problemOf({ rows: long })).toEqual(["sheetTooLong", { max: 20_000 }]);
    const same = Array.from({ length: 20_000 }, () => `<row><c t="s"><v>0</v></c></row>`).join("");
    expect(problemOf({ rows: same, strings: `<si><t>${"x".repeat(1_000_000)}</t></si>` })).toEqual([
      "sheetTooMuchText",
      { max: 16_000_000 },
    ]);
  });

  it("is refused with what is wrong: outside references, entities, places that are none, too much once unpacked", () => {
    const relation = (target: string, more = "") => `<Relationship Id="s1" Type="x/worksheet" Target="${target}" ${more}/>`;
    const bad: Record<string, WorkbookParts> = {
      "outside file": { relations: relation("file:///etc/passwd", `TargetMode="External"`) },
      "path upwards": { relations: relation("../../../../etc/passwd") },
      "chart sheet": { relations: `<Relationship Id="s1" Type="x/chartsheet" Target="worksheets/sheet1.xml"/>` },
      "no sheet": { workbook: "<sheets/>" },
      "own entities": {
        others: { "xl/sharedStrings.xml": `<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>` },
      },
      "outside entity": { others: { "xl/worksheets/sheet1.xml": `<!DOCTYPE s SYSTEM "http://127.0.0.1/x"><worksheet/>` } },
      "unknown entity": { rows: `<row>${text("&lol;")}</row>` },
      "not XML": { rows: "<row>" },
      "no such row": { rows: `<row r="1048577">${text("x")}</row>` },
      "no such column": { rows: `<row>${text("x", "ZZZ1")}</row>` },
      "no such reference": { rows: `<row>${text("x", "A-1")}</row>` },
      "a row that is no number": { rows: `<row r="1e9">${text("x")}</row>` },
      "cell outside of rows": { rows: text("x") },
      "no such string": { rows: `<row><c t="s"><v>7</v></c></row>` },
    };
    for (const [name, parts] of Object.entries(bad)) expect([name, problemOf(parts)]).toEqual([name, ["sheetBroken", {}]]);
    const blank = " ".repeat(70 * 1024 ** 2);
    expect(problemOf({ rows: blank })).toEqual(["sheetUnpacked", { megabytes: 64 }]);
    expect(problemOf({ rows: `<row>${text("x")}</row>`, others: { "xl/worksheets/sheet2.xml": blank } })).toEqual([
      { row: 1, cells: ["x"] },
    ]);
  });

  it("is refused when its archive is damaged, lies about sizes, or is none: never by a mistake of ours", () => {
    const whole = workbookFile({ rows: `<row>${text("x".repeat(500))}</row>`, strings: "<si><t>y</t></si>" });
    const lying = Buffer.from(whole);
    for (let at = 0; at < lying.length - 4; at += 1) if (lying.readUInt32LE(at) === 0x02014b50) lying.writeUInt32LE(10, at + 24);
    expect(read(lying)).toEqual({ problem: "sheetBroken", values: {} });
    const many = zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`x${at}`, strToU8("")])));
    expect(read(many)).toEqual({ problem: "sheetBroken", values: {} });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (bytes, cut) => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of bytes) damaged[at] = byte;
        for (const file of [damaged, damaged.subarray(0, cut)]) {
          const answer = read(file);
          if ("problem" in answer) expect(answer.problem).toMatch(/^sheet/);
        }
      }),
      { numRuns: runs(150) },
    );
    const names = Object.keys(workbookParts({}));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (name, xml) => {
        const answer = rowsOf({ rows: `<row>${text("x")}</row>`, others: { [name]: xml } });
        if ("problem" in answer) expect(answer.problem).toMatch(/^sheet/);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe("a CSV file", () => {
  const csv = (written: string) => work({ kind: "csv", bytes: Buffer.from(written) });

  it("is read by rows that hold something, within the same limits", () => {
    expect(csv("工号;姓名\r\n\r\n007;张三;\r\n")).toEqual({
      merges: [],
      rows: [
        { row: 1, cells: ["工号", "姓名"] },
        { row: 3, cells: ["007", "张三"] },
      ],
    });
    expect(csv(`a${",".repeat(3_000_000)}`)).toEqual({ merges: [], rows: [{ row: 1, cells: ["a"] }] });
    expect(csv(`a${",".repeat(16_383)}b`)).toEqual({ problem: "sheetFarCell", values: { cell: "XFD1", max: 200 } });
    expect(csv(`a\n${"\n".repeat(1_000_000)}b`)).toMatchObject({ rows: [{ row: 1 }, { row: 1_000_002 }] });
    expect(csv(`a,b\n1,"x`)).toMatchObject({ problem: "sheetQuotes" });
    expect(csv("a\n1\0")).toEqual({ problem: "sheetBroken", values: {} });
  });
});
