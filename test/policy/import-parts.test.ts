import { describe, expect, test } from "vitest";
import { parseParts } from "../../server/policy/import/parse-regulation.ts";
import { plainSource } from "../../server/policy/import/plain-source.ts";
import { plainWord } from "../../server/policy/import/read-word.ts";
import { level, lists, par, table, wordFile } from "./word-file.ts";

const ATTENDANCE = "考勤管理制度\n第一章 总则\n第一条 子。\n第二条 丑。\n第二章 附则\n第三条 寅。\n某某公司\n2024年1月1日";
const LEAVE =
  "休假管理办法\n（2024年3月1日发布）\n第一章 总则\n第一条 卯。\n第二条 见《考勤管理制度》第一条。\n附件1：休假表\n1.姓名\n2.部门";
const AWARDS = "奖惩制度\n为了奖惩分明，制定本制度。\n一、奖励\n二、惩处";
const TRAVEL = "差旅规定\n一、申请\n二、报销\n三、附则";

/** What is read of a part, as it would be read alone. */
const read = (source: string, part: number | null = null) => {
  const { parsed, regulations } = parseParts(plainSource(source), part);
  const provisions = parsed?.provisions.map(({ kind, label, heading, text, depth }) => [depth, kind, label, heading, text].join("|"));
  return { title: parsed?.title, provisions, lost: parsed?.lost, regulations };
};

describe("several regulations in one text", () => {
  const texts = [ATTENDANCE, TRAVEL, LEAVE, ATTENDANCE.replace("考勤", "出勤"), AWARDS];

  test.each(["\n", "\n\n", "\r\n"])("are told apart, and each is read as if it stood alone (%j)", (between) => {
    const source = texts.join("\n").replaceAll("\n", between);
    const { regulations, lost } = read(source);
    expect(lost).toBe(0);
    expect(regulations.map(({ title }) => title)).toEqual(["考勤管理制度", "差旅规定", "休假管理办法", "出勤管理制度", "奖惩制度"]);
    const lines = source.split(/\r?\n/);
    regulations.forEach(({ title, from, to, provisionCount }, at) => {
      const alone = read(texts[at] ?? "");
      const part = read(source, at + 1);
      expect(part).toMatchObject({ title: alone.title, provisions: alone.provisions, lost: 0 });
      expect(provisionCount).toBe(alone.provisions?.length);
      expect(lines[from - 1]).toBe(title);
      expect(regulations[at + 1]?.from ?? lines.length + 1).toBe(to + 1);
    });
  });

  test("places in a part are those in the whole", () => {
    const { parsed } = parseParts(plainSource(`${ATTENDANCE}\n${TRAVEL.replace("二、", "四、")}`), 2);
    expect(parsed?.provisions.map(({ line }) => line)).toEqual([10, 11, 12]);
    expect(parsed?.warnings.map(({ code, line }) => [code, line])).toContainEqual(["numberGap", 11]);
  });

  test("in Word, with tables and labels that are printed", () => {
    const one = (title: string, list: number) =>
      par(title) + par("甲。", { list }) + table(["项目", "金额"], ["一", "1"]) + par("乙。", { list }) + par("");
    const numbering = lists({ 0: level(0, "chineseCounting", "第%1条"), 1: level(0, "chineseCounting", "第%1条") }, [
      [1, 0],
      [2, 1],
    ]);
    const plain = plainWord(wordFile({ body: one("考勤制度", 1) + one("休假制度", 2), numbering }));
    const { parsed, regulations } = parseParts(plain, 2);
    expect(regulations.map(({ title, provisionCount }) => [title, provisionCount])).toEqual([
      ["考勤制度", 3],
      ["休假制度", 3],
    ]);
    expect(parsed?.provisions.map(({ kind, label }) => kind + label)).toEqual(["article第一条", "table", "article第二条"]);
  });

  test.each([
    ["one regulation", ATTENDANCE],
    [
      "annexes with numbers and titles of their own",
      `${ATTENDANCE}\n附件1\n考勤登记细则\n第一条 子。\n第二条 丑。\n附件2：报表规定\n一、子。\n二、丑。`,
    ],
    ["a heading that ends like a title", "甲制度\n第一章 考勤制度\n第一条 子。\n第二条 丑。\n第二章 休假规定\n一般规定\n第三条 寅。"],
    ["numbers that begin anew below headings", "甲制度\n一、考勤\n1.子。\n2.丑。\n奖惩规定\n1.寅。\n2.卯。"],
  ])("%s is one", (_, source) => {
    expect(read(source).regulations).toHaveLength(1);
  });

  test("a part that is not there is none", () => {
    expect(parseParts(plainSource(ATTENDANCE), 2).parsed).toBeNull();
    expect(parseParts(plainSource(ATTENDANCE), 0).parsed).toBeNull();
  });
});
