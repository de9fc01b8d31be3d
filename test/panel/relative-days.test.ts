import { describe, expect, it } from "vitest";
import { filterOfWay, wayOf } from "../../admin/screens/list/filter/DayFilterEditor.tsx";
import { paramsOf } from "../../admin/screens/list/list-params.ts";
import { relativeDayText } from "../../admin/screens/list/relative-day-text.ts";
import { screenFilters } from "../../admin/screens/list/screen-changes.ts";

describe("days counted from today", () => {
  it("stay counted in the address and in a view", () => {
    const filter = { reviewDue: { lt: { today: 0 } }, effectiveFrom: { gte: { today: -90 } } };
    expect(paramsOf(`?filter=${encodeURIComponent(JSON.stringify(filter))}`).filter).toEqual(filter);
    expect(screenFilters(filter)).toEqual([
      { field: "reviewDue", is: "lt", value: { today: 0 } },
      { field: "effectiveFrom", is: "gte", value: { today: -90 } },
    ]);
    const strange = encodeURIComponent(JSON.stringify({ reviewDue: { lt: { today: "x" }, gte: "2026-01-01" }, number: { eq: {} } }));
    expect(paramsOf(`?filter=${strange}`).filter).toEqual({ reviewDue: { gte: "2026-01-01" } });
  });

  it.each([
    [{ lt: { today: 0 } }, "今天之前", "before today"],
    [{ lte: { today: 0 } }, "今天或之前", "today or before"],
    [{ gte: { today: 0 }, lte: { today: 30 } }, "未来 30 天内", "within the next 30 days"],
    [{ gte: { today: 0 }, lte: { today: 1 } }, "未来 1 天内", "within the next day"],
    [{ gte: { today: -7 }, lte: { today: 0 } }, "最近 7 天内", "in the last 7 days"],
    [{ gte: { today: 0 }, lte: { today: 0 } }, "今天", "today"],
    [{ eq: { today: 1 } }, "明天", "tomorrow"],
    [{ gt: { today: -1 } }, "晚于 昨天", "after yesterday"],
    [{ lt: { today: -30 } }, "早于 30 天前", "before 30 days ago"],
    [{ lte: { today: 3, working: true } }, "不晚于 今天起 3 个工作日后", "not after 3 working days from today"],
    [{ gte: { today: 0 }, lte: { today: 1, working: true } }, "今天 至 今天起 1 个工作日后", "today to one working day from today"],
    [{ gte: "2026-01-01", lte: { today: 7 } }, "2026-01-01 至 今天起 7 天后", "2026-01-01 to 7 days from today"],
  ])("are told in words: %j", (filter, zh, en) => {
    expect(relativeDayText(filter, "zh")).toBe(zh);
    expect(relativeDayText(filter, "en")).toBe(en);
  });

  it("are chosen by what they mean, and recognised again", () => {
    for (const way of ["beforeToday", "onToday", "next", "last"] as const)
      expect(wayOf(filterOfWay(way, 14))).toMatchObject(way === "next" || way === "last" ? { way, days: 14 } : { way });
    expect(wayOf(undefined).way).toBe("fixed");
    expect(wayOf({ gte: "2026-01-01" }).way).toBe("fixed");
    expect(wayOf({ lt: { today: 5 } }).way).toBeNull();
    expect(wayOf({ gte: { today: 0 }, lte: { today: 5, working: true } }).way).toBeNull();
  });
});
