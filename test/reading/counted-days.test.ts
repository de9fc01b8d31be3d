import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { type Client, TestServer } from "../support/server.ts";

describe("days counted from today in a filter", () => {
  let server: TestServer;
  let client: Client;
  let today: string;

  beforeAll(async () => {
    // Far from UTC, so that days begin at another moment.
    server = await TestServer.start({ TIME_ZONE: "Pacific/Auckland" });
    const person = await server.make.person();
    await server.make.role(person, "administrator");
    client = await server.as(person);
    [[today]] = (await server.sql<[string]>("select today()::text")) as [[string]];
    for (let shift = -12; shift <= 12; shift += 1)
      await server.sql(
        `insert into "calendar_day" ("id", "day", "kind", "name", "created_at") values (gen_random_uuid(), $1::date, $2, 'x',
           ($1::date + time '23:59:59.5') at time zone current_setting('rulebook.time_zone'))`,
        [dayAfter(today, shift), [3, 4].includes(shift) ? "dayOff" : "ordinary"],
      );
  });
  afterAll(() => server.close());

  const found = async (where: object): Promise<number[]> => {
    const typed = await client.get(
      "query ($w: CalendarDayWhere) { calendarDays(where: $w, page: { offset: 0, limit: 100 }) { items { day } } }",
      { w: where },
    );
    const rows = await client.get(
      'query ($w: JSON) { rows(resource: "calendarDays", fields: ["day"], where: $w, page: { offset: 0, limit: 100 }) { items } }',
      { w: where },
    );
    const days = (items: readonly { day: string }[]) =>
      items.map(({ day }) => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)).sort((a, b) => a - b);
    expect(days(rows.rows.items)).toEqual(days(typed.calendarDays.items));
    return days(typed.calendarDays.items);
  };
  const range = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, place) => from + place);

  it.each<[string, number[]]>([
    ["eq", [-2]],
    ["lt", range(-12, -3)],
    ["lte", range(-12, -2)],
    ["gt", range(-1, 12)],
    ["gte", range(-2, 12)],
    ["ne", [...range(-12, -3), ...range(-1, 12)]],
  ])("%s compares days, and moments with the whole day in the organisation's zone", async (is, expected) => {
    expect(await found({ day: { [is]: { today: -2 } } })).toEqual(expected);
    expect(await found({ createdAt: { [is]: { today: -2 } } })).toEqual(expected);
  });

  it("counts in working days by the calendar", async () => {
    for (const count of [-5, -1, 0, 1, 3, 6]) {
      const [[day]] = (await server.sql<[string]>("select working_days_after(today(), $1)::text", [count])) as [[string]];
      expect(await found({ and: [{ day: { eq: { today: count, working: true } } }] }), String(count)).toEqual([
        Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000),
      ]);
    }
  });

  it.each<[object, string]>([
    [{ day: { lt: {} } }, "where.day.lt"],
    [{ day: { lt: { today: "3" } } }, "where.day.lt"],
    [{ day: { lt: { today: 1.5 } } }, "where.day.lt"],
    [{ or: [{ createdAt: { gte: { today: 1, working: false } } }] }, "where.or.0.createdAt.gte"],
    [{ not: { day: { eq: { today: 1, more: 1 } } } }, "where.not.day.eq"],
    [{ day: { eq: { today: 3_651 } } }, "where.day.eq.today"],
  ])("names the path of nonsense: %j", async (where, path) => {
    for (const query of [
      "query ($w: CalendarDayWhere) { calendarDays(where: $w) { items { id } } }",
      'query ($w: JSON) { rows(resource: "calendarDays", fields: ["day"], where: $w) { items } }',
    ]) {
      const { errors } = await client.ask(query, { w: where });
      expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ path }] });
    }
  });
});
