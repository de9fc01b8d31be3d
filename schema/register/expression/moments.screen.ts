import { dayAt } from "../../calendar/zone.screen.ts";
import { dayAfter, daysBetween, isDay } from "../../shared/days.screen.ts";
import { canonicalMoment } from "../value/time.screen.ts";
import { compare, type Exact, exactWhole, rounded } from "./exact.screen.ts";
import type { ExpressionValue } from "./expression-value.screen.ts";

/** Days that a formula counts forward or back at most: beyond the calendar in any case. */
const farthest = exactWhole(4_000_000);
const MINUTE = 60_000;

const whole = (length: Exact): number | null =>
  compare(length, farthest) > 0 || compare(length, { ...farthest, top: -farthest.top }) < 0 ? null : Number(rounded(length, 0).top);

/** The day so many whole days later; null beyond the calendar. */
export function dayLater(from: string, days: Exact): string | null {
  const count = whole(days);
  if (count === null || !isDay(from)) return null;
  const moved = new Date(Date.parse(from) + count * 86_400_000);
  if (Number.isNaN(moved.getTime())) return null;
  const day = dayAfter(from, count);
  return isDay(day) ? day : null;
}

/** The moment so many minutes later; null beyond the calendar. */
export function momentLater(from: string, minutes: Exact): string | null {
  const days = whole({ ...minutes, bottom: minutes.bottom * 1440n });
  const at = Date.parse(from);
  if (days === null || Number.isNaN(at)) return null;
  const moved = new Date(at + Number(rounded(minutes, 0).top) * MINUTE);
  return Number.isNaN(moved.getTime()) ? null : canonicalMoment(moved.toISOString());
}

const isText = (value: ExpressionValue | undefined): value is string => typeof value === "string";

/** Days from one day to another; negative when it lies before. */
export const daysFrom = (from: ExpressionValue | undefined, until: ExpressionValue | undefined): Exact | null =>
  isText(from) && isText(until) && isDay(from) && isDay(until) ? exactWhole(daysBetween(from, until)) : null;

/** Whole minutes from one moment to another; a part of a minute does not count. */
export function minutesFrom(from: ExpressionValue | undefined, until: ExpressionValue | undefined): Exact | null {
  if (!isText(from) || !isText(until)) return null;
  const length = Date.parse(until) - Date.parse(from);
  return Number.isNaN(length) ? null : exactWhole(Math.trunc(length / MINUTE));
}

/** The day on which a moment lies in the zone. */
export const dayOfMoment = (moment: string, timeZone: string): string => dayAt(Date.parse(moment), timeZone);
