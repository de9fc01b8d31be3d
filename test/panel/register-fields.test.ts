import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cellTyped, cellWritten } from "../../admin/register/field/cell-text.ts";
import { columnSum } from "../../admin/register/field/column-sum.ts";
import { figureTyped, figureWritten } from "../../admin/register/field/figures.ts";
import { isNewFile, withIdentities } from "../../admin/register/field/new-file.ts";
import { offeredOf } from "../../admin/register/field/offered.ts";
import { blockOf, withBlock } from "../../admin/register/field/paste-block.ts";
import { durationTyped, moneyTyped, numberTyped } from "../../admin/register/field/typed-figures.ts";
import { filledLines, problemsOf } from "../../admin/register/field/use-field-value.ts";
import type { TableColumn } from "../../schema/register/definition/field.screen.ts";
import { moneyOf } from "../../schema/register/value/money.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";

const surroundings = { language: "zh", today: "2026-11-30", timeZone: "Asia/Shanghai" } as const;
const named = (key: string) => ({ key, label: both(key, key) });
const options = [
  { key: "o", label: both("办公", "Office") },
  { key: "r", label: both("维修", "Repair") },
];

const columns: readonly TableColumn[] = [
  { ...named("what"), of: { kind: "text" }, required: true },
  { ...named("count"), of: { kind: "number", decimals: 0 } },
  { ...named("price"), of: { kind: "money" }, sum: true },
  { ...named("total"), of: { kind: "money" }, is: "line.count * line.price" },
  { ...named("day"), of: { kind: "day" } },
  { ...named("kind"), of: { kind: "choice", options } },
  { ...named("ok"), of: { kind: "flag" } },
];

describe("figures as people type them", () => {
  test.each([
    ["¥1,234.5", "1234.50"],
    ["１２３４．５元", "1234.50"],
    ["-0.5", "-0.50"],
    ["-0", "0.00"],
    ["007", "7.00"],
    ["12.", "12.00"],
    ["人民币 100 元", "100.00"],
    ["1.2万元", "12000.00"],
    ["-0.00005万", "-0.50"],
    ["1.234", null],
    ["1e3", null],
    ["12345678901234", null],
    ["", null],
    ["元", null],
  ])("the amount %s", (typed, money) => expect(moneyTyped(typed)).toBe(money));

  test.each([
    ["1,234.5", 1234.5],
    ["２３．５", 23.5],
    ["−3", -3],
    [".5", 0.5],
    ["12 ℃", 12],
    ["1e3", null],
    ["1-2", null],
    ["", null],
  ])("the number %s", (typed, number) => expect(numberTyped(typed, ["℃", "℃"])).toBe(number));

  test.each([
    ["90", 90],
    ["1:30", 90],
    ["１：３０", 90],
    ["1小时30分", 90],
    ["1 h 30 min", 90],
    ["1.5小时", 90],
    ["2 天", 2_880],
    ["1d2h5m", 1_565],
    ["1:75", null],
    ["abc", null],
    ["1小时x", null],
    ["", null],
  ])("the length of time %s", (typed, minutes) => expect(durationTyped(typed)).toBe(minutes));

  it("come back as they stand in their input, in both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom("zh", "en"), (figure, language) => {
        const money = moneyOf(figure);
        const number = figure / 1000;
        const minutes = Math.abs(figure) % 5_000_000;
        expect(figureTyped({ kind: "money" }, figureWritten({ kind: "money" }, money, language))).toBe(money);
        expect(figureTyped({ kind: "number" }, figureWritten({ kind: "number" }, number, language))).toBe(number);
        expect(figureTyped({ kind: "duration" }, figureWritten({ kind: "duration" }, minutes, language))).toBe(minutes);
      }),
    );
  });

  it("stay as they were typed where they are none, and keep the form from being sent", () => {
    expect(figureTyped({ kind: "money" }, "about ten")).toBe("about ten");
    expect(problemsOf({ kind: "money" }, "about ten").map(({ key }) => key)).toEqual(["noMoney"]);
    expect(figureTyped({ kind: "money" }, "  ")).toBeNull();
  });
});

describe("a block from a spreadsheet", () => {
  it("is more than one cell, with line breaks within quotes", () => {
    expect(blockOf("a")).toBeNull();
    expect(blockOf("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(blockOf('"two\nlines"\tb')).toEqual([["two\nlines", "b"]]);
  });

  it("is written from the cell on, passes over what is worked out, and stays within the table", () => {
    const block = blockOf("纸\t10\t¥25.5\t255\t2026/12/1\t办公\t是\textra\nLamp\tmany\t1\t\t12-5\tRepair\tno") ?? [];
    const start = [{ line: "00000000-0000-4000-8000-000000000001", what: "before" }];
    const { lines, left } = withBlock(start, columns, { line: 0, column: "what" }, block, { most: 2, surroundings });
    expect(left).toBe(0);
    expect(lines).toMatchObject([
      { line: start[0]?.line, what: "纸", count: 10, price: "25.50", day: "2026-12-01", kind: "o", ok: true },
      { what: "Lamp", count: "many", price: "1.00", day: "2026-12-05", kind: "r", ok: false },
    ]);
    expect(Object.keys(lines[0] ?? {})).not.toContain("total");
    expect(problemsOf({ kind: "table", columns }, lines).map(({ at }) => at)).toEqual(["1.count"]);
    expect(withBlock(lines, columns, { line: 1, column: "what" }, block, { most: 2, surroundings })).toMatchObject({
      left: 1,
      lines: { length: 2 },
    });
  });

  it("is taken again as it was copied", () => {
    const cell = fc.record({
      count: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
      price: fc.option(fc.integer({ min: 0, max: 1e9 }).map(moneyOf)),
      day: fc.option(fc.constantFrom("2026-02-28", "2024-02-29")),
      kind: fc.option(fc.constantFrom("o", "r")),
      ok: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(cell, fc.constantFrom("zh", "en"), (line, language) => {
        for (const column of columns) {
          if (!(column.key in line)) continue;
          const value = line[column.key as keyof typeof line];
          const text = cellWritten(column, value, { ...surroundings, language });
          expect(cellTyped(column, text, { ...surroundings, language })).toBe(value);
        }
      }),
    );
  });

  it("takes moments on the organisation's clock", () => {
    const column: TableColumn = { ...named("at"), of: { kind: "moment" } };
    const moment = cellTyped(column, "2026/11/30 9:05", surroundings);
    expect(moment).toBe("2026-11-30T01:05:00.000Z");
    expect(cellWritten(column, moment, surroundings)).toBe("2026-11-30 09:05");
    expect(cellTyped(column, "2026-11-30 25:00", surroundings)).toBe("2026-11-30 25:00");
  });
});

describe("a table", () => {
  it("sums exactly, and nothing that is no value", () => {
    const lines = [..."123"].map((line) => ({ line, price: "0.10", count: 0.1 }));
    const [, count, price] = columns;
    expect(price && columnSum(price, [...lines, { line: "4", price: "abc" }])).toBe("0.30");
    expect(count && columnSum({ ...count, sum: true }, lines)).toBe(0.3);
    expect([price && columnSum(price, []), count && columnSum(count, lines)]).toEqual([null, null]);
  });

  it("keeps no line in which nothing stands", () => {
    const filled = { line: "b", what: null, ok: false };
    expect(filledLines([{ line: "a", what: "" }, filled, { line: "c" }, "no line"])).toEqual([filled]);
  });
});

describe("files that are not kept yet", () => {
  const file = { fileName: "a.jpg", base64: "AAAA" };

  it("count as what they will be", () => {
    expect([isNewFile(file), isNewFile("id"), isNewFile({ fileName: "a" }), isNewFile(null)]).toEqual([true, false, false, false]);
    expect(problemsOf({ kind: "signature" }, file)).toEqual([]);
    expect(problemsOf({ kind: "file", most: 2 }, [file, { ...file }])).toEqual([]);
    expect(problemsOf({ kind: "file", most: 1 }, [file, { ...file }]).map(({ key }) => key)).toEqual(["tooManyNamed"]);
    const items = [{ key: "a", label: both("甲", "A") }];
    expect(problemsOf({ kind: "checklist", items }, [{ item: "a", result: "fail", photo: file }])).toEqual([]);
    expect(withIdentities({ words: "here", lat: 1 })).toEqual({ words: "here", lat: 1 });
  });
});

it("an answer that is no longer offered is there for the record that holds it", () => {
  const retired = [...options, { key: "old", label: both("旧", "Old"), retired: true as const }];
  const keys = (held: unknown) => offeredOf(retired, held).map(({ key }) => key);
  expect([keys(null), keys("old"), keys(["o", "old"])]).toEqual([
    ["o", "r"],
    ["o", "r", "old"],
    ["o", "r", "old"],
  ]);
});
