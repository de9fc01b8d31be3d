/** A span of opening hours on the clock: `until` at or before `from` lies on the next day, "24:00" is the end of the day. */
export interface Span {
  /** "08:30", from "00:00" to "23:59". */
  readonly from: string;
  /** "12:00", from "00:01" to "24:00"; the same as `from` for 24 hours. */
  readonly until: string;
}

/** The spans of the seven days of a week, Monday first; each day's in the order of the clock. */
export type WeeklyHours = readonly (readonly Span[])[];

/** Minutes of a day. */
const DAY = 1_440;

/** The most spans that a day may have. */
export const MOST_SPANS = 8;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Minutes after midnight of a time such as "08:30" or "24:00". */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Begin and end of a span in minutes after the midnight of its day; an end beyond 1,440 lies on the next day. */
export function minutesOfSpan({ from, until }: Span): readonly [from: number, until: number] {
  const [begin, end] = [minutesOf(from), minutesOf(until)];
  return [begin, end > begin ? end : end + DAY];
}

const morning = { from: "08:30", until: "12:00" };
const afternoon = { from: "13:30", until: "17:30" };
const usual = [morning, afternoon];

/** What counts where nobody has said anything: Monday to Friday, 08:30 to 12:00 and 13:30 to 17:30. */
export const USUAL_HOURS: WeeklyHours = [usual, usual, usual, usual, usual, [], []];

/** What is wrong with a week: with which of its days (0 is Monday), with which of the day's spans, and why; null where all is well. */
export interface HoursProblem {
  readonly weekday: number;
  readonly span: number;
  readonly why: "time" | "overlap" | "tooMany";
}

/**
 * The first thing that is wrong with a week: a time that is none, spans that overlap or are not in the order of the clock (the night's
 * with those of the next day too, and Sunday's with Monday's), or more than 8 a day.
 */
export function hoursProblem(week: WeeklyHours): HoursProblem | null {
  for (const [weekday, spans] of week.entries()) {
    if (spans.length > MOST_SPANS) return { weekday, span: MOST_SPANS, why: "tooMany" };
    const wrong = spans.findIndex(({ from, until }) => !TIME.test(from) || (until !== "24:00" && !TIME.test(until)));
    if (wrong >= 0) return { weekday, span: wrong, why: "time" };
  }
  for (const [weekday, spans] of week.entries()) {
    const last = week[(weekday + 6) % 7]?.at(-1);
    let taken = last ? minutesOfSpan(last)[1] - DAY : 0;
    for (const [span, times] of spans.entries()) {
      const [from, until] = minutesOfSpan(times);
      if (from < taken) return { weekday, span, why: "overlap" };
      taken = until;
    }
  }
  return null;
}

/** Hours that hold from a day to another, both inclusive; `until` null while they go on. */
export interface HoursPeriod {
  readonly from: string;
  readonly until: string | null;
  readonly week: WeeklyHours;
  /** Whether it is open on public holidays and days off as on other days of the week. */
  readonly openOnHolidays: boolean;
}

const usualPeriod: HoursPeriod = { from: "1000-01-01", until: null, week: USUAL_HOURS, openOnHolidays: false };

/** Which hours hold on a day: the first that do in a list that begins with the nearest department's; the usual ones where none does. */
export const hoursOn = (hours: readonly HoursPeriod[], day: string): HoursPeriod =>
  hours.find(({ from, until }) => from <= day && (until === null || until >= day)) ?? usualPeriod;
