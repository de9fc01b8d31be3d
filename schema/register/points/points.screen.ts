import type { PointsDefinition } from "../definition/account.screen.ts";

/** The period in which a day lies: "2026-11", "2026-Q4" or "2026". */
export function periodOf(period: "month" | "quarter" | "year", day: string): string {
  const year = day.slice(0, 4);
  if (period === "year") return year;
  return period === "month" ? day.slice(0, 7) : `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

const written = { month: /^\d{4}-(?:0[1-9]|1[0-2])$/, quarter: /^\d{4}-Q[1-4]$/, year: /^\d{4}$/ } as const;

/** Whether something is a period of this length, as `periodOf` writes it. */
export const isPeriod = (period: keyof typeof written, text: string): boolean => written[period].test(text);

/** The period before one, written as `periodOf` does. */
export function periodBefore(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year - 1);
  const part = Number(period.slice(period.includes("Q") ? 6 : 5));
  if (period.includes("Q")) return part === 1 ? `${year - 1}-Q4` : `${year}-Q${part - 1}`;
  return part === 1 ? `${year - 1}-12` : `${year}-${String(part - 1).padStart(2, "0")}`;
}

/** So many periods one after the other that end with this one, this one first. */
export function periodsBack(period: string, count: number): readonly string[] {
  const periods = [period];
  while (periods.length < count) periods.push(periodBefore(periods.at(-1) ?? period));
  return periods;
}

/** One deduction or award; one that was struck by a correction counts no more. */
export interface PointsLine {
  readonly period: string;
  readonly points: number;
  readonly struck: boolean;
}

/** What somebody has in a period: where it starts, and all that counts. */
export const pointsIn = ({ start }: Pick<PointsDefinition, "start">, lines: readonly PointsLine[], period: string): number =>
  lines.reduce((sum, line) => (line.period === period && !line.struck ? sum + line.points : sum), start);

/** Whether so many periods one after the other, this one the last, lie below the value. Periods before somebody was there are left out by `since`. */
export function hasStreak(
  definition: Pick<PointsDefinition, "start" | "streak">,
  lines: readonly PointsLine[],
  period: string,
  since: string,
): boolean {
  const { streak } = definition;
  if (!streak) return false;
  let at = period;
  for (let count = 0; count < streak.periods; count += 1, at = periodBefore(at)) {
    if (at < since || pointsIn(definition, lines, at) >= streak.below) return false;
  }
  return true;
}
