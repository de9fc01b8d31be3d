import fc from "fast-check";
import { expect, it } from "vitest";
import { weekdayOf } from "../../schema/calendar/working-days.screen.ts";
import { clashesOf } from "../../schema/register/roster/clashes.screen.ts";
import { gapsOf } from "../../schema/register/roster/cover.screen.ts";
import { layOut } from "../../schema/register/roster/pattern.screen.ts";
import { shiftTime } from "../../schema/register/roster/shift-time.screen.ts";
import { dayAfter, daysBetween } from "../../schema/shared/days.screen.ts";

const HOUR = 3_600_000;
const day = fc.integer({ min: 0, max: 400 }).map((days) => dayAfter("2026-01-01", days));
const pattern = fc.record({
  people: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 }),
  turns: fc.array(fc.constantFrom("early", "late", "night", null), { minLength: 1, maxLength: 9 }),
  daysEach: fc.integer({ min: 1, max: 8 }),
  from: day,
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
});
const days = fc.integer({ min: 0, max: 60 });

it("lays turns out so that each person's day says the turn that many days and places on", () => {
  fc.assert(
    fc.property(pattern, days, fc.boolean(), (one, length, onlyOdd) => {
      const until = dayAfter(one.from, length);
      const counts = onlyOdd ? (of: string) => Number(of.slice(8)) % 2 === 1 : undefined;
      const planned = layOut({ ...one, until }, counts);
      const counted = Array.from({ length: length + 1 }, (_, place) => dayAfter(one.from, place)).filter(counts ?? (() => true));
      const expected = counted.flatMap((at, place) =>
        one.people.flatMap((person, index) => {
          if (one.weekdays.length > 0 && !one.weekdays.includes(weekdayOf(at))) return [];
          let turn = Math.floor(place / one.daysEach) - index;
          while (turn < 0) turn += one.turns.length;
          const shift = one.turns[turn % one.turns.length];
          return shift ? [{ day: at, shift, person }] : [];
        }),
      );
      expect(planned).toEqual(expected);
      // Nobody has two shifts of a day.
      expect(new Set(planned.map((shift) => `${shift.day} ${shift.person}`)).size).toBe(planned.length);
    }),
  );
});

it("covers each shift each day where there are as many people as turns, each turn once", () => {
  fc.assert(
    fc.property(day, days, fc.integer({ min: 1, max: 7 }), (from, length, daysEach) => {
      const until = dayAfter(from, length);
      const planned = layOut({
        people: ["a", "b", "c", "d"],
        turns: ["early", "late", "night", null],
        daysEach,
        from,
        until,
        weekdays: [],
      });
      const shifts = ["early", "late", "night"].map((key) => ({ key, minimum: 1 }));
      const all = Array.from({ length: daysBetween(from, until) + 1 }, (_, place) => dayAfter(from, place));
      expect(gapsOf(all, shifts, planned)).toEqual([]);
      const [gone, ...left] = planned;
      expect(gapsOf(all, shifts, left)).toEqual([{ day: gone?.day, shift: gone?.shift, planned: 0, minimum: 1 }]);
    }),
  );
});

it("finds exactly the pairs of one person that overlap, or leave too little rest", () => {
  const shift = fc.record({
    person: fc.constantFrom("a", "b"),
    from: fc.integer({ min: 0, max: 200 }),
    hours: fc.integer({ min: 1, max: 24 }),
  });
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 14 }), fc.integer({ min: 0, max: 48 }), (some, rest) => {
      const shifts = some.map(({ person, from, hours }, place) => ({
        id: `${place}`,
        person,
        from: from * HOUR,
        until: (from + hours) * HOUR,
      }));
      const pairs = new Map<string, string>();
      for (const a of shifts)
        for (const b of shifts) {
          if (Number(a.id) >= Number(b.id) || a.person !== b.person) continue;
          const between = Math.max(a.from, b.from) - (a.from < b.from ? a.until : b.from < a.from ? b.until : Math.max(a.until, b.until));
          if (between < 0) pairs.set(`${a.id} ${b.id}`, "twice");
          else if (between < rest * HOUR) pairs.set(`${a.id} ${b.id}`, "rest");
        }
      const found = clashesOf(shifts, rest).map(
        ({ why, earlier, later }) => [[earlier, later].sort((a, b) => Number(a) - Number(b)).join(" "), why] as const,
      );
      expect(new Map(found)).toEqual(pairs);
      expect(found).toHaveLength(pairs.size);
    }),
  );
});

it("begins and ends shifts by the clocks of the zone, past midnight and when clocks are changed", () => {
  const night = { from: "20:30", until: "08:30" };
  const hours = ({ from, until }: { from: number; until: number }) => (until - from) / HOUR;
  const time = shiftTime(night, "2026-03-28", "Asia/Shanghai");
  expect(new Date(time.from).toISOString()).toBe("2026-03-28T12:30:00.000Z");
  expect(new Date(time.until).toISOString()).toBe("2026-03-29T00:30:00.000Z");
  expect(hours(shiftTime(night, "2026-03-28", "Europe/Berlin"))).toBe(11);
  expect(hours(shiftTime(night, "2026-10-24", "Europe/Berlin"))).toBe(13);
  expect(hours(shiftTime({ from: "08:00", until: "08:00" }, "2026-03-28", "Asia/Shanghai"))).toBe(24);
  expect(hours(shiftTime({ from: "16:00", until: "24:00" }, "2026-03-28", "Asia/Shanghai"))).toBe(8);
});
