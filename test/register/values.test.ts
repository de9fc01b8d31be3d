import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldKindDefinition } from "../../schema/register/definition/field.screen.ts";
import { checklistGaps } from "../../schema/register/value/checklist.screen.ts";
import { centsOf, isMoney, moneyOf } from "../../schema/register/value/money.screen.ts";
import { checkValue, fieldKinds, plainDefault, sayValue, shownAs } from "../../schema/register/value/value.screen.ts";
import { isWrong } from "../../schema/register/value/value-kind.screen.ts";
import { runs } from "../support/runs.ts";
import { randomKind, randomValue } from "./random-definition.ts";

const label = (zh: string, en: string) => ({ zh, en });
const options = [
  { key: "low", label: label("低", "Low") },
  { key: "high", label: label("高", "") },
  { key: "old", label: label("旧", "Old"), retired: true as const },
];
const id = "0b0f4c1e-1111-4222-8333-444455556666";
const other = "0b0f4c1e-1111-4222-8333-444455557777";
const zh = { language: "zh" as const, timeZone: "Asia/Shanghai", nameOf: (_: string, one: string) => (one === id ? "王芳" : null) };
const en = { ...zh, language: "en" as const };
const values = (of: FieldKindDefinition, value: unknown, before?: unknown) => {
  const checked = checkValue(of, value, before);
  return isWrong(checked) ? checked.problems.map(({ at, key }) => `${at}:${key}`) : { kept: checked.value };
};

describe("a value of a register", () => {
  const items = [
    { key: "door", label: label("门", "Door"), failNeeds: ["remark", "photo"] as const },
    { key: "light", label: label("灯", "Light") },
  ];
  const table: FieldKindDefinition = {
    kind: "table",
    most: 2,
    columns: [
      { key: "what", label: label("品名", "What"), of: { kind: "text" }, required: true },
      { key: "cost", label: label("金额", "Cost"), of: { kind: "money" } },
      { key: "double", label: label("两倍", "Double"), of: { kind: "money" }, is: "cost * 2.0" },
    ],
  };
  const line = (what: unknown, cost: unknown, own = id) => ({ line: own, what, cost });

  test.each<[string, FieldKindDefinition, unknown, unknown]>([
    ["trims a line and takes out what controls a terminal", { kind: "text" }, "  a\u0000b\r\nc\u001b[31m ", { kept: "ab c[31m" }],
    ["keeps the lines of a long text", { kind: "longText" }, "a\r\nb\n", { kept: "a\nb" }],
    ["takes white space for nothing", { kind: "text" }, " \u00a0", { kept: null }],
    ["counts characters, not their halves", { kind: "text", max: 2 }, "𠮷𠮷", { kept: "𠮷𠮷" }],
    ["refuses a text that is too long", { kind: "text", max: 2 }, "abc", [":textTooLong"]],
    ["drops half a character", { kind: "text" }, "a\ud800", { kept: "a" }],
    ["keeps a number", { kind: "number", decimals: 1 }, 1.5, { kept: 1.5 }],
    ["knows one zero", { kind: "number" }, -0, { kept: 0 }],
    ["refuses too many places", { kind: "number", decimals: 1 }, 1.55, [":tooManyPlaces"]],
    ["refuses what is not finite", { kind: "number" }, Number.NaN, [":noNumber"]],
    ["refuses a number as text", { kind: "number" }, "5", [":noNumber"]],
    ["refuses below the least", { kind: "number", min: 1 }, 0, [":numberTooSmall"]],
    ["takes the greatest", { kind: "number", max: 5 }, 5, { kept: 5 }],
    ["writes money with two places", { kind: "money" }, "00012.5", { kept: "12.50" }],
    ["takes a plain number for money", { kind: "money" }, 3, { kept: "3.00" }],
    ["knows one zero of money", { kind: "money" }, "-0.00", { kept: "0.00" }],
    ["refuses a third place", { kind: "money" }, "1.005", [":noMoney"]],
    ["refuses what a sum of floats is", { kind: "money" }, 0.1 + 0.2, [":noMoney"]],
    ["refuses an exponent", { kind: "money" }, "1e3", [":noMoney"]],
    ["compares money by cents", { kind: "money", max: "500.00" }, "500.01", [":moneyTooGreat"]],
    ["keeps a day", { kind: "day" }, "2026-02-28", { kept: "2026-02-28" }],
    ["refuses a day that there is not", { kind: "day" }, "2026-02-30", [":noDay"]],
    ["keeps a moment in UTC", { kind: "moment" }, "2026-11-30T17:00+08:00", { kept: "2026-11-30T09:00:00.000Z" }],
    ["refuses a moment without a zone", { kind: "moment" }, "2026-11-30T17:00", [":noMoment"]],
    ["refuses a moment of a day that there is not", { kind: "moment" }, "2026-02-30T17:00Z", [":noMoment"]],
    ["keeps whole minutes", { kind: "duration" }, 90, { kept: 90 }],
    ["refuses half a minute", { kind: "duration" }, 1.5, [":noDuration"]],
    ["keeps an answer", { kind: "choice", options }, "low", { kept: "low" }],
    ["refuses one that is no longer offered", { kind: "choice", options }, "old", [":notOffered"]],
    ["refuses a name of every object", { kind: "choice", options }, "constructor", [":notOffered"]],
    ["keeps answers in order, each once", { kind: "choices", options }, ["high", "low", "high"], { kept: ["low", "high"] }],
    ["keeps yes", { kind: "flag" }, false, { kept: false }],
    ["refuses a word for yes", { kind: "flag" }, "true", [":noFlag"]],
    ["keeps an id in small letters", { kind: "person" }, id.toUpperCase(), { kept: id }],
    ["refuses what is no id", { kind: "record" }, "x", [":noRecord"]],
    ["keeps several, each once", { kind: "people" }, [id, id, other], { kept: [id, other] }],
    ["refuses more than may be named", { kind: "people", most: 1 }, [id, other], [":tooManyNamed"]],
    ["keeps a phone number in plain figures", { kind: "phone" }, "＋86 138—0000 1111", { kept: "+86 138-0000 1111" }],
    ["keeps an extension", { kind: "phone" }, "(021) 5555-6666转801", { kept: "(021) 5555-6666转801" }],
    ["refuses words for a phone number", { kind: "phone" }, "call me", [":noPhone"]],
    [
      "keeps a place",
      { kind: "place" },
      { words: " 三楼 ", lat: 31.1234567, lng: 121 },
      { kept: { words: "三楼", lat: 31.123457, lng: 121 } },
    ],
    ["refuses half a position", { kind: "place" }, { words: "x", lat: 1 }, [":noPosition"]],
    [
      "has an entry for each item",
      { kind: "checklist", items },
      [{ item: "light", result: "pass" }],
      {
        kept: [
          { item: "door", result: null },
          { item: "light", result: "pass" },
        ],
      },
    ],
    ["refuses an item that there is not", { kind: "checklist", items }, [{ item: "roof", result: "pass" }], ["0:noChecklist"]],
    ["refuses a result that there is not", { kind: "checklist", items }, [{ item: "door", result: "toString" }], ["0:noChecklist"]],
    [
      "keeps lines without what is worked out",
      table,
      [{ ...line("a", "1"), double: "9.00", x: 1 }],
      { kept: [{ line: id, what: "a", cost: "1.00" }] },
    ],
    ["says where in a table something is wrong", table, [line("a", "1"), line("", "x", other)], ["1.what:cellMissing", "1.cost:noMoney"]],
    ["refuses too many lines", table, [line("a", 1), line("a", 1, other), line("a", 1, other)], [":tooManyLines"]],
    ["refuses a line twice", table, [line("a", 1), line("a", 1)], ["1:sameLine"]],
    ["refuses what is worked out", { kind: "computed", is: "1", gives: "number" }, 1, [":workedOut"]],
    ["takes nothing for null", { kind: "choices", options }, [], { kept: null }],
  ])("%s", (_, of, value, expected) => {
    expect(values(of, value)).toEqual(expected);
  });

  test("lets a record keep an answer or item that is no longer offered", () => {
    expect(values({ kind: "choice", options }, "old", "old")).toEqual({ kept: "old" });
    expect(values({ kind: "choices", options }, ["old", "low"], ["old"])).toEqual({ kept: ["low", "old"] });
    const held = [{ item: "roof", result: "fail" }];
    expect(values({ kind: "checklist", items }, held, held)).toEqual({
      kept: [{ item: "door", result: null }, { item: "light", result: null }, ...held],
    });
  });

  test("says what a checklist lacks before its record goes on", () => {
    const gaps = checklistGaps([{ item: "door", result: "fail", remark: "broken" }], { kind: "checklist", items });
    expect(gaps.map(({ at, key }) => `${at}:${key}`)).toEqual(["0:itemNeedsPhoto", "1:itemUnanswered"]);
  });

  test("is said in both languages, with the words of the other where one is missing", () => {
    const cases: [FieldKindDefinition, unknown, string, string][] = [
      [{ kind: "money" }, "-1234567.50", "-1,234,567.50 元", "CNY -1,234,567.50"],
      [{ kind: "number", unit: label("公里", "km"), decimals: 1 }, 1200, "1,200.0 公里", "1,200.0 km"],
      [{ kind: "duration" }, 1565, "1 天 2 小时 5 分钟", "1 d 2 h 5 min"],
      [{ kind: "duration" }, 0, "0 分钟", "0 min"],
      [{ kind: "choices", options }, ["low", "high"], "低、高", "Low, 高"],
      [{ kind: "flag" }, true, "是", "Yes"],
      [{ kind: "moment" }, "2026-11-30T16:30:00.000Z", "2026-12-01 00:30", "2026-12-01 00:30"],
      [{ kind: "people" }, [id, other], "王芳、（无权查看）", "王芳, (not yours to see)"],
      [
        { kind: "checklist", items },
        [{ item: "door", result: "fail", remark: "坏" }],
        "1/2 项已查，1 项不合格：门 (坏)",
        "1 of 2 looked at, 1 failed: Door (坏)",
      ],
      [{ kind: "computed", is: "1", gives: "duration" }, 60, "1 小时", "1 h"],
      [{ kind: "text" }, null, "", ""],
    ];
    for (const [of, value, chinese, english] of cases)
      expect([sayValue(of, value, zh), sayValue(of, value, en)]).toEqual([chinese, english]);
  });

  test("has a default only where the field could hold it", () => {
    const field = (of: FieldKindDefinition, value: unknown) => plainDefault({ key: "a", label: label("a", "a"), of, default: { value } });
    expect(field({ kind: "money" }, 5)).toBe("5.00");
    expect(field({ kind: "money" }, "five")).toBeNull();
  });

  test("keeps money to the cent, whatever the amount", () => {
    const cents = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(cents, (count) => {
        const money = moneyOf(count);
        expect(isMoney(money)).toBe(true);
        expect(centsOf(money)).toBe(count);
        expect(values({ kind: "money" }, money)).toEqual({ kept: money });
      }),
      { numRuns: runs(200) },
    );
  });

  test("is kept as it is once it was kept, and whatever comes from outside is kept or refused in words", () => {
    const anything = fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true });
    const asked = fc.oneof(
      randomKind.chain((of) => fc.tuple(fc.constant(of), randomValue(of))),
      fc.tuple(randomKind, anything),
    );
    let keptOnes = 0;
    fc.assert(
      fc.property(asked, ([of, value]) => {
        const checked = checkValue(of, value);
        if (isWrong(checked)) {
          expect(checked.problems.length).toBeGreaterThan(0);
          for (const { message } of checked.problems) expect([message.zh, message.en].join()).not.toMatch(/%\{|undefined|^,|,$/);
          return;
        }
        keptOnes += 1;
        const again = JSON.parse(JSON.stringify(checked.value));
        if (of.kind !== "computed") expect(checkValue(of, again)).toEqual({ value: checked.value });
        for (const reader of [zh, en]) expect(typeof sayValue(of, checked.value, reader)).toBe("string");
      }),
      { numRuns: runs(600) },
    );
    expect(keptOnes).toBeGreaterThan(100);
  });

  test("has a way to be shown for each kind", () => {
    for (const [of] of fc.sample(fc.tuple(randomKind), 200)) expect(shownAs(of, "own").kind).toBeTruthy();
    expect(new Set(fc.sample(randomKind, 2000).map(({ kind }) => kind))).toEqual(new Set(fieldKinds));
    expect(shownAs({ kind: "record" }, "own").record).toBe("r/own");
  });
});
