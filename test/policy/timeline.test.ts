import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOn, timeline } from "../../schema/policy/timeline.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";

const day = fc.integer({ min: 0, max: 40 }).map((days) => dayAfter("2026-11-21", days));
const texts = fc
  .uniqueArray(fc.record({ effectiveFrom: day, length: fc.option(fc.integer({ min: 0, max: 20 })) }), {
    selector: ({ effectiveFrom }) => effectiveFrom,
    maxLength: 5,
  })
  .map((list) =>
    list.map(({ effectiveFrom, length }, place) => ({
      ...{ ordinal: place + 1, effectiveFrom },
      trialUntil: length === null ? null : dayAfter(effectiveFrom, length),
    })),
  );

describe("which text of a document holds when", () => {
  it("is on each day what the steps before it say", () => {
    fc.assert(
      fc.property(texts, fc.option(day), day, (list, repealedOn, on) => {
        const steps = timeline(list, repealedOn);
        const step = steps.findLast(({ from }) => from <= on);
        const expected = repealedOn && on >= repealedOn ? null : textOn(list, on);
        expect(step?.text ?? null).toBe(expected);
        expect(steps.map(({ from }) => from)).toEqual([...new Set(steps.map(({ from }) => from))].sort());
      }),
    );
  });

  it("says that a text comes back once a trial has ended, and when the document is repealed", () => {
    const first = { ordinal: 1, effectiveFrom: "2026-01-01" };
    const trial = { ordinal: 2, effectiveFrom: "2026-03-01", trialUntil: "2026-03-31" };
    expect(timeline([trial, first], "2026-09-01")).toEqual([
      { from: "2026-01-01", text: first, again: false, repealed: false },
      { from: "2026-03-01", text: trial, again: false, repealed: false },
      { from: "2026-04-01", text: first, again: true, repealed: false },
      { from: "2026-09-01", text: null, again: false, repealed: true },
    ]);
  });
});
