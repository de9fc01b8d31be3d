import { daySql } from "../../../schema/shared/day.sql.ts";

/** SQL: for the how manieth time the assignment under this alias asks today; 1 for the first. */
export const occurrenceToday = (a: string) => `(1 + coalesce(
  (select greatest(extract(year from g) * 12 + extract(month from g), 0)::int from age(today(), ${daySql(`${a}."created_at"`)}) g) / ${a}."recurrence_months", 0))`;

/** SQL: months between the first time and the given one. */
const monthsUntil = (a: string, occurrence: string) =>
  `make_interval(months => (${occurrence} - 1) * coalesce(${a}."recurrence_months", 0))`;

/** SQL: a day of the first time, moved to the given time. */
export const movedTo = (a: string, day: string, occurrence: string) => `(${day} + ${monthsUntil(a, occurrence)})::date`;

/** SQL: whether evidence of that instant counts for that time: the first time takes any, a later one what is newer than its beginning. */
export const countsFor = (a: string, occurrence: string, moment: string) =>
  `(${occurrence} = 1 or ${daySql(moment)} >= ${movedTo(a, daySql(`${a}."created_at"`), occurrence)})`;
