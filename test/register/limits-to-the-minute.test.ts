import fc from "fast-check";
import { expect, it } from "vitest";
import { workingCalendar } from "../../schema/calendar/working-calendar.screen.ts";
import type { TimeLimit, TimeSpan } from "../../schema/register/definition/limit.screen.ts";
import { beginLimit, endLimit, outcomeOf, pauseLimit, resumeLimit } from "../../schema/register/limit/running-limit.screen.ts";
import { runs } from "../support/runs.ts";

const minute = 60_000;

/** Forty days around a change of clocks, in a zone, with hours and holidays of its own, laid out minute by minute by the browser's own clocks. */
function world(
  zone: string,
  first: string,
  hours: readonly (readonly [string, string])[],
  holidays: readonly string[],
  madeUp: readonly string[],
) {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const begin = Date.parse(`${first}T00:00:00Z`);
  const minutes = Array.from({ length: 40 * 1440 }, (_, index) => {
    const [day = "", time = ""] = clock.format(begin + index * minute).split(" ");
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    const worked = madeUp.includes(day) || (!weekend && !holidays.includes(day));
    return { day, worked, works: worked && hours.some(([from, until]) => time >= from && time < until) };
  });
  const spans = hours.map(([from, until]) => ({ from, until }));
  const calendar = workingCalendar({
    zone,
    days: [
      ...holidays.map((day) => ({ day, kind: "holiday" as const, name: "假" })),
      ...madeUp.map((day) => ({ day, kind: "makeUpDay" as const, name: "班" })),
    ],
    announced: [2026],
    hours: [{ from: "1000-01-01", until: null, week: [spans, spans, spans, spans, spans, [], []], openOnHolidays: false }],
  });
  return { begin, minutes, calendar };
}

const office = [
  ["08:30", "12:00"],
  ["13:30", "17:30"],
] as const;
const worlds = {
  shanghai: world(
    "Asia/Shanghai",
    "2026-09-20",
    office,
    ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    ["2026-09-27", "2026-10-10"],
  ),
  berlin: world("Europe/Berlin", "2026-10-10", [["00:30", "09:15"]], ["2026-10-26"], []),
  newYork: world("America/New_York", "2026-02-25", [["09:00", "21:00"]], [], ["2026-03-08"]),
  lordHowe: world("Australia/Lord_Howe", "2026-03-25", office, ["2026-04-03", "2026-04-06"], []),
  kathmandu: world("Asia/Kathmandu", "2026-05-01", [["07:45", "16:20"]], ["2026-05-01"], []),
};

/** When a limit of minutes runs out: a clock that stands still in pauses and outside of hours. */
function ranOut(
  { minutes }: ReturnType<typeof world>,
  start: number,
  amount: number,
  working: boolean,
  pauses: readonly (readonly [number, number])[],
) {
  let left = amount;
  for (let at = start; at < minutes.length; at += 1) {
    if (left === 0) return at;
    const paused = pauses.some(([from, until]) => at >= from && at < until);
    if (!paused && (!working || minutes[at]?.works)) left -= 1;
  }
  return null;
}

/** The last minute of a limit of days: days that begin without a pause are counted down. */
function lastMinute({ minutes }: ReturnType<typeof world>, start: number, amount: number, working: boolean) {
  const days = [...new Map(minutes.slice(start + 1).map(({ day, worked }) => [day, worked]))].filter(
    ([day]) => day > (minutes[start]?.day ?? ""),
  );
  const counted = days.filter(([, worked]) => !working || worked);
  const last = counted[amount - 1]?.[0];
  const at = last === undefined ? -1 : minutes.findLastIndex(({ day }) => day === last);
  return at < 0 || at === minutes.length - 1 ? null : at;
}

it("says to the minute when limits end, with pauses, holidays, hours and changes of clocks", () => {
  const unit = fc.constantFrom<TimeSpan["unit"]>("minutes", "hours", "workingMinutes", "workingHours", "days", "workingDays");
  const lengths = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 6 });
  let tried = 0;
  fc.assert(
    fc.property(
      fc.constantFrom<keyof typeof worlds>("shanghai", "berlin", "newYork", "lordHowe", "kathmandu"),
      unit,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 20_000 }),
      lengths,
      (where, unit, amount, start, lengths) => {
        const one = worlds[where];
        const { begin, calendar } = one;
        const at = (index: number) => new Date(begin + index * minute);
        const limit: Pick<TimeLimit, "within" | "at"> = { within: { amount, unit } };
        let running = beginLimit(limit, at(start), calendar);
        if (unit === "days" || unit === "workingDays") {
          const last = lastMinute(one, start, amount, unit === "workingDays");
          if (last === null) return;
          tried += 1;
          expect(running.dueAt.getTime()).toBe(begin + (last + 1) * minute - 1);
          return;
        }
        let now = start;
        const pauses: [number, number][] = [];
        for (const [index, length] of lengths.entries()) {
          now += length;
          if (index % 2 === 0) {
            running = pauseLimit(running, at(now), calendar);
            pauses.push([now, Number.POSITIVE_INFINITY]);
          } else {
            running = resumeLimit(running, limit, at(now), calendar);
            pauses[pauses.length - 1] = [pauses.at(-1)?.[0] ?? 0, now];
          }
        }
        if (running.pausedAt) return;
        const expected = ranOut(one, start, unit.endsWith("ours") ? amount * 60 : amount, unit.startsWith("working"), pauses);
        if (expected === null) return;
        tried += 1;
        expect(running.dueAt.getTime()).toBe(begin + expected * minute);
        expect(outcomeOf(endLimit(running, running.dueAt))).toEqual({ met: true, byMinutes: 0 });
        expect(outcomeOf(endLimit(running, new Date(running.dueAt.getTime() + minute)))).toEqual({ met: false, byMinutes: -1 });
      },
    ),
    { numRuns: runs(300, 10_000) },
  );
  expect(tried).toBeGreaterThan(runs(300, 10_000) / 2);
});
