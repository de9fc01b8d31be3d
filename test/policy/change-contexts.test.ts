import { describe, expect, it } from "vitest";
import {
  type ComparedProvision,
  contextsOf,
  foldedChanges,
  labelsBefore,
  type ProvisionChange,
} from "../../admin/policy/comparison/comparison.ts";
import { outermost, removedProvisions } from "../../admin/policy/comparison/removed-provisions.ts";

const provision = (kind: ComparedProvision["kind"], depth: number, label: string, heading = ""): ComparedProvision => ({
  kind,
  depth,
  label,
  heading,
  text: heading ? "" : "…",
});

let count = 0;
function change(kind: ProvisionChange["kind"], before: ComparedProvision | null, after: ComparedProvision | null): ProvisionChange {
  count += 1;
  return { identity: `i${count}`, kind, moved: false, renumbered: false, formOnly: false, before, after, parts: [], headingSegments: [] };
}

describe("changes read without what is around them", () => {
  const chapter = provision("chapter", 0, "第三章", "上门服务");
  const article = provision("article", 1, "第五条");
  const item = provision("item", 2, "（二）");
  const same = [chapter, article].map((one) => change("unchanged", one, one));
  const changed = change("changed", item, item);
  const gone = change("removed", provision("article", 1, "第六条"), null);
  const next = change("added", null, provision("chapter", 0, "第四章", "附则"));
  const contexts = contextsOf([...same, changed, gone, next]);

  it("say in which chapter and below which article they stand", () => {
    expect(contexts.get(changed)).toEqual({ division: "第三章　上门服务", above: "第五条" });
    expect(contexts.get(gone)).toEqual({ division: "第三章　上门服务", above: "" });
    expect(contexts.get(next)).toEqual({ division: null, above: "" });
  });

  it("are not put below what is gone", () => {
    const [old, fresh] = [provision("article", 1, "第十五条"), provision("article", 1, "第十七条")];
    const added = change("added", null, provision("item", 2, "（六）"));
    const removed = change("removed", provision("article", 1, "第十六条"), null);
    const lost = change("removed", provision("item", 2, "（一）"), null);
    const found = contextsOf([...same.slice(0, 1), change("unchanged", old, fresh), removed, lost, added]);
    expect([found.get(added)?.above, found.get(lost)?.above]).toEqual(["第十七条", "第十六条"]);
  });

  it("say of the old text what it was numbered there, though the table stands under another article now", () => {
    const old = { ...provision("article", 0, "第三条"), place: 0 };
    const table = { ...provision("table", 1, ""), place: 1 };
    const moved = { ...provision("article", 0, "第四条"), place: 2 };
    const below = change("moved", { ...table, place: 3 }, { ...table, place: 1 });
    const labels = labelsBefore([
      change("changed", moved, { ...old, label: "第五条" }),
      below,
      change("removed", old, null),
      change("removed", table, null),
    ]);
    expect([...labels.values()]).toEqual(["", "第三条", "", "第四条"]);
  });

  it("fold what is unchanged between them", () => {
    expect(foldedChanges([...same, changed, gone]).map((entry) => ("identity" in entry ? entry.kind : entry.length))).toEqual([
      2,
      "changed",
      "removed",
    ]);
  });
});

describe("what is gone from a text", () => {
  const chapter = provision("chapter", 0, "第二章", "奖惩");
  const article = provision("article", 1, "第四条");
  const first = change("removed", provision("preamble", 0, ""), null);
  const kept = change("changed", article, article);
  const gone = [chapter, provision("article", 1, "第五条"), provision("chapter", 0, "第三章", "附则")].map((one) =>
    change("removed", one, null),
  );
  const removed = removedProvisions([first, kept, ...gone, change("added", null, article)]);

  it("is found after what stood before it", () => {
    expect([...removed.keys()]).toEqual([null, kept.identity]);
    expect(removed.get(kept.identity)).toMatchObject(gone.map(({ before }) => before));
  });

  it("is called by what contains the rest", () => {
    expect(outermost(removed.get(kept.identity) ?? []).map(({ label }) => label)).toEqual(["第二章", "第三章"]);
  });
});
