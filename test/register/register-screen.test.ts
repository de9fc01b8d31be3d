import { describe, expect, test } from "vitest";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { registerScreen } from "../../schema/register/register-screen.screen.ts";

const only = (zh: string) => ({ zh, en: "" });
const definition: RegisterDefinition = {
  format: 1,
  titles: { singular: only("投诉"), plural: { zh: "", en: "Complaints" } },
  numbering: "TS-{yyyy}-{0001}",
  recordTitle: ["subject"],
  sections: [{ key: "what", title: only("内容") }],
  fields: [
    { key: "detail", label: only("详情"), of: { kind: "longText" }, section: "what" },
    { key: "subject", label: only("事由"), of: { kind: "text" }, required: true, section: "what", help: only("一句话") },
    { key: "kind", label: only("类别"), of: { kind: "choice", options: [{ key: "a", label: only("甲") }] }, section: "gone" },
    { key: "old", label: only("旧"), of: { kind: "text" }, retired: true },
    ...["one", "two", "three", "four", "five"].map((key) => ({
      key,
      label: only(key),
      of: { kind: "money" as const },
      indexed: key === "five",
    })),
    { key: "total", label: only("合计"), of: { kind: "computed", is: "one", gives: "money" } },
    { key: "goods", label: only("物品"), of: { kind: "record", register: "goods" } },
  ],
  states: [{ key: "open", label: only("处理中"), tone: "dueSoon", open: true }],
  transitions: [],
  limits: [],
  access: {
    read: { template: "everybody" },
    create: { template: "everybody" },
    act: { template: "everybody" },
    configure: { template: "department" },
  },
};

describe("the screen of a register", () => {
  const screen = registerScreen(definition, "complaints");
  const columns = screen.list.columns.map(({ field }) => field);

  test("says everything in both languages, whichever it was made in", () => {
    expect(screen.title).toEqual({ singular: { zh: "投诉", en: "投诉" }, plural: { zh: "Complaints", en: "Complaints" } });
    for (const [name, { label }] of Object.entries(screen.fields)) expect([label.zh, label.en, name].every(Boolean), name).toBe(true);
    expect(screen.fields.subject?.help).toEqual({ zh: "一句话", en: "一句话" });
  });

  test("begins with what the record is called, and has at most seven columns, the most useful ones", () => {
    expect(columns).toEqual(["number", "subject", "kind", "five", "state", "handler", "openedAt"]);
  });

  test("has each field that is there in its form, once, in a section that there is", () => {
    const sections = screen.form.sections.map(({ key }) => key);
    expect(sections).toEqual(["main", "what", "record"]);
    const fields = screen.form.fields.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields).not.toContain("old");
    expect(fields).not.toContain("dueAt");
    for (const { section } of screen.form.fields) expect(sections).toContain(section);
    expect(screen.form.fields.find(({ field }) => field === "total")?.readOnly).toBe(true);
  });

  test("still knows fields that are gone, and nothing in lists, forms or titles that it does not know", () => {
    expect(screen.fields.old).toBeDefined();
    const named = [...columns, ...screen.list.filters, ...screen.form.fields.map(({ field }) => field), ...screen.recordTitle];
    for (const name of named) expect(Object.hasOwn(screen.fields, name), name).toBe(true);
    expect(screen.fields.goods).toMatchObject({ kind: "record", record: "r/goods" });
    expect(screen.fields.state?.options).toEqual([{ value: "open", label: { zh: "处理中", en: "处理中" }, tone: "dueSoon" }]);
  });

  test("has no state where there are none", () => {
    const notes = registerScreen({ ...definition, states: [] }, "notes");
    expect(notes.fields.state).toBeUndefined();
    expect(notes.list.columns.map(({ field }) => field)).not.toContain("handler");
  });
});
