/** What a limit has to know of the calendar and the hours of a department. Days are written 2026-11-30 and begin in the organisation's time zone. */
export interface LimitCalendar {
  /** The day in which an instant lies. */
  dayOf(at: Date): string;
  /** The last millisecond of a day. */
  endOf(day: string): Date;
  isWorkingDay(day: string): boolean;
  /** The instant after so many working minutes; before the instant where they are negative. */
  addWorkingMinutes(from: Date, minutes: number): Date;
  /** Working minutes from an instant to a later one. */
  workingMinutesBetween(from: Date, to: Date): number;
}
