import { dayAfter } from "../../schema/shared/days.screen.ts";

/** Ways in which people write a whole date. */
const wholeDate = [/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/, /^(\d{4})(\d{2})(\d{2})$/] as const;
/** A month and a day, of this year. */
const monthAndDay = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** As English spreadsheets write them: "30 Nov 2026", "30-Nov-26", "Nov 30, 2026". */
const named = [
  /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]+([a-z]{3,9})\.?,?[\s\-/.]+(\d{4}|\d{2})$/,
  /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/,
] as const;
/** The year behind: which of the others is the month is known only where just one of them can be. */
const yearBehind = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** The month that a word names, in full or by its beginning; 0 for none. */
const monthNamed = (word: string): number =>
  months.findIndex((month) => month.startsWith(word.slice(0, 9)) || (word === "sept" && month === "september")) + 1;

function englishDay(plain: string): string | null {
  const [, date = "", month = "", year = ""] = named[0].exec(plain) ?? [];
  if (year !== "") return dayNamed(year, month, date);
  const [, word = "", second = "", whole = ""] = named[1].exec(plain) ?? [];
  if (whole !== "") return dayNamed(whole, word, second);
  const [, one = "", other = "", last = ""] = yearBehind.exec(plain) ?? [];
  if (last === "") return null;
  const [a, b] = [Number(one), Number(other)];
  if (a !== b && a <= 12 && b <= 12) return null;
  return a > 12 ? dayOf(Number(last), b, a) : dayOf(Number(last), a, b);
}

function dayNamed(year: string, word: string, date: string): string | null {
  const month = monthNamed(word);
  return month === 0 ? null : dayOf(Number(year) + (year.length === 2 ? 2000 : 0), month, Number(date));
}

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
 * The day that somebody typed, e.g. "20261121", "2026/11/21", "2026年11月21日", "11-21", "21 Nov 2026" or "明天"; null when it is none, and where
 * "11/12/2026" could be either of two. `today` is the
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
  const english = englishDay(plain);
  if (english) return english;
  const found = monthAndDay.exec(plain);
  return found ? dayOf(Number(today.slice(0, 4)), Number(found[1]), Number(found[2])) : null;
}
