import fc from "fast-check";
import { expect, it } from "vitest";
import { bookingSum, decimal, hundredths, openingSum, runningSums } from "../../schema/register/balance/balance.screen.ts";
import { hasStreak, periodBefore, periodOf, pointsIn } from "../../schema/register/points/points.screen.ts";
import { runs } from "../support/runs.ts";

it("reads and writes amounts exactly", () => {
  expect([hundredths("0.1"), hundredths("1234.5"), hundredths("-3"), hundredths(19.99), hundredths("-0")]).toEqual([
    10, 123450, -300, 1999, 0,
  ]);
  expect([hundredths("1.005"), hundredths(0.1 + 0.2), hundredths("1e3"), hundredths(""), hundredths("12,5")]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect([decimal(5), decimal(-5), decimal(123450)]).toEqual(["0.05", "-0.05", "1234.50"]);
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (amount) => {
      expect(hundredths(decimal(amount))).toBe(amount);
    }),
    { numRuns: runs(300) },
  );
});

it("keeps a running sum that each booking explains", () => {
  const booking = fc.record({ way: fc.constantFrom<"in" | "out">("in", "out"), amount: fc.nat(10 ** 9) });
  fc.assert(
    fc.property(fc.array(booking), fc.integer({ min: -1000, max: 1000 }), (bookings, start) => {
      const sums = runningSums(bookings, start);
      for (const [index, one] of bookings.entries()) expect(sums[index]).toBe((sums[index - 1] ?? start) + bookingSum(one));
    }),
    { numRuns: runs(100) },
  );
  expect(openingSum(123, { amount: 500_000, carriesOver: false })).toBe(500_000);
  expect(openingSum(123, { amount: 500_000, carriesOver: true })).toBe(500_123);
  expect(openingSum(123, null)).toBe(123);
});

it("knows periods and those before them", () => {
  expect([periodOf("month", "2026-11-30"), periodOf("quarter", "2026-11-30"), periodOf("year", "2026-11-30")]).toEqual([
    "2026-11",
    "2026-Q4",
    "2026",
  ]);
  expect(["2026-01", "2026-Q1", "2026", "2026-11"].map(periodBefore)).toEqual(["2025-12", "2025-Q4", "2025", "2026-10"]);
});

it("says a streak only after so many periods one after the other, none of them struck or before somebody was there", () => {
  const definition = { start: 100, streak: { periods: 2, below: 90, says: { zh: "", en: "" }, tells: [] } };
  const line = (period: string, points: number, struck = false) => ({ period, points, struck });
  const low = [line("2026-10", -5), line("2026-10", -6), line("2026-11", -11)];
  expect(pointsIn(definition, low, "2026-10")).toBe(89);
  expect(hasStreak(definition, low, "2026-11", "2026-01")).toBe(true);
  expect(hasStreak(definition, low, "2026-11", "2026-11")).toBe(false);
  expect(hasStreak(definition, [...low.slice(1), line("2026-10", -4)], "2026-11", "2026-01")).toBe(false);
  expect(hasStreak(definition, [line("2026-10", -11, true), ...low.slice(2)], "2026-11", "2026-01")).toBe(false);
});
