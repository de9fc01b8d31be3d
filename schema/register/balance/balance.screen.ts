import { periodBefore } from "../points/points.screen.ts";

/** Periods that are made up for at most, where nothing was booked for long. */
const MOST_PERIODS = 600;

/** An amount in hundredths, so that sums of money are exact: "1234.50" is 123450. Anything finer than a hundredth is refused as null. */
export function hundredths(amount: string | number): number | null {
  const written = typeof amount === "number" ? String(amount) : amount;
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/u.exec(written);
  if (!parts) return null;
  const [, sign, whole = "0", fraction = ""] = parts;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return sign === "-" && value !== 0 ? -value : value;
}

/** Hundredths as a decimal text with two places. */
export function decimal(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, "0");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** One booking; the amount is in hundredths and never below zero. */
export interface Booking {
  readonly way: "in" | "out";
  readonly amount: number;
}

/** What a booking adds to the sum. */
export const bookingSum = ({ way, amount }: Booking): number => (way === "in" ? amount : -amount);

/** The booking that makes one sum of another, as when something was counted. */
export const bookingTo = (sum: number, counted: number): Booking =>
  counted >= sum ? { way: "in", amount: counted - sum } : { way: "out", amount: sum - counted };

/** The sum after each booking, in the order in which they were made. */
export function runningSums(bookings: readonly Booking[], start = 0): readonly number[] {
  let sum = start;
  return bookings.map((booking) => {
    sum += bookingSum(booking);
    return sum;
  });
}

/** What the next period begins with: what is left where it carries over, and what is given. */
export const openingSum = (last: number, allowance: { readonly amount: number; readonly carriesOver: boolean } | null): number =>
  allowance ? (allowance.carriesOver ? last : 0) + allowance.amount : last;

/** What a period that begins puts before its first booking: what is left lapses unless it carries over, and its allowance is given. */
export interface PeriodStep extends Booking {
  readonly kind: "lapsed" | "allowance";
  readonly period: string;
}

/**
 * What stands between the last entry of a sum and a booking in a period: every period that began since gives its allowance. A sum without any entry
 * begins with the allowance of this period alone.
 * @param last the last entry; null for none
 */
export function periodSteps(
  allowance: { readonly amount: number; readonly carriesOver: boolean },
  last: { readonly sum: number; readonly period: string | null } | null,
  period: string,
): readonly PeriodStep[] {
  if (last?.period === period) return [];
  const given = Math.round(allowance.amount * 100);
  const began: string[] = [];
  for (let at = period; at !== last?.period && began.length < MOST_PERIODS; at = periodBefore(at)) {
    began.unshift(at);
    if (!last?.period || !allowance.carriesOver) break;
  }
  const lapsing = last && !allowance.carriesOver ? last.sum : 0;
  return [
    ...(lapsing === 0 ? [] : [{ kind: "lapsed", period, way: lapsing > 0 ? "out" : "in", amount: Math.abs(lapsing) } as const]),
    ...(given === 0 ? [] : began.map((at) => ({ kind: "allowance", period: at, way: "in", amount: given }) as const)),
  ];
}
