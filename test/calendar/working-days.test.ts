import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayKinds } from "../../schema/calendar/working-days.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { loadCalendars } from "../../server/calendar/load-calendar.ts";
import { runs } from "../support/runs.ts";
import { TestServer } from "../support/server.ts";

describe("working days", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  const calendar = fc.record({
    // In clusters, as holidays come, and alone.
    days: fc
      .uniqueArray(
        fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 24 }), fc.constantFrom(...dayKinds, "ordinary" as const)),
        {
          maxLength: 40,
          selector: ([cluster, place]) => cluster * 100 + place,
        },
      )
      .map((found) => found.map(([cluster, place, kind]) => ({ day: dayAfter("2026-01-20", cluster * 90 + place), kind, name: kind }))),
    announced: fc.subarray([2025, 2026, 2027]),
    asked: fc.array(
      fc.record({
        day: fc.integer({ min: -40, max: 420 }).map((days) => dayAfter("2026-01-01", days)),
        count: fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -400, max: 400 })),
      }),
      { minLength: 20, maxLength: 40 },
    ),
  });

  it("mean the same in memory and in the database", async () => {
    await fc.assert(
      fc.asyncProperty(calendar, async ({ days, announced, asked }) => {
        await server.sql(`delete from "calendar_day"`);
        await server.sql(`delete from "working_calendar"`);
        await server.sql(
          `insert into "calendar_day" ("id", "day", "kind", "name") select gen_random_uuid(), d."day", d."kind", d."name"
           from jsonb_to_recordset($1::jsonb) as d("day" date, "kind" text, "name" text)`,
          [JSON.stringify(days)],
        );
        await server.sql(
          `insert into "working_calendar" ("id", "year", "announced") select gen_random_uuid(), y, y = any($1) from unnest(array[2025, 2026, 2027]) y`,
          [announced],
        );
        const found = await server.sql<[string, boolean, number | null, number]>(
          `select working_days_after(a."day", a."count")::text as "after", is_working_day(a."day") as "works",
             first_unannounced_year(a."day", a."day" + abs(a."count")) as "year", working_days_between(a."day", a."day" + a."count") as "between"
           from jsonb_to_recordset($1::jsonb) as a("day" date, "count" int, "place" int) order by a."place"`,
          [JSON.stringify(asked.map((one, place) => ({ ...one, place })))],
        );
        const { days: calendar } = await loadCalendars({ rows: (text, values) => server.sql(text, values) });
        expect(found).toEqual(
          asked.map(({ day, count }) => [
            calendar.addWorkingDays(day, count),
            calendar.isWorkingDay(day),
            calendar.unannounced(day, dayAfter(day, Math.abs(count)))[0] ?? null,
            calendar.workingDaysBetween(day, dayAfter(day, count)),
          ]),
        );
        // And what anybody would count with a finger on the page.
        const free = new Map(days.map((one): [string, string] => [one.day, one.kind]));
        for (const { day, count } of asked) {
          const worked = (one: string) => {
            const kind = free.get(one) ?? "ordinary";
            if (kind !== "ordinary") return kind === "makeUpDay" || kind === "workingDay";
            return ![0, 6].includes(new Date(one).getUTCDay());
          };
          let at = day;
          for (let left = Math.abs(count); left > 0; left -= worked(at) ? 1 : 0) at = dayAfter(at, Math.sign(count));
          if (count !== 0) expect(calendar.addWorkingDays(day, count)).toBe(at);
        }
      }),
      { numRuns: runs(25) },
    );
  }, 120_000);

  it("take the hours of the nearest department above that has some, and the organisation's where none has", async () => {
    const top = await server.make.department();
    const middle = await server.make.department({ parent: top });
    const below = await server.make.department({ parent: middle });
    const hours = (department: string | null, from: string, until: string | null, opens: string) =>
      server.sql(
        `insert into "working_hours" ("id", "department_id", "from", "until", "week") values (gen_random_uuid(), $1, $2, $3, $4)`,
        [department, from, until, JSON.stringify(Array.from({ length: 7 }, () => [{ from: opens, until: "18:00" }]))],
      );
    await hours(null, "2026-01-01", null, "09:00");
    await hours(top.id, "2026-01-01", null, "08:00");
    await hours(middle.id, "2026-03-01", "2026-03-31", "07:00");
    const calendars = await loadCalendars({ rows: (text, values) => server.sql(text, values) });
    const opens = (department: string | null, day: string) => calendars.of(department).spansOn(day)[0]?.from;
    expect(opens(below.id, "2026-03-02")).toBe("07:00");
    expect(opens(below.id, "2026-04-01")).toBe("08:00");
    expect(opens(null, "2026-04-01")).toBe("09:00");
    expect(opens(below.id, "2025-12-01")).toBe("08:30");
  });
});
