import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataAt, freeKey, withAt } from "../../admin/register/designer/entry/data.ts";
import { moved } from "../../admin/register/designer/entry/edit-entries.ts";
import type { EntryDescription } from "../../admin/register/designer/entry/entry-description.ts";
import { designerTabs } from "../../admin/register/designer/entry/parts.ts";
import { flowLayout } from "../../admin/register/designer/flow-layout.ts";
import { guessKind } from "../../admin/register/designer/guess-kind.ts";
import { timeTyped } from "../../admin/register/designer/input/TimeInput.tsx";
import { packFiles } from "../seeds/read-packs.ts";

const packs = packFiles.map(({ pack }) => pack);

describe("the designer of registers", () => {
  it("changes what stands at a path and leaves the rest as it was", () => {
    const entry = { key: "a", within: { amount: 24, unit: "hours" }, label: { zh: "答复", en: "" } };
    expect(withAt(entry, "within.amount", 2)).toEqual({ ...entry, within: { amount: 2, unit: "hours" } });
    expect(Object.keys(withAt(entry, "within", { amount: 1, unit: "days" }))).toEqual(["key", "within", "label"]);
    expect(withAt(entry, "warning.before", { amount: 1, unit: "hours" })).toEqual({
      ...entry,
      warning: { before: { amount: 1, unit: "hours" } },
    });
    expect(withAt(withAt(entry, "warning.before", 1), "warning.before", undefined)).toEqual(entry);
    expect(dataAt(entry, "label.zh")).toBe("答复");
    expect(dataAt(entry, "label.zh.x")).toBeUndefined();
  });

  it("gives keys that nothing beside them has", () => {
    expect(freeKey([], "Customer name", "field")).toBe("customer_name");
    expect(freeKey([{ key: "customer_name" }], "Customer name", "field")).toBe("customer_name_2");
    expect(freeKey([{ key: "field_1" }], "客户姓名", "field")).toBe("field_2");
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (taken, words) => {
        const key = freeKey(
          taken.map((key) => ({ key })),
          words,
          "field",
        );
        expect(taken).not.toContain(key);
        expect(key).toMatch(/^[a-z][a-z0-9_]{0,39}$/u);
      }),
    );
  });

  it("moves entries and loses none", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(9), fc.integer({ min: -1, max: 9 }), (list, from, to) => {
        expect([...moved(list, from, to)].sort()).toEqual([...list].sort());
      }),
    );
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  });

  it("guesses from a name what a field holds", () => {
    const kind = (name: string) => guessKind(name).kind;
    expect(
      ["客户电话", "赔付金额", "来电时间", "登记日期", "责任人", "现场照片", "是否回访", "处理经过", "类别", "客户名称"].map(kind),
    ).toEqual(["phone", "money", "moment", "day", "person", "file", "flag", "longText", "choice", "text"]);
    expect(["Photo", "Amount", "Handled by"].map(kind)).toEqual(["file", "money", "person"]);
  });

  it("reads times as people type them", () => {
    expect(["9", "9:05", "0900", "17：30", "24:00"].map(timeTyped)).toEqual(["09:00", "09:05", "09:00", "17:30", "24:00"]);
    expect(["25", "9:70", "24:01", "noon", ""].map(timeTyped)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it("draws every state and step of every pack, inside of the picture", () => {
    for (const { definition } of packs) {
      const { nodes, arrows, width, height } = flowLayout(definition);
      expect(nodes.map(({ key }) => key)).toEqual(definition.states.map(({ key }) => key));
      expect(new Set(arrows.map(({ key }) => key))).toEqual(new Set(definition.transitions.map(({ key }) => key)));
      expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
      for (const { x, y } of nodes) expect(x < width && y < height).toBe(true);
    }
  });
});

/** Paths of an entry that its description says nothing about. */
function unsaid(of: EntryDescription, entry: Readonly<Record<string, unknown>>, path = ""): string[] {
  return Object.entries(entry).flatMap(([name, value]) => {
    const at = path === "" ? name : `${path}.${name}`;
    const property = of.properties.find((candidate) => candidate.at === at);
    if (property?.input === "list")
      return (Array.isArray(value) ? value : []).flatMap((inner) => unsaid(property.of, inner).map((more) => `${at}.${more}`));
    if (property || name === "key" || at === "of") {
      return at === "of" && typeof value === "object" && value !== null ? unsaid(of, { ...value }, at) : [];
    }
    const inside = of.properties.some((candidate) => candidate.at.startsWith(`${at}.`));
    return inside && typeof value === "object" && value !== null ? unsaid(of, { ...value }, at) : [at];
  });
}

it("can say everything that the packs say", () => {
  const said = packs.flatMap(({ slug, definition }) =>
    designerTabs.flatMap(({ parts, singles = [] }) =>
      [...parts, ...singles].flatMap(({ at, of }) => {
        const entries: readonly object[] = [definition[at] ?? []].flat().filter((entry) => typeof entry === "object");
        return entries.flatMap((entry) => unsaid(of, { ...entry }).map((path) => `${at}.${path} (${slug})`));
      }),
    ),
  );
  expect([...new Set(said.map((one) => one.replace(/ \(.*/u, "")))].sort()).toEqual([]);
});
