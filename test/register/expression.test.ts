import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../schema/register/definition/field.screen.ts";
import {
  type CompiledExpression,
  compileExpression,
  hasProblems,
  mostSteps,
  type Wanted,
} from "../../schema/register/expression/compile.screen.ts";
import { expressionFunctions } from "../../schema/register/expression/functions.screen.ts";
import { recordScope } from "../../schema/register/expression/scope.screen.ts";
import { formulaOrder, workingOut } from "../../schema/register/expression/worked-out.screen.ts";
import { runs } from "../support/runs.ts";
import { hostileExpression } from "./hostile-expression.ts";

const both = (zh: string, en = "") => ({ zh, en });
const field = (key: string, of: RegisterField["of"], more: Partial<RegisterField> = {}): RegisterField => ({
  key,
  label: both(key),
  of,
  ...more,
});
const options = ["low", "high"].map((key) => ({ key, label: both(key) }));
const columns = [
  { key: "what", label: both("品名"), of: { kind: "text" } },
  { key: "qty", label: both("数量"), of: { kind: "number" } },
  { key: "price", label: both("单价"), of: { kind: "money" } },
  { key: "cost", label: both("小计"), of: { kind: "money" }, is: "qty * price" },
] as const;
const fields = [
  field("amount", { kind: "money" }, { label: both("金额", "Amount") }),
  field("tax", { kind: "money" }),
  field("rate", { kind: "number" }),
  field("n", { kind: "number" }),
  field("kind", { kind: "choice", options }),
  field("tags", { kind: "choices", options }),
  field("from", { kind: "day" }),
  field("until", { kind: "day" }),
  field("rang", { kind: "moment" }),
  field("spent", { kind: "duration" }),
  field("ok", { kind: "flag" }),
  field("note", { kind: "text" }),
  field("story", { kind: "longText" }),
  field("agent", { kind: "person" }),
  field("helpers", { kind: "people" }),
  field("where", { kind: "place" }),
  field("list", { kind: "checklist", items: ["a", "b", "c"].map((key) => ({ key, label: both(key) })) }),
  field("lines", { kind: "table", columns }),
];
const definition: Pick<RegisterDefinition, "fields" | "states"> = {
  fields,
  states: [
    { key: "open", label: both("开"), tone: "dueSoon", open: true },
    { key: "closed", label: both("关"), tone: "done", open: false },
  ],
};
const scope = recordScope(definition);
const around = { today: "2026-11-30", now: "2026-11-30T16:30:00.000Z", me: "ann", timeZone: "Asia/Shanghai" };
const line = (what: string, qty: number | null, price: string | null) => ({ line: what, what, qty, price });
const values = {
  ...{
    amount: "100.10",
    rate: 0.06,
    n: 3,
    kind: "high",
    tags: ["low"],
    from: "2026-01-31",
    until: "2026-03-01",
    rang: "2026-11-30T15:00:00.000Z",
  },
  ...{ spent: 90, ok: true, note: "ab😀", agent: "ann", helpers: ["bob"], where: { words: "x" }, state: "open" },
  ...{
    list: [
      { item: "a", result: "fail" },
      { item: "b", result: "pass" },
      { item: "c", result: null },
    ],
  },
  ...{ lines: [line("a", 2, "1.50"), line("b", null, "9.00"), line("c", 1, "0.05")] },
};

const compiled = (text: string, wanted: Wanted): CompiledExpression => {
  const outcome = compileExpression(text, scope, wanted);
  if (hasProblems(outcome)) throw new Error(`${text}: ${JSON.stringify(outcome.problems)}`);
  return outcome;
};
const gives = (text: string, wanted: Extract<Wanted, { gives: unknown }>["gives"]) => compiled(text, { gives: wanted }).run(values, around);
const faults = (text: string, wanted: Wanted = { gives: "flag" }) => {
  const outcome = compileExpression(text, scope, wanted);
  return hasProblems(outcome) ? outcome.problems.map(({ key, start, end }) => `${key} ${text.slice(start, end)}`).join() : "none";
};

describe("a formula over a record", () => {
  test.each<[string, Extract<Wanted, { gives: unknown }>["gives"], unknown]>([
    ["amount + 20", "money", "120.10"],
    ["amount * rate", "money", "6.01"],
    ["amount / 3 * 3 == amount", "flag", true],
    ["0.1 + 0.2 == 0.3", "flag", true],
    ["amount > 100", "flag", true],
    ["amount / 0", "money", null],
    ["amount + tax", "money", null],
    ["amount + orZero(tax)", "money", "100.10"],
    ["isSet(tax) ? amount + tax : amount", "money", "100.10"],
    ["orElse(tax, 7)", "money", "7.00"],
    ["tax > 5", "flag", null],
    ["tax > 5 || ok", "flag", true],
    ["tax > 5 && !ok", "flag", false],
    ["tax == null", "flag", true],
    ["tax != 5", "flag", true],
    ["-amount", "money", "-100.10"],
    ["7 / 2", "number", 3.5],
    ["-7 % 3", "number", -1],
    ["1 / 3", "number", 0.333333],
    ["round(2.5)", "number", 3],
    ["round(-2.5)", "number", -3],
    ["round(1.005, 2)", "number", 1.01],
    ["floor(-1.5) + ceil(-1.5)", "number", -3],
    ["abs(-n)", "number", 3],
    ["min(n, 2, 5) + max(1, n)", "number", 5],
    ["kind == 'high'", "flag", true],
    ["kind in ['low', 'high']", "flag", true],
    ["'low' in tags", "flag", true],
    ["'high' in tags", "flag", false],
    ["state != 'closed'", "flag", true],
    ["until - from", "number", 29],
    ["from + 1", "day", "2026-02-01"],
    ["addMonths(from, 1)", "day", "2026-02-28"],
    ["until > '2026-02-28'", "flag", true],
    ["from + 9999999", "day", null],
    ["daysBetween(until, today)", "number", 274],
    ["now - rang", "duration", 90],
    ["minutesBetween(rang, now) > spent", "flag", false],
    ["hours(spent) * 20", "number", 30],
    ["dayOf(now)", "day", "2026-12-01"],
    ["weekdayOf(today)", "number", 1],
    ["yearOf(from) * 100 + monthOf(from)", "number", 202601],
    ["rang + 30 <= now", "flag", true],
    ["agent == me", "flag", true],
    ["me in helpers", "flag", false],
    ["isSet(where)", "flag", true],
    ["note + '!' + text(n)", "text", "ab😀!3"],
    ["size(note)", "number", 3],
    ["note.startsWith('a') && contains(note, 'b')", "flag", true],
    ["text(amount) + text(rang)", "text", "100.102026-11-30 23:00"],
    ["failed(list) * 100 + passed(list) * 10 + unanswered(list)", "number", 111],
    ["sum(lines, 'price')", "money", "10.55"],
    ["sum(lines.map(x, x.qty * x.price))", "money", "3.05"],
    ["average(lines, 'qty')", "number", 1.5],
    ["count(lines.filter(x, x.price > 1))", "number", 2],
    ["lines.exists(x, x.what == 'b')", "flag", true],
    ["lines.all(x, isSet(x.qty))", "flag", false],
    ["lines.exists_one(x, x.qty == 1)", "flag", true],
    ["join(lines.map(x, x.what), '、')", "text", "a、b、c"],
    ["max(lines, 'price')", "money", "9.00"],
    ["[1, 2, 3].exists(x, x > n - 1)", "flag", true],
    ["list.all(x, x.result != 'fail')", "flag", false],
    ["size(list)", "number", 3],
    ["lines != null", "flag", true],
    ["rang + duration('1h30m') == now", "flag", true],
    ["dayOf(n + 2023, 6, 30)", "day", "2026-06-30"],
    ["dayOf(2026, 2, 30)", "day", null],
    ["null", "day", null],
  ])("%s", (text, wanted, expected) => {
    expect(gives(text, wanted)).toEqual(expected);
  });

  test.each<[string, string, Wanted?]>([
    ["", "empty "],
    ["amount >", "unfinished "],
    ["amount > 'x", "unfinished 'x"],
    ["金额 > 5", "keyNotLabel 金额"],
    ["钱 > 5", "notAscii 钱"],
    ["amount > 5 $", "unexpected $"],
    ["amuont > 5", "unknownNameLike amuont"],
    ["xyzzy > 5", "unknownName xyzzy"],
    ["Round(n) > 5", "unknownFunctionLike Round(n)"],
    ["note.matches('a+')", "regularExpression note.matches('a+')"],
    ["matches(note, 'a+')", "regularExpression matches(note, 'a+')"],
    ["note.constructor == 'a'", "noParts note.constructor"],
    ["lines.exists(x, x.constructor == 1)", "unknownColumn x.constructor"],
    ["lines.exists(x, x.prise == 1)", "unknownColumnLike x.prise"],
    ["constructor == 1", "unknownName constructor"],
    ["toString(n)", "unknownFunction toString(n)"],
    ["note.hasOwnProperty('a')", "unknownFunction note.hasOwnProperty('a')"],
    ["cel.bind(x, 1, x > 0)", "notSupported cel.bind(x, 1, x > 0)"],
    ["{'a': 1} == null", "notSupported {'a': 1}"],
    ["lines[0].qty > 1", "notSupported lines[0]"],
    ["b'x' == b'x'", "notSupported b'x'"],
    ["1u == 1", "notSupported 1u"],
    ["kind == 'hihg'", "unknownOptionLike 'hihg'"],
    ["kind in ['low', 'none']", "unknownOption 'none'"],
    ["'none' in tags", "unknownOption 'none'"],
    ["from > '2026-02-30'", "notADay '2026-02-30'"],
    ["from > now", "dayNeeded from > now"],
    ["amount > spent", "hoursNeeded amount > spent"],
    ["note + n == ''", "textNeeded n"],
    ["note > n", "wrongTypes note > n"],
    ["amount * amount > 1", "wrongTypes amount * amount"],
    ["agent == helpers", "wrongTypes agent == helpers"],
    ["round(n, n) > 1", "literalNeeded n"],
    ["round() > 1", "argumentCount round()"],
    ["lines.all(amount, true)", "variableTaken amount"],
    ["lines.all(1, true)", "variableNeeded 1"],
    ["sum(lines, 'what') > 1", "wrongType 'what'"],
    ["n", "wrongResult n"],
    ["note", "wrongResult note", { gives: "number" }],
    ["note", "wrongResult note", { field: { kind: "choice", options }, slug: "" }],
    ["'none'", "wrongResult 'none'", { field: { kind: "choice", options }, slug: "" }],
    ["me", "none", { field: { kind: "person" }, slug: "" }],
    ["'high'", "none", { field: { kind: "choice", options }, slug: "" }],
    ["where", "wrongResult where", { field: { kind: "place" }, slug: "" }],
    [`${"n + ".repeat(600)}n`, "tooLong", { gives: "number" }],
    [`${"n + ".repeat(300)}n`, "tooComplex", { gives: "number" }],
    ["lines.all(x, lines.all(y, lines.all(z, z.qty > x.qty)))", "tooCostly lines.all(x, lines.all(y, lines.all(z, z.qty > x.qty)))"],
  ])("refuses %s", (text, expected, wanted) => {
    expect(faults(text, wanted)).toMatch(new RegExp(`^${expected.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
  });

  test("says in both languages what to do", () => {
    for (const text of ["amuont > 1", "note + n", "kind == 'x'", "round() > 1", "amount >", "lines.foo(x, 1)"]) {
      const outcome = compileExpression(text, scope, { gives: "flag" });
      for (const { message } of hasProblems(outcome) ? outcome.problems : []) {
        expect(message.zh).toMatch(/[一-鿿]/);
        expect(message.en).toMatch(/^[ -~“”’…]+$/);
        expect(`${message.zh}${message.en}`).not.toMatch(/%\{|undefined/);
      }
    }
  });

  test("has words for each function", () => {
    for (const [name, { usage, says, takes }] of Object.entries(expressionFunctions)) {
      expect(usage.startsWith(`${name}(`), name).toBe(true);
      expect(says.zh && says.en, name).toBeTruthy();
      expect(takes[0]).toBeLessThanOrEqual(takes[1]);
    }
  });
});

describe("money in formulas", () => {
  const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
  const money = (count: number) => (count / 100).toFixed(2);
  /** Half away from zero, of one whole number over another, counted apart from the formulas. */
  const halfUp = (top: bigint, bottom: bigint): bigint => {
    const [t, b] = bottom < 0n ? [-top, -bottom] : [top, bottom];
    const sign = t < 0n ? -1n : 1n;
    const size = sign * t;
    return sign * (size / b + ((size % b) * 2n >= b ? 1n : 0n));
  };

  test("is exact to the cent", () => {
    const rates = fc.integer({ min: 1, max: 9_999_999 });
    const formula = compiled("amount * rate / n + tax - amount / 3", { gives: "money" });
    fc.assert(
      fc.property(cents, cents, rates, fc.integer({ min: 1, max: 97 }), (amount, tax, rate, n) => {
        const found = formula.run({ amount: money(amount), tax: money(tax), rate: rate / 1_000_000, n }, around);
        const [a, t, r, d] = [BigInt(amount), BigInt(tax), BigInt(rate), BigInt(n)];
        const top = a * r * 3n + t * d * 3n * 1_000_000n - a * d * 1_000_000n;
        const expected = halfUp(top, d * 3n * 1_000_000n);
        expect(found).toBe(money(Number(expected)).replace("-0.00", "0.00"));
      }),
      { numRuns: runs(300) },
    );
  });

  test("adds up columns exactly", () => {
    const formula = compiled("sum(lines.map(x, round(x.qty * x.price, 2)))", { gives: "money" });
    const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), cents), { maxLength: 40 });
    fc.assert(
      fc.property(rows, (table) => {
        const lines = table.map(([tenths, price], at) => ({ line: String(at), qty: tenths / 10, price: money(price) }));
        const expected = table.reduce((sum, [tenths, price]) => sum + halfUp(BigInt(tenths) * BigInt(price), 10n), 0n);
        expect(formula.run({ lines }, around)).toBe(money(Number(expected)).replace("-0.00", "0.00"));
      }),
      { numRuns: runs(60) },
    );
  });
});

describe("hostile formulas", () => {
  test("are refused, or bounded before they run, and reach nothing outside of their record", () => {
    const touched: string[] = [];
    const watched = new Proxy<Record<string, unknown>>(values, {
      get: (record, name) => {
        touched.push(String(name));
        return Reflect.get(record, name);
      },
    });
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    let ran = 0;
    for (const text of fc.sample(hostileExpression(fields.map(({ key }) => key)), runs(1000))) {
      for (const wanted of ["flag", "number", "text"] as const) {
        const outcome = compileExpression(text, scope, { gives: wanted });
        if (hasProblems(outcome)) continue;
        ran += 1;
        expect(outcome.cost).toBeLessThanOrEqual(mostSteps);
        const found = outcome.run(watched, around);
        if (typeof found === "string") expect(found.length).toBeLessThanOrEqual(20_000);
        expect(["string", "number", "boolean", "object"]).toContain(typeof found);
      }
    }
    expect(ran).toBeGreaterThan(20);
    expect(touched.filter((name) => !scope.types.has(name))).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });
});

describe("what a record works out", () => {
  test("is worked out in order, tables first", () => {
    const extended = {
      ...definition,
      fields: [
        ...fields,
        field("twice", { kind: "computed", is: "total * 2", gives: "money" }),
        field("total", { kind: "computed", is: "sum(lines, 'cost')", gives: "money" }),
        field("share", { kind: "computed", is: "tax / total", gives: "number", decimals: 2 }),
      ],
    };
    const data = workingOut(extended)({ state: "open" }, { lines: values.lines, twice: "999.00" }, around);
    expect(data).toMatchObject({ total: "3.05", twice: "6.10", share: null });
    expect((data.lines as { cost: string | null }[]).map(({ cost }) => cost)).toEqual(["3.00", null, "0.05"]);
    expect(data).not.toHaveProperty("state");
  });

  test("names what goes in a circle", () => {
    const formulas = [
      { key: "a", is: "b + 1" },
      { key: "b", is: "c + d" },
      { key: "c", is: "a" },
      { key: "d", is: "1" },
      { key: "e", is: "e" },
    ];
    expect(formulaOrder(formulas).circles).toEqual([["a", "b", "c"], ["e"]]);
    expect(formulaOrder(formulas.filter(({ key }) => key !== "c" && key !== "e"))).toEqual({ order: ["d", "b", "a"], circles: [] });
  });
});
