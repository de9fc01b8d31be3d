import { describe, expect, it } from "vitest";
import { operationsOf } from "../../admin/policy/draft/provision-edit.ts";
import type { DraftProvision } from "../../admin/policy/draft-page.ts";

const provision = (id: string, parent: string | null = null): DraftProvision => ({
  ...{ id, version: 3, kind: "article", label: id, number: null, identity: id, heading: "", text: "一。", depth: 0 },
  parent: parent === null ? null : { id: parent },
});
const provisions = [provision("a"), provision("a1", "a"), provision("a2", "a"), provision("b")];

describe("what a dialogue of the draft asks the server to do", () => {
  it("names of a change only what is other than before, what was emptied included", () => {
    const edit = { kind: "change", provision: provision("a") } as const;
    const values = { kind: "article", label: "", heading: null, text: "二。", version: 9 };
    expect(operationsOf(provisions, edit, values)).toEqual([{ operation: "update", id: "a", expectedVersion: 3, label: "", text: "二。" }]);
  });

  it("puts what is added behind the one that it follows, below or at the end", () => {
    const add = (parent: string | null, after?: string) =>
      operationsOf(provisions, { kind: "add", parent, before: null, ...(after ? { after } : {}) }, { kind: "item", text: "新", label: "" });
    const made = { operation: "insert", kind: "item", text: "新" };
    expect(add("a", "a1")).toEqual([{ ...made, parentId: "a", beforeId: "a2" }]);
    expect(add("a", "a2")).toEqual([{ ...made, parentId: "a", beforeId: null }]);
    expect(add(null, "a")).toEqual([{ ...made, parentId: null, beforeId: "b" }]);
    expect(add("b")).toEqual([{ ...made, parentId: "b", beforeId: null }]);
  });

  it("removes with all that stands below", () => {
    const edit = { kind: "remove", provision: provision("a") } as const;
    expect(operationsOf(provisions, edit, {})).toEqual([{ operation: "remove", id: "a", expectedVersion: 3, withChildren: true }]);
  });
});
