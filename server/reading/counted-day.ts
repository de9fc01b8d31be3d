import { workingDaysAfter } from "../../schema/calendar/working-days.sql.ts";
import { FURTHEST_DAYS, isRelativeDay } from "../../schema/screen/relative-day.screen.ts";
import { ORGANISATION_ZONE } from "../../schema/shared/day.sql.ts";
import { isObject } from "../../schema/shared/values.screen.ts";
import { invalid } from "../errors.ts";
import type { Parameters } from "../model/parameters.ts";

/** Whether an operand of a comparison means a day counted from today, well said or not. */
export const posesAsCounted = (operand: unknown): operand is object => isObject(operand);

/**
 * SQL: a field compared with a day counted from the organisation's today, `{ today: -30 }`, or in working days, `{ today: 3, working: true }`. A
 * moment is compared with the whole day: `lte` with its end, `eq` holds within it.
 * @throws INVALID at `path` for anything else
 */
export function countedComparison(
  type: "day" | "moment",
  sql: string,
  word: string,
  operand: object,
  path: string,
  parameters: Parameters,
): string {
  if (!isRelativeDay(operand)) throw invalid(path, "badCountedDay");
  if (Math.abs(operand.today) > FURTHEST_DAYS) throw invalid(`${path}.today`, "outOfRange", { min: -FURTHEST_DAYS, max: FURTHEST_DAYS });
  const count = `${parameters.add(operand.today)}::int`;
  // Worked out once a statement, however many records are compared with it.
  const day = `(select ${operand.working ? workingDaysAfter("today()", count) : `today() + ${count}`})`;
  if (type === "day") return `${sql} ${word === "ne" ? "is distinct from" : operators[word]} ${day}`;
  const begins = `(${day}::timestamp at time zone ${ORGANISATION_ZONE})`;
  const ends = `((${day} + 1)::timestamp at time zone ${ORGANISATION_ZONE})`;
  switch (word) {
    case "lt":
      return `${sql} < ${begins}`;
    case "gte":
      return `${sql} >= ${begins}`;
    case "lte":
      return `${sql} < ${ends}`;
    case "gt":
      return `${sql} >= ${ends}`;
    case "ne":
      return `(${sql} is null or ${sql} < ${begins} or ${sql} >= ${ends})`;
    default:
      return `(${sql} >= ${begins} and ${sql} < ${ends})`;
  }
}

const operators: Readonly<Record<string, string>> = { eq: "=", lt: "<", lte: "<=", gt: ">", gte: ">=" };
