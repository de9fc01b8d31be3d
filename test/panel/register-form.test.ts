import { describe, expect, it } from "vitest";
import { ApiError } from "../../admin/graphql/api-error.ts";
import type { Me } from "../../admin/providers/me.ts";
import { askedFields } from "../../admin/register/record/asked-fields.ts";
import { atFields, changedData, dataOf } from "../../admin/register/record/record-data.ts";
import { recordRules } from "../../admin/register/record/use-rules.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { registerScreen } from "../../schema/register/register-screen.screen.ts";
import type { EffectiveField } from "../../schema/registry.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";

const label = both("项", "Item");
const everybody = { template: "everybody" } as const;

const definition: RegisterDefinition = {
  format: 1,
  titles: { singular: label, plural: label },
  numbering: "{0001}",
  recordTitle: [],
  sections: [
    { key: "what", title: label },
    { key: "answer", title: label },
  ],
  fields: [
    { key: "about", label, of: { kind: "text" }, section: "what", required: true },
    {
      key: "grade",
      label,
      of: {
        kind: "choice",
        options: [
          { key: "low", label },
          { key: "high", label },
        ],
      },
      section: "what",
      default: { value: "low" },
    },
    { key: "why", label, of: { kind: "text" }, section: "what", shownIf: 'grade == "high"', requiredIf: 'grade == "high"' },
    { key: "by", label, of: { kind: "person" }, section: "what", default: { is: "me" } },
    { key: "amount", label, of: { kind: "number" }, section: "what" },
    { key: "twice", label, of: { kind: "computed", is: "amount * 2", gives: "number" }, section: "what" },
    { key: "gone", label, of: { kind: "text" }, section: "what", retired: true },
    { key: "answer", label, of: { kind: "text" }, section: "answer" },
  ],
  states: [
    { key: "open", label, tone: "draft", open: true },
    { key: "done", label, tone: "done", open: false },
  ],
  transitions: [
    { key: "close", label, from: ["open"], to: "done", who: [{ kind: "creator" }], fields: [{ field: "answer", required: true }] },
  ],
  access: { read: everybody, create: everybody, act: everybody, configure: everybody },
};

const me = {
  personId: "11111111-1111-4111-8111-111111111111",
  name: "Li",
  today: "2026-11-30",
  organisation: { timeZone: "Asia/Shanghai" },
} as Me;

describe("the form of a register's record", () => {
  const rules = recordRules(definition, "items", me, { state: "open" });

  it("begins with defaults, plain and worked out", () => {
    expect(rules.beginning()).toEqual({ grade: "low", by: { id: me.personId, name: "Li" } });
  });

  it("shows and demands by what is filled in, and works out what follows", () => {
    expect([rules.shows?.("why", { grade: "low" }), rules.shows?.("why", { grade: "high" }), rules.shows?.("about", {})]).toEqual([
      false,
      true,
      true,
    ]);
    expect([rules.needs?.("why", { grade: "low" }), rules.needs?.("why", { grade: "high" })]).toEqual([false, true]);
    expect([rules.workOut?.("twice", { amount: 21 }), rules.workOut?.("twice", { amount: "" })]).toEqual([42, null]);
  });

  it("leaves what transitions fill in to them, and asks for nothing that is gone", () => {
    const { fields } = registerScreen(definition, "items").form;
    const screen = { fields: fields.map((field) => ({ ...field, visible: true }) as EffectiveField) };
    const names = (occasion: "create" | "update", frozen?: string[]) =>
      askedFields(screen, definition, occasion, frozen).map(({ field }) => field);
    expect(names("create")).toEqual(["about", "grade", "why", "by", "amount", "twice", "department"]);
    expect(names("update", ["amount"])).toEqual(["about", "grade", "why", "by", "twice", "answer"]);
  });

  it("sends ids, nothing for empty texts, and of a change only what differs", () => {
    const before = dataOf(definition, { about: "x", by: { id: "p" }, twice: 3, gone: "y" });
    expect(before).toEqual({ about: "x", by: "p" });
    expect(changedData(before, dataOf(definition, { about: "", by: { id: "p" }, amount: 2 }))).toEqual({ about: null, amount: 2 });
  });

  it("has what the server refuses at the field that it is about", () => {
    const fields = [{ path: "input.data.lines.2.amount", code: "c", message: "m" }];
    const moved = atFields(new ApiError("INVALID", "m", fields));
    expect(moved instanceof ApiError && moved.at("lines")).toBe("m");
  });
});
