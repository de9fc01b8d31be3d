import { describe, expect, it } from "vitest";
import { numbersByState, sumOfState } from "../../admin/dashboard/numbers-by-state.ts";
import { foldedAtFirst } from "../../admin/frame/folded-at-first.ts";
import { menuGroups } from "../../admin/layout/menu-groups.ts";
import { firstTellingPart } from "../../admin/names/first-telling-part.ts";

describe("groups of the navigation", () => {
  const groupsOf = (...counts: number[]) =>
    counts.map((count, place) => ({
      group: menuGroups[place]!,
      entries: Array.from({ length: count }, (_, line) => ({ path: `/${place}-${line}`, label: { zh: "x", en: "x" } })),
    }));

  it("are all open where they can be seen at once", () => {
    expect(foldedAtFirst(groupsOf(2, 4, 4, 3))).toEqual([]);
  });

  it("are folded from the last on until the rest can, the first never", () => {
    expect(foldedAtFirst(groupsOf(2, 0, 4, 4, 2, 3, 11))).toEqual(["settings"]);
    expect(foldedAtFirst(groupsOf(2, 0, 5, 4, 4, 5, 11))).toEqual(["settings", "confidentiality"]);
    expect(foldedAtFirst(groupsOf(40, 1))).toEqual(["registers"]);
  });

  it("count of many registers only those that stand there at once", () => {
    expect(foldedAtFirst(groupsOf(2, 60, 4))).toEqual([]);
  });
});

describe("numbers by state", () => {
  const groups = [
    { values: ["1", "A", "open"], count: 2 },
    { values: ["2", "B", "overdue"], count: 1 },
    { values: ["1", "A", "done"], count: 3 },
    { values: [null, null, "overdue"], count: 4 },
    { values: ["2", "B", "waived"], count: 9 },
  ];

  it("are taken together by all other values, whoever is latest first", () => {
    expect(numbersByState(groups)).toEqual([
      { values: [null, null], overdue: 4, open: 0, done: 0 },
      { values: ["2", "B"], overdue: 1, open: 0, done: 0 },
      { values: ["1", "A"], overdue: 0, open: 2, done: 3 },
    ]);
    expect(sumOfState(numbersByState(groups), "overdue")).toBe(5);
  });
});

describe("titles below each other", () => {
  it("leave out a first part that all of them have, unless nothing else is left of one", () => {
    expect(
      firstTellingPart([
        ["A", "x"],
        ["A", "y"],
      ]),
    ).toBe(1);
    expect(
      firstTellingPart([
        ["A", "x"],
        ["B", "y"],
      ]),
    ).toBe(0);
    expect(
      firstTellingPart([
        ["A", "x"],
        ["A", null],
      ]),
    ).toBe(0);
    expect(firstTellingPart([["A", "x"]])).toBe(0);
    expect(firstTellingPart([])).toBe(0);
  });
});
