import fc from "fast-check";
import { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { mergeRemote } from "../../admin/policy/draft/editor/saving/merge.ts";
import { type Operation, operationsBetween } from "../../admin/policy/draft/editor/saving/operations.ts";
import { docOfKept, type Kept, keptFrom, keptOf } from "../../admin/policy/draft/editor/text/kept.ts";
import { docOf, outlineOf } from "../../admin/policy/draft/editor/text/outline.ts";
import { replaceDoc } from "../../admin/policy/draft/editor/text/replace-doc.ts";
import type { DraftProvision } from "../../admin/policy/draft-page.ts";
import { canonicalText } from "../../schema/policy/blocks/blocks.screen.ts";
import { ProvisionEdits } from "../../server/policy/draft/provision-edits.ts";
import { runs } from "../support/runs.ts";

const kinds = ["chapter", "article", "paragraph", "item", "table", "clause"] as const;
const U = "0190aaaa-bbbb-4ccc-8ddd-eeeeffff0001";
const piece = fc.constantFrom(
  "甲",
  "。",
  "\n",
  "**重点**的",
  "*",
  "\\",
  "|",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
  "- ",
  "　",
  " ",
  "\t",
  `![图](image:${U})`,
  `[第五条](ref:${U})的`,
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const said = fc.record({
  kind: fc.constantFrom(...kinds),
  label: fc.constantFrom("", "第一条", "（二）"),
  heading: fc.constantFrom("", "总则"),
  text,
});

/** A text as a list of provisions with depths, the first at the top and none deeper than one below the one before it. */
const textOfProvisions = (ids: readonly number[], salt: string) =>
  fc
    .array(fc.record({ said, deeper: fc.integer({ min: -3, max: 1 }), id: fc.constantFrom(...ids) }), { minLength: 1, maxLength: 12 })
    .map((list) => {
      const seen = new Set<number>();
      const parents: string[] = [];
      let depth = -1;
      return list.flatMap(({ said: own, deeper, id }): DraftProvision[] => {
        if (seen.has(id)) return [];
        seen.add(id);
        depth = Math.max(0, Math.min(depth + 1, depth + deeper));
        const name = `0190aaaa-bbbb-4ccc-8ddd-${String(id).padStart(12, "0")}`;
        parents[depth] = name;
        const parent = depth === 0 ? null : { id: parents[depth - 1] as string };
        const filled = own.label + own.heading + own.text.trim() === "" ? `${salt}${id}` : own.text;
        return [{ id: name, version: 1, number: null, identity: name, depth, parent, ...own, text: filled }];
      });
    });
const ids = Array.from({ length: 12 }, (_, id) => id);

const stored = (kept: readonly Kept[]) => {
  const depths = new Map<string, number>();
  return kept.map(({ id, parent, ...own }, place) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? -1) + 1;
    depths.set(id, depth);
    return { id, parentId: parent, place, depth, version: 1, identity: id, ...own };
  });
};

/** What the server makes of a text by operations, as it would keep it. */
function atServer(kept: readonly Kept[], operations: readonly Operation[]): Kept[] {
  const edits = new ProvisionEdits(stored(kept), true);
  for (const [place, operation] of operations.entries())
    edits.apply({ expectedVersion: operation.operation === "insert" ? undefined : 1, ...operation } as never, place);
  const content = new Map([...stored(kept), ...edits.changed.map(({ id, content }) => ({ id, ...content }))].map((one) => [one.id, one]));
  return edits.tree.inOrder().map(({ id, parentId }) => {
    const { kind, label, number, heading, text } = content.get(id) as Kept;
    return { id, parent: parentId, kind, label, number, heading, text };
  });
}

describe("the text of a draft as the editor holds it", () => {
  it("is what is kept, letter by letter", () => {
    fc.assert(
      fc.property(textOfProvisions(ids, "文"), (provisions) => {
        const kept = keptOf(provisions);
        expect(kept.map(({ text: one }) => one)).toEqual(provisions.map(canonicalText));
        const doc = docOfKept(kept);
        doc.check();
        expect(keptFrom(doc)).toEqual(kept);
        expect(docOf(outlineOf(doc)).eq(doc)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it("becomes any other text by operations that the server can do one after the other", () => {
    fc.assert(
      fc.property(textOfProvisions(ids, "旧"), textOfProvisions(ids, "新"), (old, wanted) => {
        const [before, after] = [keptOf(old), keptOf(wanted)];
        const operations = operationsBetween(before, after);
        expect(atServer(before, operations)).toEqual(after);
        if (JSON.stringify(before) === JSON.stringify(after)) expect(operations).toEqual([]);
      }),
      { numRuns: runs(400) },
    );
  });

  it("becomes any other text by replacing what differs alone", () => {
    fc.assert(
      fc.property(textOfProvisions(ids, "旧"), textOfProvisions(ids, "新"), (old, wanted) => {
        const [before, after] = [docOfKept(keptOf(old)), docOfKept(keptOf(wanted))];
        const { doc } = replaceDoc(EditorState.create({ doc: before }).tr, after);
        doc.check();
        expect(doc.eq(after)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it("takes in what others did, and keeps what this person did: nothing is lost, and both in one provision is a conflict", () => {
    fc.assert(
      fc.property(textOfProvisions(ids, "旧"), textOfProvisions(ids, "我"), textOfProvisions(ids, "他"), (old, mine, theirs) => {
        const [base, local, remote] = [keptOf(old), keptOf(mine), keptOf(theirs)];
        const { docs, conflicts } = mergeRemote(docOfKept(local), base, remote);
        const merged = keptFrom(docs.at(-1) ?? docOfKept(local));
        const [was, his, now] = [base, remote, merged].map(
          (list) => new Map(list.map(({ parent: _, ...one }) => [one.id, JSON.stringify(one)])),
        );
        const struck = new Set(conflicts.map(({ id }) => id));
        for (const { parent: _, ...one } of local) {
          const said = JSON.stringify(one);
          const changedByMe = was?.get(one.id) !== said;
          if (changedByMe) expect(now?.get(one.id)).toBe(said);
          else if (merged.length > 1 || his?.has(one.id)) expect(now?.get(one.id)).toBe(his?.get(one.id));
          if (struck.has(one.id)) expect(changedByMe).toBe(true);
          if (changedByMe && was?.has(one.id) && was.get(one.id) !== his?.get(one.id) && said !== his?.get(one.id))
            expect(struck).toContain(one.id);
        }
        for (const { parent: _, ...one } of remote) if (!was?.has(one.id)) expect(now?.has(one.id)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it("is what somebody else put in, and nothing else, where they replaced all that was there", () => {
    const others = ids.map((id) => id + 100);
    fc.assert(
      fc.property(fc.option(textOfProvisions(ids, "旧")), textOfProvisions(others, "他"), (old, theirs) => {
        const [base, remote] = [keptOf(old ?? []), keptOf(theirs)];
        fc.pre(remote.length > 0);
        const { docs, conflicts } = mergeRemote(docOfKept(base), base, remote);
        expect(docs.at(-1)?.eq(docOfKept(remote))).toBe(true);
        expect(conflicts).toEqual([]);
        const { docs: emptied } = mergeRemote(docOfKept(base), base, []);
        expect(keptFrom(emptied.at(-1) ?? docOfKept([]))).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});
