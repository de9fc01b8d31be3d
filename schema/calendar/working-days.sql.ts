/** SQL: the day that lies so many working days after a day, which itself does not count; the same as `addWorkingDays` of a working calendar. */
export const workingDaysAfter = (day: string, count: string): string => `working_days_after(${day}, ${count})`;

/** SQL: the first year from one day to a later one whose public holidays are not known; null where all are. */
export const unannouncedYear = (from: string, to: string): string => `first_unannounced_year(${from}, ${to})`;
