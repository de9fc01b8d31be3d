import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, type TreeDepartment, treeOf } from "../../admin/organisation/department-tree.ts";
import { treeStep } from "../../admin/organisation/tree-keys.ts";

const department = (id: string, parent: string | null, name = id): TreeDepartment => ({
  ...{ id, name, fullName: name, version: 1, headcount: 0, head: null, deputies: [], movesOn: null, movesTo: null },
  parent: parent === null ? null : { id: parent },
});

/** a (b (d), c) and e. */
const some = [department("a", null), department("b", "a"), department("c", "a"), department("d", "b"), department("e", null)];
const lines = (closed: readonly string[] = []) => linesOf(treeOf(some), new Set(closed));
const names = (closed?: readonly string[]) => lines(closed).map(({ department: { id }, level }) => `${level}${id}`);

describe("the tree of departments", () => {
  it("shows what is not below something closed", () => {
    expect(names()).toEqual(["1a", "2b", "3d", "2c", "1e"]);
    expect(names(["b"])).toEqual(["1a", "2b", "2c", "1e"]);
    expect(names(["a"])).toEqual(["1a", "1e"]);
    expect(linesOf(treeOf([department("b", "gone")]), new Set()).map(({ level }) => level)).toEqual([1]);
  });

  it("shows every department of any tree once, twelve levels deep as well", () => {
    const deep = Array.from({ length: 12 }, (_, n) => department(String(n), n === 0 ? null : String(n - 1)));
    expect(linesOf(treeOf(deep), new Set()).map(({ level }) => level)).toEqual(deep.map((_, n) => n + 1));
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (seeds) => {
        const tree = seeds.map((seed, n) => department(String(n), n === 0 || seed % 5 === 0 ? null : String(seed % n)));
        const shown = linesOf(treeOf(tree), new Set()).map(({ department: { id } }) => id);
        expect([...shown].sort()).toEqual(tree.map(({ id }) => id).sort());
      }),
    );
  });

  it.each([
    ["ArrowDown", "a", { go: "b" }],
    ["ArrowDown", "e", null],
    ["ArrowUp", "e", { go: "c" }],
    ["Home", "c", { go: "a" }],
    ["End", "a", { go: "e" }],
    ["ArrowRight", "a", { go: "b" }],
    ["ArrowRight", "d", null],
    ["ArrowLeft", "b", { close: "b" }],
    ["ArrowLeft", "d", { go: "b" }],
    ["ArrowLeft", "c", { go: "a" }],
    ["ArrowLeft", "e", null],
  ])("%s at %s", (key, active, step) => expect(treeStep(lines(), active, key, "")).toEqual(step));

  it("opens what is closed, and goes to names by their beginning", () => {
    expect(treeStep(lines(["b"]), "b", "ArrowRight", "")).toEqual({ open: "b" });
    const named = linesOf(
      treeOf([department("1", null, "客服中心"), department("2", null, "Sales"), department("3", null, "Stock")]),
      new Set(),
    );
    expect(treeStep(named, "1", "s", "s")).toEqual({ go: "2" });
    expect(treeStep(named, "2", "s", "s")).toEqual({ go: "3" });
    expect(treeStep(named, "2", "t", "st")).toEqual({ go: "3" });
    expect(treeStep(named, "3", "f", "kf")).toEqual({ go: "1" });
    expect(treeStep(named, "3", "x", "x")).toBeNull();
  });
});
