import fc from "fast-check";
import { expect, it } from "vitest";
import { numberOf, numberPeriodOf, readNumberPattern } from "../../schema/register/number/number-pattern.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { runs } from "../support/runs.ts";

const read = (pattern: string) => {
  const known = readNumberPattern(pattern);
  if ("problem" in known) throw new Error(known.problem.en);
  return known;
};

it("writes numbers as their pattern says", () => {
  expect(numberOf(read("TS-{yyyy}{mm}-{0001}"), "2026-11-30", 12)).toBe("TS-202611-0012");
  expect(numberOf(read("投诉{yy}年{001}号"), "2026-11-30", 1234)).toBe("投诉26年1234号");
  expect(numberPeriodOf(read("A{yyyy}{mm}{dd}{1}"), "2026-11-30")).toBe("2026-11-30");
  expect(numberPeriodOf(read("A{0001}"), "2026-11-30")).toBe("");
});

it.each([
  "A",
  "",
  "{yyyy}",
  "{0001}{0001}",
  "{mm}-{0001}",
  "{yyyy}{dd}{0001}",
  "{YYYY}{0001}",
  "{0002}",
  "{yyyy{0001}",
  `${"x".repeat(40)}{1}`,
])("refuses %s, whose numbers could repeat or that cannot be read", (pattern) => {
  const known = readNumberPattern(pattern);
  expect("problem" in known && known.problem.zh.length > 0 && known.problem.en.length > 0).toBe(true);
});

it("never gives a number twice, whatever the pattern and the days", () => {
  const part = fc.constantFrom("{yyyy}", "{yy}", "{mm}", "{dd}", "{0001}", "{1}", "-", "甲");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (parts, days) => {
      const pattern = readNumberPattern(parts.join(""));
      fc.pre(!("problem" in pattern));
      const counts = new Map<string, number>();
      const numbers = days.map((days) => {
        const day = dayAfter("2024-01-01", days);
        const period = numberPeriodOf(pattern, day);
        const count = (counts.get(period) ?? 0) + 1;
        counts.set(period, count);
        return numberOf(pattern, day, count);
      });
      // Parts that stand side by side could read alike only where the counter outgrows its digits.
      fc.pre(parts.some((one) => one === "{0001}"));
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: runs(300) },
  );
});
