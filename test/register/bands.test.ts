import fc from "fast-check";
import { expect, it } from "vitest";
import { bandFaults, bandOf, isEmptyBand } from "../../schema/register/band/bands.screen.ts";
import type { Band } from "../../schema/register/definition/flow.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { runs } from "../support/runs.ts";

const label = both("档", "Band");
const edge = fc.record({ value: fc.integer({ min: -3, max: 3 }), included: fc.boolean() });
const anyBands = fc
  .array(fc.record({ from: fc.option(edge, { nil: undefined }), to: fc.option(edge, { nil: undefined }) }), { maxLength: 4 })
  .map((bands) => bands.map(({ from, to }, index): Band => ({ key: `b${index}`, label, ...(from && { from }), ...(to && { to }) })));

/** Halves stand for the numbers between whole edges. */
const points = Array.from({ length: 19 }, (_, index) => (index - 9) / 2);

const holds = ({ from, to }: Band, value: number) =>
  (!from || value > from.value || (from.included && value === from.value)) &&
  (!to || value < to.value || (to.included && value === to.value));

it("finds a fault exactly where some number belongs to no band or to two", () => {
  fc.assert(
    fc.property(anyBands, (bands) => {
      const whole = points.every((value) => bands.filter((band) => holds(band, value)).length === 1);
      expect(bandFaults(bands).length === 0).toBe(whole);
    }),
    { numRuns: runs(1000) },
  );
});

it("names the number that belongs to both, and to neither", () => {
  const upTo = (included: boolean): Band => ({ key: "small", label, to: { value: 500, included } });
  const from = (included: boolean): Band => ({ key: "large", label, from: { value: 500, included } });
  expect(bandFaults([from(true), upTo(true)])).toEqual([{ kind: "overlap", between: ["small", "large"], numbers: 500 }]);
  expect(bandFaults([upTo(false), from(false)])).toEqual([{ kind: "gap", between: ["small", "large"], numbers: 500 }]);
  expect(bandFaults([upTo(false), from(true)])).toEqual([]);
  expect(bandOf([upTo(false), from(true)], 499.99)?.key).toBe("small");
  expect(bandOf([upTo(false), from(true)], 500)?.key).toBe("large");
  expect(isEmptyBand({ key: "none", label, from: { value: 5, included: true }, to: { value: 5, included: false } })).toBe(true);
});
