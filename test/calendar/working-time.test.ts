import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HoursPeriod, hoursProblem, type Span, USUAL_HOURS } from "../../schema/calendar/weekly-hours.screen.ts";
import { type CalendarFacts, workingCalendar } from "../../schema/calendar/working-calendar.screen.ts";
import { dayKinds, type NamedDay } from "../../schema/calendar/working-days.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { runs } from "../support/runs.ts";

const MINUTE = 60_000;

/** What the wall shows, minute by minute: worked out from the zone's own text, apart from the program. */
function wallAt(instant: number, zone: string): string {
  return wallFormat(zone).format(instant);
}
const wallFormats = new Map<string, Intl.DateTimeFormat>();
function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = wallFormats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  wallFormats.set(zone, known);
  return known;
}

/** The spans of a day, said once more. */
function spansOf(facts: CalendarFacts, day: string): readonly Span[] {
  const period = facts.hours.filter(({ from, until }) => day >= from && day <= (until ?? "9999-12-31"))[0];
  const week = period?.week ?? USUAL_HOURS;
  const own = week[(new Date(day).getUTCDay() + 6) % 7] ?? [];
  switch (facts.days.find((named) => named.day === day)?.kind) {
    case "holiday":
    case "dayOff":
      return period?.openOnHolidays ? own : [];
    case "makeUpDay":
    case "workingDay":
      return own.length > 0 ? own : (week.filter((spans) => spans.length > 0)[0] ?? []);
    default:
      return own;
  }
}

/** The minutes of working time from one moment to another: a clock is watched, which opens and closes each span when it first shows so late. */
function watched(facts: CalendarFacts, from: number, to: number): number[] {
  const worked: number[] = [];
  const first = dayAfter(new Date(from).toISOString().slice(0, 10), -3);
  const spans: { opens: string; closes: string; state: "before" | "open" | "over" }[] = [];
  for (let day = first; day <= dayAfter(new Date(to).toISOString().slice(0, 10), 2); day = dayAfter(day, 1))
    for (const span of spansOf(facts, day)) {
      const midnight = `${dayAfter(day, 1)} 00:00`;
      const closes = span.until === "24:00" ? midnight : `${span.until > span.from ? day : dayAfter(day, 1)} ${span.until}`;
      spans.push({ opens: `${day} ${span.from}`, closes, state: "before" });
    }
  for (let instant = from - 3 * 1_440 * MINUTE; instant < to; instant += MINUTE) {
    const wall = wallAt(instant, facts.zone);
    let open = false;
    for (const span of spans) {
      if (span.state === "before" && wall >= span.opens) span.state = "open";
      if (span.state === "open" && wall >= span.closes) span.state = "over";
      open ||= span.state === "open";
    }
    if (open && instant >= from) worked.push(instant);
  }
  return worked;
}

const zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];
/** Near changes of clocks, of the year and of long holidays as often as anywhere else. */
const days = fc.oneof(
  fc.constantFrom(
    "2026-03-28",
    "2026-03-29",
    "2026-10-25",
    "2026-03-08",
    "2026-11-01",
    "2026-04-05",
    "2026-10-04",
    "2026-12-31",
    "2026-10-01",
  ),
  fc.integer({ min: 0, max: 800 }).map((count) => dayAfter("2026-01-01", count)),
);
const time = fc.integer({ min: 0, max: 1_439 }).map((minutes) => {
  const rounded = minutes - (minutes % 15);
  return `${String(Math.floor(rounded / 60)).padStart(2, "0")}:${String(rounded % 60).padStart(2, "0")}`;
});
const spans = fc.oneof(
  fc.uniqueArray(time, { minLength: 2, maxLength: 6 }).map((times) => {
    const sorted = [...times].sort();
    return sorted.flatMap((from, index) => (index % 2 === 0 && sorted[index + 1] ? [{ from, until: sorted[index + 1] ?? "24:00" }] : []));
  }),
  fc.constant<Span[]>([]),
  fc.tuple(time, time).map(([from, until]) => [{ from, until }]),
  fc.constant<Span[]>([{ from: "00:00", until: "24:00" }]),
);
const week = fc
  .array(spans, { minLength: 7, maxLength: 7 })
  .filter((found) => hoursProblem(found) === null && found.some((day) => day.length > 0));
const period: fc.Arbitrary<HoursPeriod> = fc.record({
  from: fc.constantFrom("2020-01-01", "2026-03-29", "2026-10-01"),
  until: fc.constantFrom(null, null, "2027-06-30"),
  week,
  openOnHolidays: fc.boolean(),
});
const facts = (near: string): fc.Arbitrary<CalendarFacts> =>
  fc.record({
    zone: fc.constantFrom(...zones),
    days: fc
      .uniqueArray(fc.tuple(fc.integer({ min: -4, max: 9 }), fc.constantFrom(...dayKinds)), { maxLength: 6, selector: ([shift]) => shift })
      .map((found) => found.map(([shift, kind]): NamedDay => ({ day: dayAfter(near, shift), kind, name: kind }))),
    announced: fc.constant([2026]),
    hours: fc.array(period, { maxLength: 2 }),
  });
const story = days.chain((day) =>
  fc.record({
    facts: facts(day),
    from: fc.integer({ min: 0, max: 1_439 }).map((minutes) => Date.parse(day) + minutes * MINUTE),
    length: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 4 * 1_440 })),
    pick: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

describe("working time", () => {
  it("counts what a watched clock counts, minute by minute, over holidays, hours and zones", () => {
    fc.assert(
      fc.property(story, ({ facts, from, length, pick }) => {
        const calendar = workingCalendar(facts);
        const to = from + length * MINUTE;
        const minutes = watched(facts, from, to);
        expect(calendar.workingMinutesBetween(new Date(from), new Date(to))).toBe(minutes.length);
        expect(calendar.workingMinutesBetween(new Date(to), new Date(from))).toBe(0 - minutes.length);
        if (minutes.length === 0) return;
        const place = Math.min(minutes.length - 1, Math.floor(pick * minutes.length));
        const passed = calendar.addWorkingMinutes(new Date(from), place + 1);
        expect(passed.getTime()).toBe((minutes[place] ?? 0) + MINUTE);
        const back = calendar.addWorkingMinutes(new Date(to), -(minutes.length - place));
        expect(back.getTime()).toBe(minutes[place]);
      }),
      { numRuns: runs(40, 10_000) },
    );
  }, 600_000);

  const china = (hours: readonly HoursPeriod[] = []) =>
    workingCalendar({
      zone: "Asia/Shanghai",
      days: [
        { day: "2026-10-10", kind: "makeUpDay", name: "国庆节" },
        ...[1, 2, 3, 4, 5, 6, 7].map((day): NamedDay => ({ day: `2026-10-0${day}`, kind: "holiday", name: "国庆节" })),
      ],
      announced: [2026],
      hours,
    });
  const at = (text: string) => new Date(`${text}:00+08:00`);

  it("ends with the hours and not on the next morning, and gives a made-up Saturday the hours of a Monday", () => {
    const calendar = china();
    expect(calendar.addWorkingMinutes(at("2026-09-30T15:30"), 120)).toEqual(at("2026-09-30T17:30"));
    expect(calendar.addWorkingMinutes(at("2026-09-30T15:30"), 121)).toEqual(at("2026-10-08T08:31"));
    expect(calendar.workingMinutesBetween(at("2026-10-10T00:00"), at("2026-10-11T00:00"))).toBe(450);
    expect(calendar.addWorkingDays("2026-09-30", 3)).toBe("2026-10-10");
    expect(calendar.addWorkingDays("2026-10-08", -1)).toBe("2026-09-30");
    expect(calendar.addWorkingDays("2026-10-05", 0)).toBe("2026-09-30");
    expect(calendar.workingDaysBetween("2026-09-30", "2026-10-12")).toBe(4);
  });

  it("counts a night as its first day's, and hours that nobody has ended for ever", () => {
    const night = { from: "22:00", until: "06:00" };
    const calendar = china([
      { from: "2026-01-01", until: null, week: [[night], [night], [night], [night], [night], [], []], openOnHolidays: false },
    ]);
    expect(calendar.workingMinutesBetween(at("2026-09-30T00:00"), at("2026-10-08T22:00"))).toBe(360 + 480);
    expect(calendar.spansOn("2026-10-10")).toEqual([night]);
  });

  it("names the years whose holidays nobody knows, and gives up where nothing is ever open", () => {
    const calendar = china();
    expect(calendar.unannounced("2026-12-30", "2028-01-04")).toEqual([2027, 2028]);
    expect(calendar.unannounced(at("2027-01-01T00:00"), at("2026-12-31T23:59"))).toEqual([2027]);
    expect(calendar.unannounced("2026-01-01", "2026-12-31")).toEqual([]);
    const shut = china([{ from: "1000-01-01", until: null, week: [[], [], [], [], [], [], []], openOnHolidays: false }]);
    expect(() => shut.addWorkingMinutes(at("2026-10-10T00:00"), 1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays("2026-10-10", 0.5)).toThrow(RangeError);
  });

  it.each<[string, Span[][], unknown]>([
    ["a time that is none", [[{ from: "8:30", until: "12:00" }]], { weekday: 0, span: 0, why: "time" }],
    ["24:00 as a beginning", [[{ from: "24:00", until: "02:00" }]], { weekday: 0, span: 0, why: "time" }],
    [
      "an overlap",
      [
        [
          { from: "08:00", until: "12:00" },
          { from: "11:59", until: "13:00" },
        ],
      ],
      { weekday: 0, span: 1, why: "overlap" },
    ],
    [
      "a night that runs into the next morning's hours",
      [[{ from: "22:00", until: "06:00" }], [{ from: "05:00", until: "07:00" }]],
      { weekday: 1, span: 0, why: "overlap" },
    ],
    [
      "Sunday's night over Monday",
      [[{ from: "05:00", until: "07:00" }], [], [], [], [], [], [{ from: "22:00", until: "06:00" }]],
      { weekday: 0, span: 0, why: "overlap" },
    ],
    [
      "a night and two spans",
      [
        [
          { from: "20:00", until: "04:00" },
          { from: "21:00", until: "22:00" },
        ],
      ],
      { weekday: 0, span: 1, why: "overlap" },
    ],
    [
      "spans that touch",
      [
        [
          { from: "08:00", until: "12:00" },
          { from: "12:00", until: "24:00" },
        ],
        [{ from: "00:00", until: "08:00" }],
      ],
      null,
    ],
    ["24 hours from a time on", [[{ from: "08:00", until: "08:00" }], [{ from: "08:00", until: "08:00" }]], null],
  ])("finds %s", (_what, given, expected) => {
    expect(hoursProblem(Array.from({ length: 7 }, (_, day) => given[day] ?? []))).toEqual(expected);
  });
});
