import fc from "fast-check";
import { expect, it } from "vitest";
import { workingDays } from "../../schema/calendar/working-days.screen.ts";
import type { DutyRhythm, Weekday } from "../../schema/register/definition/duty.screen.ts";
import { dueDays } from "../../schema/register/duty/due-days.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { runs } from "../support/runs.ts";

const holidays = ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"];
const calendar = workingDays(
  [...holidays.map((day) => ({ day, kind: "holiday" as const, name: "国庆节" })), { day: "2026-10-10", kind: "makeUpDay", name: "国庆节" }],
  [2026],
);
const keys = (rhythm: DutyRhythm, from: string, until: string, base: string | null = null) =>
  dueDays({ rhythm, onDayOff: "keep" }, from, until, calendar, base).map(({ key }) => key);

it("falls due as people say it", () => {
  expect(keys({ every: "week", on: [5] }, "2026-11-01", "2026-11-30")).toEqual(["2026-11-06", "2026-11-13", "2026-11-20", "2026-11-27"]);
  expect(keys({ every: "month", day: 5 }, "2026-11-01", "2026-12-31")).toEqual(["2026-11-05", "2026-12-05"]);
  expect(keys({ every: "month", day: 31 }, "2026-01-01", "2026-04-30")).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
  expect(keys({ every: "month", day: -1, months: 3, month: 3 }, "2026-01-01", "2026-12-31")).toEqual([
    "2026-03-31",
    "2026-06-30",
    "2026-09-30",
    "2026-12-31",
  ]);
  expect(keys({ every: "monthWeekday", nth: -1, on: 5 }, "2026-11-01", "2026-11-30")).toEqual(["2026-11-27"]);
  expect(keys({ every: "monthWeekday", nth: 1, on: 7 }, "2026-11-01", "2026-11-30")).toEqual(["2026-11-01"]);
});

it("goes by the age of a record: monthly for a year, then quarterly", () => {
  const rhythm: DutyRhythm = {
    every: "age",
    register: "projects",
    field: "since",
    steps: [{ untilMonths: 12, everyMonths: 1 }, { everyMonths: 3 }],
  };
  expect(keys(rhythm, "2025-12-01", "2026-08-31", "2025-01-31")).toEqual(["2025-12-31", "2026-01-31", "2026-04-30", "2026-07-31"]);
  expect(keys({ every: "since", register: "x", field: "y", months: 6 }, "2026-01-01", "2026-12-31", "2026-01-15")).toEqual(["2026-07-15"]);
  expect(keys(rhythm, "2025-01-01", "2026-08-31", null)).toEqual([]);
});

it("moves from a day off as it says, and stays known by its own day", () => {
  const due = (onDayOff: "before" | "after" | "skip") =>
    dueDays({ rhythm: { every: "month", day: 5 }, onDayOff }, "2026-10-01", "2026-10-31", calendar);
  expect(due("after")).toEqual([{ key: "2026-10-05", day: "2026-10-08" }]);
  expect(due("before")).toEqual([{ key: "2026-10-05", day: "2026-09-30" }]);
  expect(due("skip")).toEqual([]);
  expect(dueDays({ rhythm: { every: "week", on: [6] }, onDayOff: "skip" }, "2026-10-01", "2026-10-31", calendar)).toEqual([
    { key: "2026-10-10", day: "2026-10-10" },
  ]);
});

it("answers for a range what it answers for its days one by one", () => {
  const weekdays = fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });
  const rhythm: fc.Arbitrary<DutyRhythm> = fc.oneof(
    fc.constant({ every: "day" } as const),
    weekdays.map((on) => ({ every: "week", on }) as const),
    fc.record({
      every: fc.constant("month" as const),
      day: fc.constantFrom(-1, 1, 5, 29, 30, 31),
      months: fc.constantFrom(1, 3, 12),
      month: fc.integer({ min: 1, max: 12 }),
    }),
    fc.record({
      every: fc.constant("monthWeekday" as const),
      nth: fc.constantFrom<1 | 2 | -1>(1, 2, -1),
      on: fc.constantFrom<Weekday>(1, 5, 7),
    }),
    fc.integer({ min: 1, max: 7 }).map((months) => ({ every: "since", register: "r", field: "f", months }) as const),
  );
  fc.assert(
    fc.property(rhythm, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 90 }), (one, start, length) => {
      const from = dayAfter("2024-12-20", start);
      const days = Array.from({ length: length + 1 }, (_, index) => dayAfter(from, index));
      const each = days.flatMap((day) => keys(one, day, day, "2024-08-31"));
      expect(keys(one, from, dayAfter(from, length), "2024-08-31")).toEqual(each);
    }),
    { numRuns: runs(200) },
  );
});
