import { describe, expect, it } from "vitest";
import { barOf, byUrgency, type Matrix, openOf, stateAt } from "../../admin/obligation/matrix.ts";
import { keyboardStep } from "../../admin/obligation/matrix-keys.ts";
import { shorten } from "../../admin/obligation/shorten.ts";
import { withWhich } from "../../admin/obligation/which.ts";
import { eventName } from "../../schema/registry.commands.screen.ts";

const column = (id: string) => ({ id, kind: null, title: id, which: "", name: id });
const person = (id: string) => ({ id, name: id, department: null });
const matrix: Matrix = {
  people: ["ann", "bob", "cid"].map(person),
  columns: ["first", "second", "third"].map(column),
  states: ["dlo", "dw-", "ols"],
  total: 3,
};

describe("the matrix", () => {
  it("knows where each stands, and that nothing is asked", () => {
    expect([stateAt(matrix, 0, 1), stateAt(matrix, 1, 1), stateAt(matrix, 2, 2), stateAt(matrix, 1, 2), stateAt(matrix, 9, 9)]).toEqual([
      "overdue",
      "waived",
      "suspended",
      null,
      null,
    ]);
  });

  it("counts whom something is asked of, not the others", () => {
    expect([0, 1, 2].map((place) => barOf(matrix, place))).toEqual([
      { total: 3, done: 2, overdue: 0 },
      { total: 3, done: 0, overdue: 2 },
      { total: 2, done: 0, overdue: 0 },
    ]);
  });

  it("puts first what people are late with, then what most have still to do", () => {
    expect(byUrgency(matrix).map(({ column: { id } }) => id)).toEqual(["second", "third", "first"]);
  });

  it("says what somebody has still to do, the overdue first", () => {
    const open = (row: number) => openOf(matrix, row).map(({ column: { id }, state }) => `${id} ${state}`);
    expect(open(0)).toEqual(["second overdue", "third open"]);
    expect(open(1)).toEqual([]);
    expect(open(2)).toEqual(["second overdue", "first open"]);
  });
});

describe("the keys of the matrix", () => {
  const size = { rows: 30, columns: 5 };
  it.each([
    ["ArrowDown", { row: 1, column: 1 }, { row: 2, column: 1 }],
    ["ArrowUp", { row: 0, column: 1 }, { row: 0, column: 1 }],
    ["ArrowRight", { row: 1, column: 4 }, { row: 1, column: 4 }],
    ["ArrowLeft", { row: 1, column: 4 }, { row: 1, column: 3 }],
    ["PageDown", { row: 25, column: 0 }, { row: 29, column: 0 }],
    ["PageUp", { row: 25, column: 0 }, { row: 15, column: 0 }],
    ["Home", { row: 3, column: 3 }, { row: 3, column: 0 }],
    ["End", { row: 3, column: 1 }, { row: 3, column: 4 }],
  ])("%s from %j leads to %j", (key, at, next) => expect(keyboardStep(key, at, size)).toEqual(next));

  it("leaves other keys alone", () => expect(keyboardStep("a", { row: 0, column: 0 }, size)).toBeNull());
});

describe("a text cut to its place", () => {
  it.each([
    ["投诉处理", 8, "投诉处理"],
    ["投诉处理办法", 8, "投诉处…"],
    ["Complaints", 10, "Complaints"],
    ["Complaints and more", 10, "Complaint…"],
    ["客服A组", 7, "客服A组"],
    ["", 4, ""],
  ])("%s in %d halves is %s", (text, width, shown) => expect(shorten(text, width)).toBe(shown));
});

describe("what is asked under one title", () => {
  const rule = (ordinal: number, number = "KF-1") => ({ revision: { ordinal, document: { number } }, agreement: null });
  const course = { revision: null, agreement: null };
  const names = (asked: readonly (typeof course | ReturnType<typeof rule>)[], title: string | null = "Complaints") =>
    withWhich(
      asked.map((one, place) => ({ ...one, title, createdAt: `2026-11-0${place + 1}T08:30:00Z` })),
      { language: "en", timeZone: "UTC", eventName },
    ).map(({ which }) => which);

  it("says which revision of which document", () =>
    expect(names([rule(1), rule(2), rule(1, "KF-2")])).toEqual(["Revision 1 · KF-1", "Revision 2 · KF-1", "Revision 1 · KF-2"]));

  it("says of an agreement which revision, of a course nothing", () =>
    expect(names([{ revision: null, agreement: { ordinal: 3 } } as never, course])).toEqual(["Revision 3", ""]));

  it("says when it was asked where nothing else differs", () => {
    expect(names([course, course])).toEqual(["Asked 2026-11-01 08:30", "Asked 2026-11-02 08:30"]);
    expect(names([rule(1), rule(1), rule(2)])).toEqual([
      "Asked 2026-11-01 08:30 · Revision 1 · KF-1",
      "Asked 2026-11-02 08:30 · Revision 1 · KF-1",
      "Revision 2 · KF-1",
    ]);
  });

  it("tells a hidden text from nothing", () => expect(names([{ ...rule(2), revision: null }], null)).toEqual([""]));
});
