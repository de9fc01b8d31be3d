import { workingDaysAfter } from "../calendar/working-days.sql.ts";
import { daySql } from "../shared/day.sql.ts";

/** Working days after which a question or suggestion that nobody has taken care of is late. */
const LATE_AFTER = 10;

// Asked for once a statement, however many rows there are.
const TODAY = "(select today())";

/** SQL: when somebody took care of the inquiry under this alias, by answering it or taking it into a draft; null while it waits. */
const settledAt = (i: string) => `coalesce(${i}."answered_at", ${i}."taken_up_at")`;

/** SQL: days for which the inquiry under this alias has been waiting; null once somebody has taken care of it. */
export const inquiryWaitingDays = (i: string) => `(case when ${settledAt(i)} is null then ${TODAY} - ${daySql(`${i}."created_at"`)} end)`;

/** SQL: whether the inquiry under this alias has been waiting for too long. */
export const inquiryLate = (i: string) =>
  `(${settledAt(i)} is null and ${daySql(`${i}."created_at"`)} < (select ${workingDaysAfter("today()", String(-LATE_AFTER))}))`;
