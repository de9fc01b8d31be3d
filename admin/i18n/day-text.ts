import { dayAfter } from "../../schema/shared/days.screen.ts";

/** Ways in which people write a whole date. */
const wholeDate = [/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/, /^(\d{4})(\d{2})(\d{2})$/] as const;
/** A month and a day, of this year. */
const monthAndDay = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** Words of which the number is how many days later the day is. */
const namedDays = new Map(
  Object.entries({
    昨天: -1,
    今天: 0,
    明天: 1,
    后天: 2,
    yesterday: -1,
    today: 0,
    tomorrow: 1,
  }),
);

const padded = (number: number, length: number) => String(number).padStart(length, "0");

/** The day as "2026-11-21", null when the calendar has no such day. */
function dayOf(year: number, month: number, date: number): string | null {
  const day = `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day ? day : null;
}

/**
 * The day that somebody typed, e.g. "20261121", "2026/11/21", "2026年11月21日", "11-21" or "明天"; null when it is none. `today` is the
 * organisation's, so that a wrong clock of the machine leads to no other day.
 */
export function dayTyped(text: string, today: string): string | null {
  // Full-width digits and signs come out of Chinese input methods.
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const later = namedDays.get(plain);
  if (later !== undefined) return dayAfter(today, later);
  for (const pattern of wholeDate) {
    const found = pattern.exec(plain);
    if (found) return dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  const found = monthAndDay.exec(plain);
  return found ? dayOf(Number(today.slice(0, 4)), Number(found[1]), Number(found[2])) : null;
}
