import { dayAfter } from "../../schema/shared/days.screen.ts";

/** When a day's reading is out of the ordinary for a person. */
export const unusualReading = {
  /** More than so many times what is usual for that person … */
  times: 3,
  /** … and at least so many openings. */
  least: 10,
  /** What is usual follows from so many days before. */
  days: 30,
} as const;

/** How often a person opened classified texts on a day. */
export interface DayOfReading {
  readonly day: string;
  readonly openings: number;
}

/** The same, with what was usual until then. */
export interface JudgedDay extends DayOfReading {
  readonly usual: number;
  readonly unusual: boolean;
}

/** The middle one of the numbers, or the mean of the two middle ones; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper = 0, lower = 0] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/**
 * Compares each day of one person's reading with their own: usual is the median of the days of the 30 before on which they read at
 * all, 0 without any.
 */
export function judgeReading(days: readonly DayOfReading[]): JudgedDay[] {
  const sorted = [...days].sort((a, b) => a.day.localeCompare(b.day));
  return sorted.map(({ day, openings }, index) => {
    const since = dayAfter(day, -unusualReading.days);
    const before = sorted.slice(0, index).filter((other) => other.day >= since);
    const usual = median(before.map((other) => other.openings));
    return { day, openings, usual, unusual: openings >= unusualReading.least && openings > unusualReading.times * usual };
  });
}
