import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { blockOf } from "../../admin/register/field/paste-block.ts";
import { cellProblem, typedCell, writtenCell } from "../../admin/register/grid/grid-cell.ts";
import type { GridColumn } from "../../admin/register/grid/grid-column.ts";
import {
  cellOf,
  freshRow,
  type GridRow,
  isTyped,
  keepMine,
  mostRows,
  sentOf,
  takeTheirs,
  withBlock,
  withSaved,
  withTheirs,
  withTyped,
} from "../../admin/register/grid/grid-state.ts";
import { inside, spotAfter, spotAfterTab } from "../../admin/register/grid/sheet-keys.ts";
import type { FieldKindDefinition } from "../../schema/register/definition/field.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";

const surroundings = { language: "zh", today: "2026-11-30", timeZone: "Asia/Shanghai" } as const;
const column = (key: string, of: FieldKindDefinition, names: GridColumn["names"] = null): GridColumn => ({
  ...{ key, of, names, label: both(key, key), required: false, worked: of.kind === "computed", width: 100 },
});
const fresh = () => freshRow({ kind: "o" }, {});
const record = (id: string, held: Record<string, unknown>, frozen: GridRow["frozen"] = []): GridRow => ({
  ...freshRow(held, {}),
  ...{ id, isNew: false, version: 3, number: id, frozen },
});
const words = fc.string({ unit: fc.constantFrom("甲", "b", " ", "\t", "\n", '"', "'", ",", "，", "1", "=") });

describe("a block on the clipboard", () => {
  it("comes back as it was copied, whatever stands in its cells", () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (cells) => {
        const text = Papa.unparse(cells, { delimiter: "\t", newline: "\n" });
        expect(blockOf(text)).toEqual(cells);
      }),
    );
  });

  it("is written from a cell on, grows the sheet to its most, and passes over what cannot be changed", () => {
    const keys = ["a", "b", "c"];
    const line = fc.array(fc.option(fc.constantFrom("x", "y", ""), { nil: undefined }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.nat(6), fc.boolean(), (lines, from, grows) => {
        const rows = [record("1", { a: "x" }, ["b"]), record("2", {}, "all"), record("3", { c: "y" })];
        const { rows: next, left, passed } = withBlock(rows, Math.min(from, 3), { keys, lines }, grows ? fresh : null);
        const wanted = Math.min(from, 3) + lines.length;
        expect(next.length + left).toBe(Math.max(3, wanted));
        expect(grows ? left : next.length - 3).toBe(0);
        for (const [down, texts] of lines.entries()) {
          const row = next[Math.min(from, 3) + down];
          for (const [right, key] of keys.entries()) {
            const isClosed = row?.frozen === "all" || row?.frozen.includes(key);
            if (row && texts[right] !== undefined && !isClosed) expect(cellOf(row, key) ?? "").toBe(texts[right] || "");
            if (row && isClosed) expect(key in row.typed).toBe(false);
          }
        }
        expect(passed).toBeLessThanOrEqual(lines.length * 3);
        // What was there is where it was: nothing is lost by pasting.
        expect(next.slice(0, 3).map(({ id }) => id)).toEqual(["1", "2", "3"]);
      }),
    );
  });

  it("ends at the most rows that a sheet has, and says how many had no room", () => {
    const lines = Array.from({ length: mostRows + 7 }, () => ["x"]);
    const { rows, left } = withBlock([record("1", {})], 1, { keys: ["a"], lines }, fresh);
    expect([rows.length, left]).toEqual([mostRows, 8]);
  });
});

describe("a row of a sheet", () => {
  it("has something to save only while a cell differs from what is held", () => {
    const row = record("1", { a: "x", b: null, people: ["p"] });
    expect(isTyped(withTyped(row, { a: "y" }))).toBe(true);
    expect(isTyped(withTyped(withTyped(row, { a: "y" }), { a: "x" }))).toBe(false);
    expect(isTyped(withTyped(row, { b: "", people: ["p"] }))).toBe(false);
    expect(isTyped(fresh())).toBe(false);
    expect(isTyped(withTyped(fresh(), { a: "" }))).toBe(false);
  });

  it("sends what was typed, and empties what it begins with only where somebody emptied it", () => {
    expect(sentOf(withTyped(fresh(), { a: "x", b: null }))).toEqual({ a: "x" });
    expect(sentOf(withTyped(fresh(), { a: "x", kind: null }))).toEqual({ a: "x", kind: null });
  });

  it("keeps what was typed while it was being saved", () => {
    const sent = withTyped(record("1", { a: "x" }), { a: "y" });
    const meanwhile = withTyped(sent, { a: "z", b: "new" });
    const saved = withSaved(meanwhile, sentOf(sent), { id: "1", version: 4, number: "1" });
    expect(saved).toMatchObject({ version: 4, held: { a: "y" }, typed: { a: "z", b: "new" } });
    expect(isTyped(withSaved(sent, sentOf(sent), { id: "1", version: 4, number: "1" }))).toBe(false);
  });

  it("shows what somebody else saved beside what was typed, and only where both did", () => {
    const mine = withTyped(record("1", { a: "x", b: "x", c: "x" }), { a: "mine", b: "mine", c: "same" });
    const theirs = { held: { a: "theirs", b: "x", c: "same", d: "more" }, version: 5, frozen: [] };
    const row = withTheirs(mine, theirs, "changed");
    expect(row).toMatchObject({ version: 5, typed: { a: "mine", b: "mine" }, theirs: { a: "theirs" }, refused: { "": "changed" } });
    expect(row.typed).not.toHaveProperty("c");
    const taken = takeTheirs(row);
    expect([cellOf(taken, "a"), cellOf(taken, "b"), taken.theirs, taken.refused]).toEqual(["theirs", "mine", null, {}]);
    expect(keepMine(row)).toMatchObject({ typed: { a: "mine", b: "mine" }, theirs: null });
    expect(withTheirs(withTyped(record("1", { a: "x" }), { z: "mine" }), theirs, "changed").theirs).toBeNull();
  });
});

describe("a cell of a sheet", () => {
  const reader = { language: "zh", timeZone: "Asia/Shanghai", nameOf: () => "林书瑶" } as const;
  const person = column("who", { kind: "person" }, "people");

  it("reads what it writes", () => {
    const choice = column("kind", { kind: "choice", options: [{ key: "o", label: both("办公", "Office") }] });
    const day = column("day", { kind: "day" });
    const money = column("price", { kind: "money" });
    const place = column("where", { kind: "place" });
    for (const [of, value] of [
      [choice, "o"],
      [day, "2026-11-30"],
      [money, "1234.50"],
      [place, { words: "三楼" }],
      [column("ok", { kind: "flag" }), true],
      [column("at", { kind: "moment" }), "2026-11-30T01:05:00.000Z"],
      [column("long", { kind: "longText" }), "一行\n两行"],
    ] as const)
      expect(typedCell(of, writtenCell(of, value, surroundings, reader), surroundings)).toEqual(value);
  });

  it("says what it does not understand, and keeps it", () => {
    expect(typedCell(person, "无此人", surroundings)).toBe("无此人");
    expect(cellProblem(person, "无此人", null)?.en).toMatch(/number/);
    expect(cellProblem(column("day", { kind: "day" }), "下周", null)).not.toBeNull();
    expect(cellProblem(column("day", { kind: "day" }), null, "2026-11-30")).toBeNull();
  });
});

describe("the keys of a sheet", () => {
  const size = { rows: 4, columns: 3 };
  const pressed = (key: string, more = {}) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...more });

  it("never lead out of it", () => {
    const key = fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown");
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 20 }), (keys) => {
        let at = { row: 0, column: 0 };
        for (const [one, ctrlKey] of keys) at = spotAfter(pressed(one, { ctrlKey }), at, size) ?? at;
        expect(inside(at, size)).toEqual(at);
      }),
    );
    expect(spotAfter(pressed("a"), { row: 0, column: 0 }, size)).toBeNull();
  });

  it("lead along the rows by Tab, and out of the sheet at its ends", () => {
    expect(spotAfterTab({ row: 0, column: 2 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(spotAfterTab({ row: 1, column: 0 }, true, size)).toEqual({ row: 0, column: 2 });
    expect([spotAfterTab({ row: 3, column: 2 }, false, size), spotAfterTab({ row: 0, column: 0 }, true, size)]).toEqual([null, null]);
  });
});
