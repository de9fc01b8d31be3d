import { describe, expect, it } from "vitest";
import { spansText, spansTyped, weekText } from "../../admin/calendar/hours-text.ts";
import { USUAL_HOURS } from "../../schema/calendar/weekly-hours.screen.ts";
import { sayIn } from "../../schema/shared/say-in.screen.ts";

describe("hours as people type them", () => {
  it.each<[string, string | null]>([
    ["8:30-12:00,13:30-17:30", "08:30-12:00, 13:30-17:30"],
    [" 08:30 – 12:00  13:30 ~ 17:30 ", "08:30-12:00, 13:30-17:30"],
    ["８：３０至１２：００；13:30到17:30", "08:30-12:00, 13:30-17:30"],
    ["22:00-06:00", "22:00-06:00"],
    ["00:00-24:00", "00:00-24:00"],
    ["", ""],
    ["9-17", null],
    ["08:30-12:00-13:00", null],
    ["25:00-26:00", null],
    ["08:30", null],
  ])("%s", (typed, expected) => {
    const spans = spansTyped(typed);
    expect(spans && spansText(spans)).toBe(expected);
  });

  it("says a week in a line, days that are alike together", () => {
    expect(weekText((text) => sayIn("en", text), USUAL_HOURS)).toBe("Monday–Friday 08:30–12:00, 13:30–17:30 · Saturday–Sunday closed");
  });
});
