import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountCharacters } from "../../server/policy/import/accounting.ts";
import { withoutInvisible } from "../../server/policy/import/invisible-characters.ts";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { squeeze } from "../../server/policy/import/white-space.ts";
import { runs } from "../support/runs.ts";

const pieces = [
  "第一章",
  "第二章",
  "第三节",
  "第一编",
  "总　则",
  "附则",
  "第一条",
  "第二条",
  "第 十五 条",
  "第三条之一",
  "第3條：",
  "的规定",
  "至第五条",
  "一、",
  "二、",
  "（一）",
  "(二)",
  "（三)、",
  "1.",
  "2、",
  "3．",
  "（1）",
  "(2)",
  "①",
  "②",
  "㈠",
  "⑴",
  "1.1",
  "1.1.2 ",
  "a.",
  "(a)",
  "附件1：",
  "附件",
  "目录",
  "……3",
  "- 4 -",
  "5",
  "6",
  "第7页",
  "页次 1/9",
  "# ",
  "## ",
  "<!-- x -->",
  "某某公司",
  "2024年1月1日",
  "为了值班有序，制定本制度。",
  "如下：",
  "应当准时；",
  "准时到岗",
  "《乙办法》",
  "《",
  "“",
  "\n",
  "\n\n",
  "\r\n",
  "\u000b",
  " ",
  "　",
  "\u200b",
  "\t",
  "|a|b|",
  "来源：",
  "版权所有",
  "甲制度",
  "甲制度1",
  "甲制度2",
  "（删去）",
  "【目的】",
  "\ufffd",
  "\u0000",
  "\ud83d",
  "😀",
  "abc",
  "注：",
];
const regulation = fc
  .array(
    fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) }),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const LINE_BREAK = new RegExp(`\r\n|[\n\r${String.fromCharCode(0x0b, 0x0c, 0x2028, 0x2029)}]`);

/** Every character as often in the import as in the source. */
function expectNothingLost(source: string): void {
  const parsed = parseRegulation(source);
  expect(parsed.lost).toBe(0);
  expect(accountCharacters(source, parsed)).toEqual({ lost: 0, invented: 0 });
}

describe("any text", () => {
  test("loses and invents no character, and never throws", () => {
    fc.assert(fc.property(regulation, expectNothingLost), { numRuns: runs(500) });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), expectNothingLost), { numRuns: runs(300) });
  });

  test("keeps the characters in their order, apart from furniture", () => {
    fc.assert(
      fc.property(regulation, (source) => {
        const parsed = parseRegulation(source);
        // Tables are written anew.
        fc.pre(parsed.furniture.length === 0 && parsed.provisions.every(({ kind }) => kind !== "table"));
        const words = parsed.provisions.map(({ label, heading, text }) => label + heading + text).join("");
        const text = source
          .split(LINE_BREAK)
          .map((line) => {
            const words = line.replace(/^[\s\u200b]*#{1,6}(?=[\s\u200b]|$)/, "");
            // A heading may end with the marks that it began with.
            return words === line ? line : words.replace(/(?<=\S)[ \t]+#{1,6}[ \t]*$/, "");
          })
          .join("");
        const title = squeeze(parsed.title ?? "");
        const whole = squeeze(withoutInvisible(text).text);
        // A title may stand below a letterhead, which is preamble.
        const places = title === "" ? [0] : Array.from({ length: whole.length }, (_, at) => at).filter((at) => whole.startsWith(title, at));
        expect(places.map((at) => whole.slice(0, at) + whole.slice(at + title.length))).toContain(squeeze(words));
      }),
      { numRuns: runs(400) },
    );
  });

  test("makes a tree: parents come before their children, depths and lines fit", () => {
    fc.assert(
      fc.property(regulation, (source) => {
        const { provisions, warnings } = parseRegulation(source);
        const lines = source.split(LINE_BREAK).length;
        provisions.forEach(({ parent, depth, line }, index) => {
          expect(parent ?? -1).toBeLessThan(index);
          expect(depth).toBe(parent === null ? 0 : (provisions[parent]?.depth ?? 0) + 1);
          expect(line).toBeGreaterThanOrEqual(provisions[index - 1]?.line ?? 1);
          expect(line).toBeLessThanOrEqual(lines);
        });
        for (const { line } of warnings) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: runs(250) },
    );
  });
});

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const sentence = fc.constantFrom(
  "值班人员应当准时到岗。",
  "交接应当登记。",
  "违反第二条规定的，按照第三条处理。",
  "主任每周检查一次。",
  "依照《乙办法》第一条执行。",
);
const heading = fc.constantFrom("总则", "值班", "交接", "检查与考核", "附　则");
const glue = fc.constantFrom("\n", "\n\n", "");

const WELL_FORMED =
  "甲制度\n目录\n第一章 总则\n第二章 值班\n第一章 总则\n第一条 为了有序，制定本制度。\n第二条 有下列情形的：\n（一）迟到；\n（二）早退：\n1.一次；\n2.多次。\n前款情形应当登记。\n- 1 -\n第二章 值班第三条一、白班；二、夜班。\n某某公司\n2024年1月1日\n附件1：登记表\n1.1 姓名\n1.2 时间\n";

test("a regulation that was cut, shuffled and interspersed loses no character", () => {
  const place = fc.integer({ min: 0, max: WELL_FORMED.length });
  const mutation = fc.tuple(place, place, fc.constantFrom(...pieces, "", "", ""));
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
      const source = mutations.reduce((text, [from, to, inserted]) => text.slice(0, from) + inserted + text.slice(to), WELL_FORMED);
      expectNothingLost(source);
    }),
    { numRuns: runs(400) },
  );
});

describe("well-formed regulations", () => {
  test("every article is found once, in order, glued or not", () => {
    const chapters = fc.array(fc.tuple(heading, fc.array(fc.tuple(sentence, glue), { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(chapters, glue, (parts, afterHeading) => {
        const labels: string[] = [];
        let articles = 0;
        let source = "甲制度\n";
        parts.forEach(([title, texts], at) => {
          labels.push(`第${NUMERALS[at]}章`);
          source += `第${NUMERALS[at]}章${title}${afterHeading}`;
          for (const [text, after] of texts) {
            labels.push(`第${NUMERALS[articles]}条`);
            source += `第${NUMERALS[articles]}条${text}${after}`;
            articles++;
          }
        });
        const parsed = parseRegulation(source);
        expect(parsed.provisions.filter(({ kind }) => kind === "chapter" || kind === "article").map(({ label }) => label)).toEqual(labels);
        expect(parsed.title).toBe("甲制度");
        expect(parsed.lost).toBe(0);
      }),
      { numRuns: runs(400) },
    );
  });

  test("every rung of a ladder is found with its depth", () => {
    const ladder = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(ladder, (rungs) => {
        const expected: string[] = [];
        const lines = ["甲制度"];
        rungs.forEach((inner, at) => {
          expected.push(`0${NUMERALS[at]}、`);
          lines.push(`${NUMERALS[at]}、值班交接。`);
          inner.forEach((innermost, second) => {
            expected.push(`1（${NUMERALS[second]}）`);
            lines.push(`（${NUMERALS[second]}）交接登记。`);
            for (let third = 1; third <= innermost; third++) {
              expected.push(`2${third}.`);
              lines.push(`${third}. 登记姓名。`);
            }
          });
        });
        expect(parseRegulation(lines.join("\n")).provisions.map(({ depth, label }) => depth + label)).toEqual(expected);
      }),
      { numRuns: runs(250) },
    );
  });
});

/** Texts that make patterns with nested repetition, or a look back per character, take quadratic time: an hour instead of a blink. */
test.each([
  ["white space", " 　\t"],
  ["digits", "1"],
  ["numerals", "一"],
  ["beginnings of labels", "第"],
  ["labels", "第一条"],
  ["rungs", "一、1.（1）"],
  ["opened names", "《第一条"],
  ["marks", "#"],
  ["brackets", "（（一"],
  ["dots", "1.1.1.……"],
  ["short lines", "1\n"],
  ["captions", "目录\n第一章\n"],
  ["headers", "甲公司\n- 1 -\n"],
  ["articles in lines", "第一条 子。\n（一）丑；\n"],
  ["lines of an article without an end", "丑\n", "甲\n第一条 子\n"],
  ["broken lines", "各部门在使用车辆之前应当按照行政部的规则进行备案并且对\n", "甲\n一、子，\n"],
  ["broken headings", "及其规定\n", "甲\n第一章 子\n"],
  ["items", "（一）子\n", "甲\n第一条 丑：\n"],
  ["rungs ever deeper", "（一）1.（1）①a.\n", "甲\n一、子\n"],
])("a very long text of %s is read to its end", (_, piece, before = "") => {
  const source = before + piece.repeat(Math.ceil(300_000 / piece.length));
  expect(parseRegulation(source).lost).toBe(0);
});
