import { workingDaysAfter } from "../../schema/calendar/working-days.sql.ts";
import { invalid } from "../errors.ts";
import { type MessageCode } from "../messages/message.ts";

/** By when something is to be done: a day, or so many working days after it is asked. Exactly one is given. */
export interface DueRule {
  readonly dueOn?: string | null;
  readonly dueWorkingDays?: number | null;
}

/** So many days at least have people who are asked later than the others. */
export const LATE_DAYS = 7;

/** More working days than a year has are a mistake. */
const MOST_WORKING_DAYS = 260;

/** SQL: by when the assignment under this alias is due for whoever is asked on the day. */
export const dueSql = (a: string, day: string) => `coalesce(${a}."due_on", ${workingDaysAfter(day, `${a}."due_working_days"`)})`;

/** Refuses a rule that is missing, doubled, in the past or out of range; paths lie under `path`, e.g. "input". */
export function checkDueRule({ dueOn, dueWorkingDays }: DueRule, today: string, path: string): void {
  const refuse = (field: "dueOn" | "dueWorkingDays", code: MessageCode, values?: Record<string, number>) =>
    invalid(`${path}.${field}`, code, values);
  const count = dueWorkingDays ?? null;
  if (dueOn && count !== null) throw refuse("dueWorkingDays", "dueTwice");
  if (dueOn && dueOn < today) throw refuse("dueOn", "dueInPast");
  if (!dueOn && count === null) throw refuse("dueOn", "required");
  if (count !== null && (count < 1 || count > MOST_WORKING_DAYS))
    throw refuse("dueWorkingDays", "outOfRange", { min: 1, max: MOST_WORKING_DAYS });
}
