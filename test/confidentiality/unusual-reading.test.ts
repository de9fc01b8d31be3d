import { describe, expect, it } from "vitest";
import { judgeReading, median } from "../../server/confidentiality/unusual-reading.ts";

const days = (...openings: number[]) =>
  openings.map((count, index) => ({ day: `2026-03-${String(index + 1).padStart(2, "0")}`, openings: count }));

describe("what is unusual reading", () => {
  it.each([
    [[], 0],
    [[4], 4],
    [[1, 9], 5],
    [[9, 1, 2], 2],
  ])("the median of %j is %d", (numbers, middle) => expect(median(numbers)).toBe(middle));

  it("is more than three times the usual, and ten openings at least", () => {
    expect(judgeReading(days(2, 2, 2, 9)).at(-1)).toMatchObject({ usual: 2, unusual: false });
    expect(judgeReading(days(2, 2, 2, 10)).at(-1)).toMatchObject({ usual: 2, unusual: true });
    expect(judgeReading(days(4, 4, 4, 12)).at(-1)).toMatchObject({ usual: 4, unusual: false });
    expect(judgeReading(days(4, 4, 4, 13)).at(-1)).toMatchObject({ usual: 4, unusual: true });
  });

  it("compares with nothing on the first day", () => {
    expect(judgeReading(days(9))).toEqual([{ day: "2026-03-01", openings: 9, usual: 0, unusual: false }]);
    expect(judgeReading(days(10))).toMatchObject([{ unusual: true }]);
  });

  it("forgets what is more than 30 days ago, and does not ask for an order", () => {
    const long = [
      { day: "2026-03-31", openings: 20 },
      { day: "2026-02-28", openings: 50 },
    ];
    expect(judgeReading(long).at(-1)).toMatchObject({ day: "2026-03-31", usual: 0, unusual: true });
    expect(judgeReading([...long, { day: "2026-03-01", openings: 8 }]).at(-1)).toMatchObject({ usual: 8, unusual: false });
  });
});
