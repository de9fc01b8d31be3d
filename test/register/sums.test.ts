import fc from "fast-check";
import { expect, it } from "vitest";
import {
  bookingSum,
  bookingTo,
  decimal,
  hundredths,
  openingSum,
  periodSteps,
  runningSums,
} from "../../schema/register/balance/balance.screen.ts";
import { hasStreak, isPeriod, periodBefore, periodOf, periodsBack, pointsIn } from "../../schema/register/points/points.screen.ts";
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

it("proposes just where counting months by hand does, over random points", () => {
  const month = (index: number) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const line = fc.record({ at: fc.nat(30), points: fc.integer({ min: -12, max: 3 }), struck: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(30),
      fc.nat(10),
      fc.integer({ min: 60, max: 101 }),
      (lines, periods, end, since, below) => {
        const scores = Array.from({ length: 31 }, () => 100);
        for (const { at, points, struck } of lines) if (!struck) scores[at] = (scores[at] ?? 0) + points;
        let run = 0;
        for (let at = since; at <= end; at += 1) run = (scores[at] ?? 0) < below ? run + 1 : 0;
        const streak = { periods, below, says: { zh: "", en: "" }, tells: [] };
        const written = lines.map(({ at, points, struck }) => ({ period: month(at), points, struck }));
        expect(hasStreak({ start: 100, streak }, written, month(end), month(since))).toBe(run >= periods);
        expect(periodsBack(month(end + 5), periods)).toEqual(Array.from({ length: periods }, (_, back) => month(end + 5 - back)));
      },
    ),
    { numRuns: runs(200) },
  );
});

it("knows what is a period of its length, and nothing else", () => {
  expect(["2026-12", "2026-13", "2026-00", "2026-1", "2026-Q1", "2026"].map((text) => isPeriod("month", text))).toEqual([
    true,
    ...Array(5).fill(false),
  ]);
  expect(["2026-Q4", "2026-Q5", "2026-Q0", "2026-04"].map((text) => isPeriod("quarter", text))).toEqual([true, false, false, false]);
  expect(["2026", "202", "2026-Q1", "x"].map((text) => isPeriod("year", text))).toEqual([true, false, false, false]);
});

it("makes a sum what was counted, and begins periods as adding them up one by one does", () => {
  const amount = fc.integer({ min: 0, max: 10 ** 9 });
  fc.assert(
    fc.property(amount, amount, fc.nat(14), fc.boolean(), fc.integer({ min: 0, max: 5000 }), (sum, counted, apart, carriesOver, given) => {
      expect(sum + bookingSum(bookingTo(sum, counted))).toBe(counted);
      const [last, now] = [`2026-01`, `${2026 + Math.floor(apart / 12)}-${String((apart % 12) + 1).padStart(2, "0")}`];
      const steps = periodSteps({ amount: given, carriesOver }, { sum, period: last }, now);
      let expected = sum;
      for (let month = 0; month < apart; month += 1) expected = (carriesOver ? expected : 0) + given * 100;
      expect(steps.reduce((total, step) => total + bookingSum(step), sum)).toBe(expected);
    }),
    { numRuns: runs(200) },
  );
});
