import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDefinitions } from "../../schema/register/compare/compare-definitions.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { runs } from "../support/runs.ts";
import { randomDefinition } from "./random-definition.ts";

const both = (zh: string, en: string) => ({ zh, en });
const before: RegisterDefinition = {
  format: 1,
  titles: { singular: both("投诉", "Complaint"), plural: both("投诉", "Complaints") },
  numbering: "A-{0001}",
  recordTitle: [],
  sections: [],
  fields: [
    { key: "a", label: both("甲", "A"), of: { kind: "choice", options: [{ key: "x", label: both("一", "One") }] } },
    { key: "b", label: both("乙", "B"), of: { kind: "text" } },
    { key: "c", label: both("丙", "C"), of: { kind: "text" } },
  ],
  states: [],
  transitions: [],
  limits: [
    {
      key: "answer",
      label: both("答复", "Answer"),
      begins: { on: "opened" },
      ends: [],
      within: { amount: 24, unit: "hours" },
      when: "true",
    },
  ],
  access: {
    read: { template: "everybody" },
    create: { template: "everybody" },
    act: { template: "everybody" },
    configure: { template: "everybody" },
  },
};

describe("what a new version changes", () => {
  const [a, b, c] = before.fields;
  const [limit] = before.limits ?? [];
  if (!a || !b || !c || !limit) throw new Error("The definition lacks a part.");

  test("is said part by part in both languages", () => {
    const after: RegisterDefinition = {
      ...before,
      numbering: "B-{0001}",
      monthsKept: 12,
      fields: [
        { ...b, required: true, label: both("乙二", "B2") },
        {
          ...a,
          of: {
            kind: "choice",
            options: [
              { key: "x", label: both("一", "One"), retired: true },
              { key: "y", label: both("二", "Two") },
            ],
          },
        },
        { ...c, retired: true },
        { key: "d", label: both("丁", ""), of: { kind: "money" } },
      ],
      limits: [{ ...limit, within: { amount: 2, unit: "workingDays" }, when: "false" }],
      access: { ...before.access, read: { template: "department" } },
    };
    const changes = compareDefinitions(before, after);
    expect(changes.map(({ at, says }) => `${at}: ${says.en}`)).toEqual([
      "numbering: Number pattern from “A-{0001}” to “B-{0001}”",
      "access: Who may what changed",
      "monthsKept: Months kept from “none” to “12”",
      "fields.b.label: Field “B” is called “B2”",
      "fields.b.required: Field “B2”: required from “none” to “yes”",
      "fields.a.of: Field “A”: answer “One” retired",
      "fields.a.of: Field “A”: new answer “Two”",
      "fields.c: Field “C” is retired",
      "fields.d: Field “丁” is new",
      "fields: Field: another order",
      "limits.answer.within: Limit “Answer”: length from “24 h” to “2 working days”",
      "limits.answer.when: Limit “Answer”: when it applies changed",
    ]);
    expect(changes.at(-2)?.says.zh).toBe("时限“答复”：时长由“24 小时”改为“2 个工作日”");
  });

  test("is nothing between a definition and itself, all of it without one before, and has words for each setting", () => {
    fc.assert(
      fc.property(randomDefinition(), randomDefinition(), (one, other) => {
        expect(compareDefinitions(one, JSON.parse(JSON.stringify(one)))).toEqual([]);
        expect(compareDefinitions(null, one).every(({ kind }) => kind === "added")).toBe(true);
        for (const { says } of compareDefinitions(one, other)) {
          expect(says.zh).toMatch(/[一-鿿]/);
          expect(`${says.zh}${says.en}`).not.toMatch(/%\{|undefined|\[object/);
          expect(says.zh).not.toMatch(/：[a-zA-Z]+已更改/);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
