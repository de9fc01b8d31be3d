import fc from "fast-check";
import { expect, it } from "vitest";
import { workingCalendar } from "../../schema/calendar/working-calendar.screen.ts";
import type { TimeLimit, TimeSpan } from "../../schema/register/definition/limit.screen.ts";
import {
  beginLimit,
  endLimit,
  escalationsAt,
  outcomeOf,
  pauseLimit,
  resumeLimit,
  warningAt,
} from "../../schema/register/limit/running-limit.screen.ts";
import { runs } from "../support/runs.ts";

const minute = 60_000;
const zone = 8 * 60 * minute;

const hours = [
  { from: "09:00", until: "12:00" },
  { from: "13:00", until: "18:00" },
];
const calendar = workingCalendar({
  zone: "Asia/Shanghai",
  days: [],
  announced: [2026],
  hours: [{ from: "1000-01-01", until: null, week: [hours, hours, hours, hours, hours, [], []], openOnHolidays: false }],
});
const endOf = (day: string) => new Date(Date.parse(day) + 24 * 60 * minute - zone - 1);

/** The same hours, said apart from the calendar: minute by minute. */
const works = (at: number) => {
  const local = new Date(at + zone);
  const hour = local.getUTCHours();
  return ![0, 6].includes(local.getUTCDay()) && ((hour >= 9 && hour < 12) || (hour >= 13 && hour < 18));
};
const at = (text: string) => new Date(`${text}:00+08:00`);
const within = (amount: number, unit: TimeSpan["unit"]): Pick<TimeLimit, "within"> => ({ within: { amount, unit } });

it.each([
  [24, "hours", "2026-11-27 15:30", "2026-11-28 15:30"],
  [90, "minutes", "2026-11-27 23:00", "2026-11-28 00:30"],
  [8, "workingHours", "2026-11-27 15:30", "2026-11-30 15:30"],
  [30, "workingMinutes", "2026-11-27 11:45", "2026-11-27 13:15"],
] as const)("%d %s from %s end at %s, and this very instant is in time", (amount, unit, from, to) => {
  const limit = beginLimit(within(amount, unit), at(from.replace(" ", "T")), calendar);
  const due = at(to.replace(" ", "T"));
  expect(limit.dueAt).toEqual(due);
  expect(outcomeOf(endLimit(limit, due))).toEqual({ met: true, byMinutes: 0 });
  expect(outcomeOf(endLimit(limit, new Date(due.getTime() + 1)))).toEqual({ met: false, byMinutes: -1 });
  expect(outcomeOf(endLimit(limit, new Date(due.getTime() + 90 * minute)))).toEqual({ met: false, byMinutes: -90 });
  expect(outcomeOf(limit)).toBeNull();
});

it.each([
  [3, "days", "2026-11-27", "2026-11-30"],
  [3, "workingDays", "2026-11-27", "2026-12-02"],
  [1, "workingDays", "2026-11-28", "2026-11-30"],
  [1, "months", "2026-01-31", "2026-02-28"],
] as const)("%d %s from some time on %s end with %s", (amount, unit, from, to) => {
  expect(beginLimit(within(amount, unit), at(`${from}T10:20`), calendar).dueAt).toEqual(endOf(to));
});

it("ends at a time of its last day where that is said, also after a pause", () => {
  const noon = { within: { amount: 0, unit: "days" }, at: "12:00" } as const;
  expect(beginLimit(noon, at("2026-11-27T08:20"), calendar).dueAt).toEqual(at("2026-11-27T12:00"));
  const next = { within: { amount: 1, unit: "workingDays" }, at: "17:00" } as const;
  const limit = beginLimit(next, at("2026-11-27T08:20"), calendar);
  expect(limit.dueAt).toEqual(at("2026-11-30T17:00"));
  const paused = pauseLimit(limit, at("2026-11-30T10:00"), calendar);
  expect(resumeLimit(paused, next, at("2026-12-05T10:00"), calendar).dueAt).toEqual(at("2026-12-05T17:00"));
  expect(beginLimit({ ...noon, at: "24:00" }, at("2026-11-27T08:20"), calendar).dueAt).toEqual(endOf("2026-11-27"));
});

it("runs to the day or moment that a field holds, and says when there is none", () => {
  const until = { within: { until: "due" }, warning: { before: { amount: 1, unit: "days" }, tells: [] } } as const;
  const from = at("2026-11-27T08:20");
  const limit = beginLimit(until, from, calendar, "2026-12-01");
  expect(limit.dueAt).toEqual(endOf("2026-12-01"));
  expect(warningAt(until, limit, calendar)).toEqual(endOf("2026-11-30"));
  expect(beginLimit({ ...until, at: "17:00" }, from, calendar, "2026-12-01").dueAt).toEqual(at("2026-12-01T17:00"));
  expect(beginLimit(until, from, calendar, at("2026-12-01T09:30").toISOString()).dueAt).toEqual(at("2026-12-01T09:30"));
  expect(() => beginLimit(until, from, calendar)).toThrow(RangeError);
});

it("warns before and escalates after, in working time where that is said", () => {
  const limit: TimeLimit = {
    key: "answer",
    label: { zh: "答复", en: "Answer" },
    begins: { on: "opened" },
    ends: [],
    within: { amount: 2, unit: "workingDays" },
    warning: { before: { amount: 4, unit: "workingHours" }, tells: [] },
    escalations: [
      { tells: [] },
      { after: { amount: 1, unit: "workingDays" }, tells: [] },
      { after: { amount: 2, unit: "hours" }, tells: [] },
    ],
  };
  const running = beginLimit(limit, at("2026-11-26T10:20"), calendar);
  expect(running.dueAt).toEqual(endOf("2026-11-30"));
  expect(warningAt(limit, running, calendar)).toEqual(at("2026-11-30T14:00"));
  expect(escalationsAt(limit, running.dueAt, calendar)).toEqual([
    running.dueAt,
    endOf("2026-12-01"),
    new Date(running.dueAt.getTime() + 120 * minute),
  ]);
  const short = { ...limit, within: { amount: 10, unit: "minutes" }, warning: { before: { amount: 5, unit: "days" }, tells: [] } } as const;
  const begun = beginLimit(short, at("2026-11-26T10:20"), calendar);
  expect(warningAt(short, begun, calendar)).toEqual(begun.startedAt);
});

it("does not mend by a pause what was missed, nor takes time away when the clock goes back", () => {
  const limit = beginLimit(within(60, "minutes"), at("2026-11-26T10:00"), calendar);
  expect(pauseLimit(limit, at("2026-11-26T11:01"), calendar)).toBe(limit);
  const paused = pauseLimit(limit, at("2026-11-26T10:30"), calendar);
  expect(resumeLimit(paused, {}, at("2026-11-26T10:10"), calendar).dueAt).toEqual(limit.dueAt);
  expect(outcomeOf(endLimit(paused, at("2026-12-24T00:00")))).toEqual({ met: true, byMinutes: 30 });
  const days = pauseLimit(beginLimit(within(5, "workingDays"), at("2026-11-23T10:00"), calendar), at("2026-11-25T10:00"), calendar);
  expect(days.left).toBe(3);
  expect(resumeLimit(days, {}, at("2026-12-04T10:00"), calendar).dueAt).toEqual(endOf("2026-12-09"));
});

it("counts minutes as a clock does that stands still in pauses", () => {
  const unit = fc.constantFrom<"minutes" | "workingMinutes">("minutes", "workingMinutes");
  const steps = fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 });
  fc.assert(
    fc.property(unit, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 10_080 }), steps, (unit, amount, start, lengths) => {
      const begin = at("2026-11-23T00:00").getTime() + start * minute;
      let limit = beginLimit(within(amount, unit), new Date(begin), calendar);
      let now = begin;
      for (const [index, length] of lengths.entries()) {
        now += length * minute;
        limit = index % 2 === 0 ? pauseLimit(limit, new Date(now), calendar) : resumeLimit(limit, {}, new Date(now), calendar);
      }
      if (limit.pausedAt) limit = resumeLimit(limit, {}, new Date(now), calendar);
      const pauses = lengths.flatMap((_, index) => {
        const from = begin + lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0) * minute;
        const to = index + 1 < lengths.length ? from + (lengths[index + 1] ?? 0) * minute : now;
        return index % 2 === 0 ? [{ from, to }] : [];
      });
      let left = amount;
      let clock = begin;
      while (left > 0) {
        const paused = pauses.some(({ from, to }) => clock >= from && clock < to);
        if (!paused && (unit === "minutes" || works(clock))) left -= 1;
        clock += minute;
      }
      expect(limit.dueAt.getTime()).toBe(clock);
    }),
    { numRuns: runs(200) },
  );
});
