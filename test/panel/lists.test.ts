import { describe, expect, it } from "vitest";
import { whereOf } from "../../admin/providers/where.ts";
import { applyOperations } from "../../admin/screens/apply-operations.ts";
import { lookOf } from "../../admin/screens/list/list-look.ts";
import { firstPage, longestText, paramsOf, searchOf } from "../../admin/screens/list/list-params.ts";
import { cardName } from "../../admin/screens/list/rows/card-name.ts";
import { fitColumns, moveEdge } from "../../admin/screens/list/rows/column-widths.ts";
import { inside, spotAfter } from "../../admin/screens/list/rows/grid-keys.ts";
import { movedColumn, screenFilters, viewOperations, wholeOrder } from "../../admin/screens/list/screen-changes.ts";
import { settle } from "../../admin/screens/list/settle.ts";
import { type EffectiveField, type EffectiveScreen, screens } from "../../schema/registry.screen.ts";

const label = { zh: "字段", en: "Field" };

function field(name: string, values: Partial<EffectiveField> = {}): EffectiveField {
  return {
    ...{ field: name, kind: "text", visible: true, label, help: null, width: null, comparable: true, offered: false, section: "main" },
    ...{ required: false, readOnly: false, createOnly: false, default: null, when: null, sources: {}, locks: {} },
    ...values,
  };
}

function screen(fields: readonly EffectiveField[], values: Partial<EffectiveScreen> = {}): EffectiveScreen {
  const { title, recordTitle } = screens.policyDocuments;
  return {
    ...{ resource: "policyDocuments", kind: "list", title, recordTitle, fields, sections: [], sort: [], filters: [] },
    ...{ layout: { as: "table", by: null }, density: "comfortable", sources: {}, locks: {} },
    ...values,
  };
}

describe("what a list asks the server", () => {
  it("compares relations by their id, and a department also by those above it", () => {
    const filter = { department: { below: "centre" }, supervisor: { eq: "person" }, position: { isNull: true } };
    expect(whereOf("people", filter)).toEqual({
      and: [{ department: { pathIds: { contains: "centre" } } }, { supervisor: { id: { eq: "person" } } }, { position: { isNull: true } }],
    });
  });
});

describe("the address of a list", () => {
  it("says where somebody is, and is empty for the list as it begins", () => {
    const params = {
      view: "0f9d4c1e-2b7a-4c55-9a53-6d7e1f2a3b4c",
      page: 3,
      sort: { field: "number", descending: true },
      filter: { state: { in: ["draft"] }, q: "客服" },
    };
    expect(paramsOf(`?${searchOf(params)}`)).toEqual(params);
    expect(searchOf(firstPage)).toBe("");
    expect(paramsOf("")).toEqual(firstPage);
    // No filter at all is something else than the one with which the list begins.
    expect(paramsOf(`?${searchOf({ ...firstPage, filter: {} })}`).filter).toEqual({});
  });

  it.each([
    "page=0",
    "page=-1",
    "page=1.5",
    "page=x",
    "page=",
    "filter=[1]",
    "filter={",
    "filter=null",
    "filter=1",
    "view=",
    "view=X 1",
    "sort=",
  ])("begins anew where %s makes no sense", (search) => expect(paramsOf(`?${search}`)).toEqual(firstPage));

  it("takes pages no further than the server answers, and texts no longer than can be found", () => {
    expect(paramsOf("?page=99999999").page).toBe(40_000);
    const long = encodeURIComponent(JSON.stringify({ q: "长".repeat(10_000) }));
    expect(String(paramsOf(`?filter=${long}`).filter?.q)).toHaveLength(longestText);
  });

  it("reads filters that links of other pages write more briefly", () => {
    const filter = encodeURIComponent(JSON.stringify({ a: 1, b: ["x"], c: { isNull: true }, q: " " }));
    expect(paramsOf(`?filter=${filter}`).filter).toEqual({ a: { eq: 1 }, b: { in: ["x"] }, c: { isNull: true } });
  });
});

describe("what a list is asked for", () => {
  const known = screen([field("number"), field("title"), field("level", { comparable: false })], {
    sort: [{ field: "number", descending: true }],
    filters: [
      { field: "number", is: "gte", value: "A" },
      { field: "number", is: "lte", value: "B" },
    ],
  });

  it("is what the screen says until somebody says otherwise", () => {
    const begun = settle(firstPage, known);
    expect(begun).toEqual({ filter: { number: { gte: "A", lte: "B" } }, sort: { field: "number", descending: true }, dropped: [] });
    const own = settle({ filter: {}, sort: { field: "title", descending: false } }, known);
    expect(own).toEqual({ filter: {}, sort: { field: "title", descending: false }, dropped: [] });
  });

  it("leaves out what is gone or not for this person, and says so", () => {
    const filter = { gone: { eq: 1 }, level: { eq: 1 }, q: "x", where: { isNull: false }, "owningDepartment.code": { eq: "CS" } };
    const { dropped, ...asked } = settle({ filter, sort: { field: "nope", descending: false } }, known);
    expect(dropped).toEqual(["gone", "level", "nope"]);
    expect(asked.sort).toEqual({ field: "number", descending: true });
    expect(Object.keys(asked.filter)).toEqual(["q", "where", "owningDepartment.code"]);
  });
});

describe("the keys of a table", () => {
  const size = { rows: 3, columns: 2 };
  const path = (from: [number, number], ...keys: string[]) =>
    keys.reduce((spot, key) => spotAfter(key, spot, size) ?? spot, { row: from[0], column: from[1] });

  it("lead from row to row, along the cells, and to the head and back", () => {
    expect(path([0, -1], "ArrowDown", "ArrowDown", "ArrowDown")).toEqual({ row: 2, column: -1 });
    expect(path([1, -1], "ArrowRight", "ArrowRight", "ArrowRight")).toEqual({ row: 1, column: 1 });
    expect(path([1, 0], "ArrowLeft", "ArrowLeft")).toEqual({ row: 1, column: -1 });
    expect(path([0, -1], "ArrowUp", "ArrowUp", "ArrowRight", "ArrowLeft", "ArrowLeft")).toEqual({ row: -1, column: 0 });
    expect(path([-1, 1], "ArrowDown")).toEqual({ row: 0, column: -1 });
    expect(path([1, -1], "End")).toEqual({ row: 2, column: -1 });
    expect(path([-1, 0], "End")).toEqual({ row: -1, column: 1 });
    expect(spotAfter("x", { row: 0, column: 0 }, size)).toBeUndefined();
  });

  it("stay inside when there are fewer rows than before", () => {
    expect(inside({ row: 24, column: 5 }, size)).toEqual({ row: 2, column: 1 });
    expect(inside({ row: 0, column: -1 }, { rows: 0, columns: 2 })).toEqual({ row: -1, column: 0 });
  });
});

describe("the widths of columns", () => {
  const columns = [field("a", { width: 300 }), field("b", { width: 100, kind: "state" }), field("c")];

  it("fill the room in the proportion that the screen wants", () => {
    const { widths, overflows, total } = fitColumns(columns, 44 + 1080);
    expect([...widths.values()]).toEqual([600, 200, 280]);
    expect([overflows, Math.round(total)]).toEqual([false, 44 + 1080]);
  });

  it("give way where a part still says something, and only so far", () => {
    const { widths, overflows } = fitColumns(columns, 44 + 496);
    expect(Math.round(widths.get("a") ?? 0)).toBe(270);
    expect(widths.get("b")).toBe(100);
    expect(overflows).toBe(false);
    expect(fitColumns(columns, 300).overflows).toBe(true);
  });

  it("keep numbers and codes whole while titles give way", () => {
    const { widths } = fitColumns([field("title", { width: 300 }), field("number", { width: 140 })], 44 + 380);
    expect([...widths.values()].map(Math.round)).toEqual([240, 140]);
  });

  it("move an edge without moving anything else, within what a screen may say", () => {
    expect(moveEdge(300, 100, 30)).toEqual([330, 70]);
    expect(moveEdge(300, 100, 500)).toEqual([360, 40]);
    expect(moveEdge(50, 100, -500)).toEqual([40, 110]);
    expect(moveEdge(790, 300, 200)).toEqual([800, 290]);
  });
});

describe("a view", () => {
  const shown = screen([
    field("a"),
    field("b", { width: 90 }),
    field("c", { visible: false }),
    field("state", { words: "DocumentState", kind: "state" }),
  ]);

  it("keeps what can be kept of a filter", () => {
    const filter = {
      q: "typed",
      where: { isNull: true },
      a: { gte: "1", lte: "2" },
      b: { in: ["x", "y"] },
      c: { isNull: true },
      department: { below: "centre" },
      state: { eq: { id: 1 } },
    };
    expect(screenFilters(filter)).toEqual([
      { field: "a", is: "lte", value: "2" },
      { field: "a", is: "gte", value: "1" },
      { field: "b", is: "in", value: ["x", "y"] },
      { field: "c", is: "isNull", value: true },
      { field: "department", is: "below", value: "centre" },
    ]);
  });

  it("is the list as it stood, on whatever it is laid", () => {
    const stood = applyOperations(shown, [...wholeOrder(["b", "a", "state"]), { op: "density", value: "compact" }], {
      ...{ level: "person", id: "p", name: "" },
    });
    const kept = viewOperations(stood, { a: { eq: "1" } }, { field: "b", descending: true });
    const elsewhere = screen([field("c"), field("a"), field("state", { words: "DocumentState", kind: "state" }), field("b")]);
    const laid = applyOperations(elsewhere, kept, { level: "view", id: "v", name: "" });
    expect(laid.fields.filter(({ visible }) => visible).map(({ field: name }) => name)).toEqual(["b", "a", "state"]);
    expect(laid.fields.find(({ field: name }) => name === "b")?.width).toBe(90);
    expect([laid.density, laid.sort, laid.filters]).toEqual([
      "compact",
      [{ field: "b", descending: true }],
      [{ field: "a", is: "eq", value: "1" }],
    ]);
  });

  it("keeps nothing in a view that a level above has locked, but its filter and order", () => {
    const by = { level: "organisation", id: "o", name: "o" } as const;
    const locked = screen([field("a", { locks: { visible: by, order: by, width: by }, width: 90 }), field("b", { width: 80 })], {
      locks: { sort: by, filters: by, layout: by },
    });
    expect(viewOperations(locked, { a: { eq: "1" } }, { field: "b", descending: true })).toEqual([
      { op: "show", field: "b" },
      { op: "order", field: "b", after: "a" },
      { op: "width", field: "b", value: 80 },
      { op: "sort", field: "b", descending: true },
      { op: "filter", filters: [{ field: "a", is: "eq", value: "1" }] },
      { op: "density", value: "comfortable" },
    ]);
  });

  it("moves a column no further than the ends", () => {
    expect(movedColumn(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
    expect(movedColumn(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
    expect(movedColumn(["a", "b", "c"], "x", 1)).toEqual(["a", "b", "c"]);
  });

  it("is a table where the field of its board is gone", () => {
    expect(lookOf(screen(shown.fields, { layout: { as: "board", by: "state" } }))).toMatchObject({ as: "board", by: "state" });
    expect(lookOf(screen([field("a")], { layout: { as: "board", by: "state" } }))).toMatchObject({ as: "table", by: null });
    expect(lookOf(screen([field("a")], { layout: { as: "board", by: "a" } }))).toMatchObject({ as: "table", by: null });
  });
});

describe("what a card is called by", () => {
  const due = field("dueOn", { kind: "day" });
  const state = field("state", { kind: "state" });
  const person = field("person", { kind: "person" });
  const title = field("title");
  const named = (...shown: EffectiveField[]) => cardName("obligations", shown)?.field;

  it("is the first column, as in the table", () => {
    expect(named(person, title, due)).toBe("person");
    expect(named(title, due)).toBe("title");
  });

  it("is what people call the record where the first column is a day or a state, else the first that says something", () => {
    expect(named(due, person, title)).toBe("title");
    expect(named(state, due, person)).toBe("person");
    expect(named(due, state)).toBe("dueOn");
    expect(named()).toBeUndefined();
  });
});
