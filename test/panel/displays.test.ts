import { describe, expect, it } from "vitest";
import { relativeDay } from "../../admin/i18n/dates.ts";
import { colourPlace, initials } from "../../admin/shared/initials.ts";
import { pathParts } from "../../admin/shared/path-text.ts";
import { workingDays } from "../../schema/calendar/working-days.screen.ts";

describe("initials", () => {
  it.each([
    ["张小明", "小明"],
    ["王芳", "芳"],
    ["欧阳娜娜", "娜娜"],
    ["上官云", "云"],
    ["赵", "赵"],
    ["阿依古丽·买买提", "古丽"],
    ["李雷（外聘）", "雷"],
    ["Mary Ann Smith", "MS"],
    ["admin", "A"],
    ["", ""],
  ])("of %s are %s", (name, expected) => expect(initials(name)).toBe(expected));

  it("keep their colour", () => {
    expect(colourPlace("0190", 6)).toBe(colourPlace("0190", 6));
    expect(new Set(["a", "b", "c", "d", "e", "f"].map((key) => colourPlace(key, 6))).size).toBe(6);
  });
});

describe("a department's path", () => {
  it("stands whole as long as there is room", () => expect(pathParts("总部 / 客服中心 / 一组")).toEqual(["总部", "客服中心", "一组"]));

  it("keeps the top and where one is when it is deep", () => {
    const deep = Array.from({ length: 12 }, (_, level) => `${level + 1}级`).join(" / ");
    expect(pathParts(deep)).toEqual(["1级", null, "11级", "12级"]);
    expect(pathParts(deep, 5)).toEqual(["1级", null, "10级", "11级", "12级"]);
  });
});

describe("how far a day is away", () => {
  // A Saturday.
  const today = "2026-11-21";

  it.each([
    ["2026-11-21", "今天", "today"],
    ["2026-11-22", "明天", "tomorrow"],
    ["2026-11-20", "昨天", "yesterday"],
    ["2026-11-25", "3 个工作日后", "in 3 working days"],
    ["2026-11-23", "1 个工作日后", "in 1 working day"],
    ["2026-11-28", "7 天后", "in 7 days"],
    ["2026-11-11", "10 天前", "10 days ago"],
    ["2027-01-20", "约 2 个月后", "in about 2 months"],
    ["2024-06-05", "约 2 年前", "about 2 years ago"],
  ])("%s", (day, zh, en) => {
    expect(relativeDay(day, today, "zh", workingDays([], []))).toBe(zh);
    expect(relativeDay(day, today, "en", workingDays([], []))).toBe(en);
  });

  it("counts working days as a calendar does", () => {
    expect(workingDays([], []).workingDaysBetween("2026-11-20", "2026-11-23")).toBe(1);
    expect(workingDays([], []).workingDaysBetween("2026-11-20", "2026-12-04")).toBe(10);
    expect(workingDays([], []).workingDaysBetween("2026-11-21", "2026-11-22")).toBe(0);
  });
});
