import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedStates, carryOver } from "../../server/policy/draft/carry-over.ts";
import type { TextProvision } from "../../server/policy/draft/provision-store.ts";

const provision = (identity: string, text: string, parent: number | null = null): TextProvision => ({
  ...{ kind: "article", label: `第${identity}条`, number: identity, heading: "", text, parent, depth: parent === null ? 0 : 1, identity },
});
const words = (text: readonly TextProvision[]) => text.map(({ identity, text: said, depth }) => `${identity} ${depth} ${said}`);

/** A text of articles, each with some paragraphs below it, by the numbers that tell who is there and what they say. */
const texts = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(8),
      said: fc.nat(2),
      below: fc.uniqueArray(fc.record({ id: fc.nat(3), said: fc.nat(2) }), { selector: ({ id }) => id, maxLength: 3 }),
    }),
    {
      selector: ({ id }) => id,
      maxLength: 6,
    },
  )
  .map((articles) => {
    const text: TextProvision[] = [];
    for (const { id, said, below } of articles.toSorted((a, b) => a.id - b.id)) {
      const parent = text.push(provision(`${id}`, `${said}`)) - 1;
      for (const one of below.toSorted((a, b) => a.id - b.id)) text.push(provision(`${id}-${one.id}`, `${one.said}`, parent));
    }
    return text;
  });

describe("what one text changes, carried into another", () => {
  it("makes the new text where the other one left everything as it was", () => {
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const { text, conflicts } = carryOver(before, now, before);
        expect(conflicts).toEqual([]);
        expect(words(text)).toEqual(words(now));
      }),
    );
  });

  it("leaves alone what the other text says otherwise, and loses nothing of it", () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, now, other) => {
        const states = carriedStates(before, now, other);
        const { text, conflicts } = carryOver(before, now, other);
        const there = new Map(text.map((one) => [one.identity, one.text]));
        expect(new Set(text.map(({ identity }) => identity)).size).toBe(text.length);
        for (const one of other) {
          const state = states.get(one.identity);
          if (state !== "missing") expect(there.get(one.identity), one.identity).toBe(one.text);
        }
        for (const [identity, state] of states) {
          if (state === "missing" && !conflicts.includes(identity))
            expect(there.get(identity)).toBe(now.find((one) => one.identity === identity)?.text);
        }
        for (const one of text) expect(one.parent === null || one.parent < text.indexOf(one)).toBe(true);
      }),
    );
  });
});
