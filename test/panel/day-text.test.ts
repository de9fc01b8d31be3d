import { describe, expect, it } from "vitest";
import { dayTyped } from "../../admin/i18n/day-text.ts";
import { momentAt, startOfDay, wallTime } from "../../admin/shared/when.ts";
import { isDay } from "../../schema/shared/days.screen.ts";

const today = "2026-11-21";

describe("a day that somebody types", () => {
  it.each([
    "2026-11-21",
    "20261121",
    "2026/11/21",
    "2026.11.21",
    "2026年11月21日",
    "２０２６－１１－２１",
    " 11-21 ",
    "11月21日",
    "今天",
    "Today",
    "21.11.2026",
    "11/21/2026",
    "21 Nov 2026",
    "21-Nov-26",
    "Nov 21st, 2026",
    "november 21, 2026",
  ])("is understood as %s", (text) => expect(dayTyped(text, today)).toBe("2026-11-21"));

  it("may be named", () => {
    expect(dayTyped("明天", "2026-12-31")).toBe("2027-01-01");
    expect(dayTyped("yesterday", "2026-03-01")).toBe("2026-02-28");
  });

  it.each([
    "",
    "2026-02-30",
    "2026-13-01",
    "20261",
    "next week",
    "11/12/2026",
    "31 Nov 2026",
    "Foo 21, 2026",
    "32/13/2026",
    "2026-11-21x",
    "constructor",
  ])("is none as %j", (text) => expect(dayTyped(text, today)).toBeNull());

  it("is kept only as the calendar has it", () => {
    expect(isDay("2028-02-29")).toBe(true);
    expect(isDay("2026-02-29")).toBe(false);
    expect(isDay("2026-1-1")).toBe(false);
  });
});

describe("the clock on the wall", () => {
  it("leads there and back, also where clocks change", () => {
    for (const [day, time, zone] of [
      ["2026-11-21", "09:05", "Asia/Shanghai"],
      ["2026-07-01", "23:30", "Europe/Berlin"],
      ["2026-12-31", "00:00", "America/New_York"],
    ] as const) {
      expect(wallTime(momentAt({ day, time }, zone), zone)).toEqual({ day, time });
    }
  });

  it("begins the day there", () => expect(startOfDay("2026-11-21", "Asia/Shanghai")).toBe("2026-11-20T16:00:00.000Z"));
});
