import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { screens } from "../../schema/registry.screen.ts";
import { message } from "../../server/messages/message.ts";
import { resolveScreen } from "../../server/screen/effective/resolve-screen.ts";
import { type OperationContext, validateOperations } from "../../server/screen/effective/validate-operations.ts";
import { runs } from "../support/runs.ts";
import { everything, layer, someCountedDay, someDefaults, someKind, someOperations } from "./operation-arbitraries.ts";

const list: OperationContext = { defaults: screens.policyDocuments, kind: "list", level: "department" };
const form: OperationContext = { ...list, kind: "form" };
const personal: OperationContext = { ...list, level: "person" };

function problemsOf(value: unknown, context = list): string[] {
  const result = validateOperations(value, context);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

test("operations in order are answered as they are", () => {
  const columns = [
    { op: "show", field: "reviewDue" },
    { op: "hide", field: "level" },
    { op: "order", field: "number", after: null },
    { op: "order", field: "reviewDue", after: "number" },
    { op: "label", field: "title", value: { zh: "作业依据", en: "Working rule" } },
    { op: "help", field: "title", value: { zh: "点开即可阅读", en: "Open to read" } },
    { op: "width", field: "number", value: 40 },
    { op: "width", field: "title", value: 800 },
    { op: "offer", field: "number", value: true },
    { op: "sort", field: "effectiveFrom", descending: true },
    {
      op: "filter",
      filters: [
        { field: "state", is: "in", value: ["inForce", "trial"] },
        { field: "reviewDue", is: "lt", value: "2026-12-31" },
        { field: "owningDepartment", is: "eq", value: "0190a000-0000-7000-8000-000000000001" },
        { field: "repealedOn", is: "isNull", value: true },
        { field: "reviewDue", is: "lt", value: { today: 0 } },
        { field: "reviewDue", is: "gte", value: { today: -3_650 } },
        { field: "createdAt", is: "lte", value: { today: 30 } },
      ],
    },
    { op: "lock", field: "title" },
    { op: "lock", field: "number", property: "width" },
    { op: "lockList", property: "filters" },
    { op: "help", field: "number", value: null },
    { op: "width", field: "category", value: null },
  ];
  expect(validateOperations(columns, list)).toEqual({ ok: true, operations: columns });
  const fields = [
    { op: "required", field: "reviewIntervalMonths", value: true },
    { op: "readOnly", field: "number", value: true },
    { op: "default", field: "reviewIntervalMonths", value: 12 },
    { op: "default", field: "number", value: null },
    { op: "section", field: "number", value: { zh: "评审", en: "Review" } },
  ];
  expect(validateOperations(fields, form)).toEqual({ ok: true, operations: fields });
});

describe("refused is", () => {
  const text = (length: number) => ({ zh: "字".repeat(length), en: "a" });
  const filter = (field: string, is: string, value: unknown) => [{ op: "filter", filters: [{ field, is, value }] }];

  test.each<[string, unknown, OperationContext, string[]]>([
    ["what is no list", { op: "hide", field: "title" }, list, [" notAList"]],
    ["too many operations", Array(501).fill({ op: "hide", field: "level" }), list, [" tooMany"]],
    ["an operation that is no object", ["hide", null, []], list, ["0 notAnObject", "1 notAnObject", "2 notAnObject"]],
    [
      "an unknown operation",
      [{ op: "eval", field: "title" }, { field: "title" }],
      list,
      ["0.op unknownOperation", "1.op unknownOperation"],
    ],
    ["an operation's name from the prototype", [{ op: "constructor", field: "title" }], list, ["0.op unknownOperation"]],
    [
      "a field that the resource does not have",
      [{ op: "hide", field: "gone" }, { op: "hide" }],
      list,
      ["0.field unknownField", "1.field unknownField"],
    ],
    [
      "a field's name from the prototype",
      [
        { op: "hide", field: "__proto__" },
        { op: "hide", field: "toString" },
      ],
      list,
      ["0.field unknownField", "1.field unknownField"],
    ],
    ["an own __proto__", JSON.parse('[{"op":"hide","field":"title","__proto__":{"x":1}}]'), list, ["0 unknownProperty"]],
    ["a field that only the prototype gives", [Object.create({ op: "hide", field: "title" })], list, ["0.op unknownOperation"]],
    ["anything besides", [{ op: "hide", field: "title", script: "alert(1)" }], list, ["0 unknownProperty"]],
    ["a label in one language", [{ op: "label", field: "title", value: { zh: "名称" } }], list, ["0.value.en wrongType"]],
    ["a label of blanks", [{ op: "label", field: "title", value: { zh: "名称", en: "  " } }], list, ["0.value.en empty"]],
    ["a label that is too long", [{ op: "label", field: "title", value: text(81) }], list, ["0.value.zh tooLong"]],
    ["a help that is too long", [{ op: "help", field: "title", value: text(301) }], list, ["0.value.zh tooLong"]],
    [
      "a label with control characters",
      [{ op: "label", field: "title", value: { zh: "a\u202eb", en: "a\nb" } }],
      list,
      ["0.value.zh wrongType", "0.value.en wrongType"],
    ],
    [
      "a width out of range",
      [39, 801, 100.5, "100"].map((value) => ({ op: "width", field: "title", value })),
      list,
      ["0.value outOfRange", "1.value outOfRange", "2.value wrongType", "3.value wrongType"],
    ],
    ["a field behind itself", [{ op: "order", field: "title", after: "title" }], list, ["0.after afterItself"]],
    [
      "a field behind none that is known",
      [
        { op: "order", field: "title", after: "gone" },
        { op: "order", field: "title" },
      ],
      list,
      ["0.after unknownField", "1.after unknownField"],
    ],
    ["a form's operation in a list", [{ op: "required", field: "category", value: true }], list, ["0.op wrongKind"]],
    ["a list's operation in a form", [{ op: "width", field: "category", value: 100 }], form, ["0.op wrongKind"]],
    ["a personal label", [{ op: "label", field: "title", value: text(1) }], personal, ["0.op notForPerson"]],
    ["a personal form", [{ op: "hide", field: "revisions" }], { ...form, level: "person" }, ["0.op notForPerson"]],
    ["requiring what no command takes", [{ op: "required", field: "state", value: true }], form, ["0 notWritable"]],
    ["opening what no command takes", [{ op: "readOnly", field: "revisions", value: false }], form, ["0 notWritable"]],
    ["making optional what the command needs", [{ op: "required", field: "number", value: false }], form, ["0 alwaysRequired"]],
    ["hiding what the command needs", [{ op: "hide", field: "number" }], form, ["0 alwaysRequired"]],
    ["a default of another type", [{ op: "default", field: "reviewIntervalMonths", value: "12" }], form, ["0.value wrongType"]],
    ["ordering by many records", [{ op: "sort", field: "revisions", descending: true }], list, ["0 notComparable"]],
    ["a comparison that the field does not know", filter("state", "contains", "in"), list, ["0.filters.0.is notComparable"]],
    ["a comparison from the prototype", filter("state", "constructor", "in"), list, ["0.filters.0.is notComparable"]],
    [
      "what lies below something that is no department",
      filter("level", "below", crypto.randomUUID()),
      list,
      ["0.filters.0.is notComparable"],
    ],
    ["what lies below a name", filter("owningDepartment", "below", "CS"), list, ["0.filters.0.value wrongType"]],
    ["a word that is not in the list", filter("state", "eq", "secret"), list, ["0.filters.0.value wrongType"]],
    ["a word from the prototype", filter("state", "eq", "toString"), list, ["0.filters.0.value wrongType"]],
    ["a day that is none", filter("reviewDue", "eq", "2026-02-30"), list, ["0.filters.0.value wrongType"]],
    ["a text counted from today", filter("number", "eq", { today: 1 }), list, ["0.filters.0.value notADay"]],
    ["a moment that is a day", filter("createdAt", "eq", { today: 0 }), list, ["0.filters.0.value notADay"]],
    ["today as one of many", filter("reviewDue", "in", { today: 0 }), list, ["0.filters.0.value notADay"]],
    ["today for nothing", filter("reviewDue", "isNull", { today: 0 }), list, ["0.filters.0.value notADay"]],
    ["a day too far from today", filter("reviewDue", "lt", { today: 3_651 }), list, ["0.filters.0.value outOfRange"]],
    ["half a day from today", filter("reviewDue", "lt", { today: 0.5 }), list, ["0.filters.0.value wrongType"]],
    ["more than a day from today", filter("reviewDue", "lt", { today: 0, value: 1 }), list, ["0.filters.0.value wrongType"]],
    [
      "a form that changes overnight",
      [{ op: "when", field: "reviewIntervalMonths", value: { field: "reviewDue", is: "eq", value: { today: 0 } } }],
      form,
      ["0.value.value plainOnForm"],
    ],
    ["an object for a value", filter("number", "eq", { ne: "" }), list, ["0.filters.0.value wrongType"]],
    [
      "too many filters",
      [{ op: "filter", filters: Array(21).fill({ field: "number", is: "eq", value: "a" }) }],
      list,
      ["0.filters tooMany"],
    ],
    ["too many choices", filter("number", "in", Array(101).fill("a")), list, ["0.filters.0.value wrongType"]],
    ["a field without a name", [{ op: "label", field: "title", value: null }], list, ["0.value notAnObject"]],
    ["no value where there is none to have", [{ op: "default", field: "state", value: null }], form, ["0 notWritable"]],
    ["a lock of a form as a list", [{ op: "lockList", property: "sort" }], form, ["0.op wrongKind"]],
    ["a lock for oneself", [{ op: "lockList", property: "sort" }], personal, ["0.op notForPerson"]],
    [
      "a lock of nothing",
      [{ op: "lockList" }, { op: "lockList", property: "toString" }],
      list,
      ["0.property wrongType", "1.property wrongType"],
    ],
    ["an unknown property in a lock", [{ op: "lock", field: "title", property: "required" }], list, ["0.property wrongType"]],
  ])("%s", (_name, value, context, problems) => {
    expect(problemsOf(value, context)).toEqual(problems);
  });
});

test("a comparison with any day counted from today is taken as it is, or refused with a sentence", () => {
  const comparison = fc.constantFrom("eq", "ne", "in", "lt", "lte", "gt", "gte", "contains", "isNull");
  const someFilter = someDefaults.chain((defaults) =>
    fc.record({
      defaults: fc.constant(defaults),
      field: fc.constantFrom(...Object.keys(defaults.fields)),
      is: comparison,
      value: someCountedDay,
    }),
  );
  let taken = 0;
  fc.assert(
    fc.property(someFilter, ({ defaults, ...filter }) => {
      const operations = [{ op: "filter", filters: [filter] }];
      const result = validateOperations(operations, { ...list, defaults });
      const { kind } = defaults.fields[filter.field]!;
      const orders = ["lt", "lte", "gt", "gte"].includes(filter.is);
      const fits = kind === "day" ? orders || ["eq", "ne"].includes(filter.is) : kind === "moment" && orders;
      const isDay =
        Object.keys(filter.value).length === 1 && Number.isInteger(filter.value.today) && Math.abs(Number(filter.value.today)) <= 3_650;
      expect(result.ok).toBe(fits && isDay);
      if (result.ok) {
        taken += 1;
        expect(result.operations).toEqual(operations);
      } else for (const { code } of result.problems) expect(message(code, "zh")).not.toBe("");
    }),
    { numRuns: runs(2_000) },
  );
  expect(taken).toBeGreaterThan(20);
});

test("labels may be as long as the limit and lose blanks around them", () => {
  const value = { zh: "字".repeat(80), en: ` ${"a".repeat(10)} ` };
  expect(validateOperations([{ op: "label", field: "title", value }], list)).toEqual({
    ok: true,
    operations: [{ op: "label", field: "title", value: { zh: value.zh, en: "a".repeat(10) } }],
  });
});

test("problems say which limit was broken, and there are only so many", () => {
  expect(validateOperations([{ op: "width", field: "title", value: 1 }], list)).toEqual({
    ok: false,
    problems: [{ path: "0.value", code: "outOfRange", params: { min: 40, max: 800 } }],
  });
  expect(problemsOf(Array(400).fill(null))).toHaveLength(50);
});

test("whatever comes in, what is accepted is accepted again and applies without an objection to its form", () => {
  const someCase = fc
    .tuple(someDefaults, someKind, fc.constantFrom("organisation" as const, "department" as const, "person" as const))
    .chain(([defaults, kind, level]) => fc.tuple(fc.constant({ defaults, kind, level }), someOperations(defaults)));
  let accepted = 0;
  fc.assert(
    fc.property(someCase, ([context, rubbish]) => {
      const good = rubbish.filter((operation) => validateOperations([operation], context).ok);
      const result = validateOperations(good, context);
      if (!result.ok) throw new Error("Operations that are good one by one are refused together.");
      accepted += good.length;
      const { operations } = result;
      expect(validateOperations(JSON.parse(JSON.stringify(operations)), context)).toEqual({ ok: true, operations });
      const { warnings } = resolveScreen(context.defaults, context.kind, [layer(context.level, "x", operations)], everything);
      for (const { code } of warnings) expect(["orderCircle", "requiredIsShown"]).toContain(code);
    }),
    { numRuns: runs(500) },
  );
  expect(accepted).toBeGreaterThan(500);
});

test("no value at all makes it throw", () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      someDefaults,
      someKind,
      (value, defaults, kind) => {
        const result = validateOperations(value, { defaults, kind, level: "organisation" });
        if (result.ok) expect(value).toEqual([]);
        else expect(result.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: runs(2000) },
  );
});
