import { afterEach, describe, expect, it } from "vitest";
import { askedOf, selectionOf } from "../../admin/providers/selection.ts";
import { orderOf, whereOf } from "../../admin/providers/where.ts";
import { bookRegisters, findScreen, isResourceName, knownBook, resourceOfPath, screenOf } from "../../admin/records/book.ts";
import { fieldAt } from "../../admin/records/field-path.ts";
import { recordTitle, titleParts } from "../../schema/record-title.screen.ts";
import { eventName } from "../../schema/registry.commands.screen.ts";
import type { ScreenDefault } from "../../schema/registry.screen.ts";
import { choiceLabel, choicesOf } from "../../schema/shared/choices.screen.ts";
import { both, code, field, one, titles } from "../../schema/shared/field.screen.ts";

const register = (resource: `r/${string}`, fields: ScreenDefault["fields"]): ScreenDefault => ({
  resource,
  title: titles("投诉", "Complaint", "Complaints"),
  recordTitle: ["number", "about"],
  fields,
  list: { columns: [{ field: "number" }], sort: [{ field: "number", descending: true }], filters: ["severity"] },
  form: { sections: [], fields: [] },
});

const complaints = register("r/complaints", {
  number: code("编号", "Number"),
  about: field("text", "事由", "About"),
  handler: one("people", "处理人", "Handler"),
  calls: { label: both("来电", "Call"), kind: "record", record: "r/calls" },
  severity: {
    label: both("严重程度", "Severity"),
    kind: "state",
    options: [
      { value: "low", label: both("轻微", "Minor") },
      { value: "high", label: both("严重", "Serious"), tone: "overdue" },
    ],
  },
});
const calls = register("r/calls", {
  number: code("编号", "Number"),
  about: { label: both("状态", "State"), kind: "state", options: [{ value: "done", label: both("已办", "Done") }] },
});
const reader = { language: "zh", timeZone: "Asia/Shanghai", screenOf: findScreen, eventName } as const;
const valueIn = (values: Readonly<Record<string, string>>) => (path: string) => values[path] ?? null;

describe("the resource book", () => {
  afterEach(() => bookRegisters(null, []));

  it("knows what the code defines before any register is asked for", () => {
    expect([isResourceName("people"), isResourceName("r/complaints"), isResourceName("toString")]).toEqual([true, false, false]);
    expect(screenOf("people").title.singular.en).toBe("Person");
  });

  it("takes registers while the panel runs, and gives them back with the next version", () => {
    bookRegisters("1", [complaints, calls]);
    expect(knownBook().names.slice(-2)).toEqual(["r/complaints", "r/calls"]);
    expect(fieldAt("r/complaints", "calls.about")?.kind).toBe("state");
    expect(fieldAt("r/complaints", "handler.department.name")?.kind).toBe("text");
    bookRegisters("2", [calls]);
    expect([knownBook().version, isResourceName("r/complaints"), isResourceName("r/calls")]).toEqual(["2", false, true]);
    // A page that stands while its register goes has nothing to show, and does not break.
    expect([screenOf("r/complaints").list.columns, fieldAt("r/complaints", "about"), titleParts("r/complaints", findScreen)]).toEqual([
      [],
      undefined,
      [],
    ]);
    expect(recordTitle("r/complaints", () => "x", reader)).toBe("记录");
  });

  it("finds the kind of records in the panel's addresses, and no other word", () => {
    bookRegisters("1", [calls]);
    const kinds = ["/people", "/people?page=2", "/r/calls/create", "/r/calls/1/show", "/r/complaints", "/r", "/dashboard/people", "/"];
    expect(kinds.map((path) => resourceOfPath(path)?.resource)).toEqual([
      "people",
      "people",
      "r/calls",
      "r/calls",
      ...[1, 2, 3, 4].map(() => undefined),
    ]);
    expect(resourceOfPath("/r/calls/1/show")?.rest).toEqual(["1", "show"]);
  });

  it("asks for registers as for anything else: titles, filters and orders over their relations", () => {
    bookRegisters("1", [complaints, calls]);
    expect(askedOf("r/complaints", ["handler", "calls"])).toEqual([
      "id",
      "number",
      "about",
      ...["id", "name", "number"].map((name) => `handler.${name}`),
      "calls.id",
      "calls.number",
      "calls.about",
    ]);
    expect(askedOf("departments", ["parent", "memberships"]).at(-1)).toEqual({
      path: "memberships",
      fields: expect.arrayContaining(["id", "person.name"]),
      limit: 20,
    });
    expect(selectionOf("r/complaints", ["handler", "calls"])).toBe("id number about handler { id name number } calls { id number about }");
    expect(whereOf("r/complaints", { handler: "p", severity: { in: ["high"] } })).toEqual({
      and: [{ handler: { id: { eq: "p" } } }, { severity: { in: ["high"] } }],
    });
    expect(orderOf("r/complaints", { field: "calls", order: "DESC" })).toEqual([{ calls: { number: "DESC" } }]);
  });

  it("reads the words of a closed list from the field where it brings its own", () => {
    bookRegisters("1", [complaints, calls]);
    const severity = { ...complaints.fields.severity, kind: "state" } as const;
    expect(choicesOf(severity).map(([value]) => value)).toEqual(["low", "high"]);
    expect(choiceLabel(severity, "high")).toEqual({ zh: "严重", en: "Serious", tone: "overdue" });
    expect([choiceLabel(severity, "constructor"), choiceLabel({ words: "Role" }, "constructor")]).toEqual([undefined, undefined]);
    expect(recordTitle("r/calls", valueIn({ number: "T-1", about: "done" }), reader)).toBe("T-1 · 已办");
  });
});
