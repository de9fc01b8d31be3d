import { describe, expect, it } from "vitest";
import { isWithin, monthStart, monthsAround, weeksAhead } from "../../admin/dashboard/months.ts";

describe("spans of a dashboard", () => {
  it("begins months on their first day, over the turn of a year", () => {
    expect([monthStart("2026-11-21"), monthStart("2026-11-21", 2), monthStart("2026-01-31", -1)]).toEqual([
      "2026-11-01",
      "2027-01-01",
      "2025-12-01",
    ]);
  });

  it("ends months on their last day", () => {
    expect(monthsAround("2028-02-10", 1, 1)).toEqual([
      { from: "2028-01-01", until: "2028-01-31" },
      { from: "2028-02-01", until: "2028-02-29" },
      { from: "2028-03-01", until: "2028-03-31" },
    ]);
  });

  it("counts weeks from today, without a gap", () => {
    expect(weeksAhead("2026-12-28", 2)).toEqual([
      { from: "2026-12-28", until: "2027-01-03" },
      { from: "2027-01-04", until: "2027-01-10" },
    ]);
  });

  it("has both ends within", () => {
    const span = { from: "2026-11-01", until: "2026-11-30" };
    expect(["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01", null].map((day) => isWithin(span, day))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
