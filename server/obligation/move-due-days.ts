import type { WorkingDays } from "../../schema/calendar/working-days.screen.ts";
import { openObligation } from "../../schema/obligation/obligation.sql.ts";
import { daySql } from "../../schema/shared/day.sql.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { LATE_DAYS } from "./due-rule.ts";
import { pending } from "./fulfil.ts";

/** Due days that were counted alike: of obligations asked on one day with so many working days. */
export interface CountedDue {
  readonly asked: string;
  readonly workingDays: number;
  readonly due: string;
  readonly count: number;
}

/** A due day that another calendar puts on another day. */
export interface MovedDue extends CountedDue {
  readonly to: string;
}

/**
 * Which of these due days lie elsewhere by another calendar. What is due on another day than the first calendar says was set by something
 * else and stays; nothing becomes due before today.
 */
export function movedBy(before: WorkingDays, after: WorkingDays, today: string, counted: readonly CountedDue[]): MovedDue[] {
  return counted.flatMap((one) => {
    const { asked, workingDays, due } = one;
    const counts = [
      (days: WorkingDays) => days.addWorkingDays(asked, workingDays),
      // Whoever came later has a week at least.
      (days: WorkingDays) => [days.addWorkingDays(asked, workingDays), dayAfter(asked, LATE_DAYS)].toSorted().at(-1) ?? due,
    ];
    const count = counts.find((by) => by(before) === due);
    const to = count && [count(after), today].toSorted().at(-1);
    return to === undefined || to === due ? [] : [{ ...one, to }];
  });
}

const asked = daySql(`o."asked_at"`);
const countable = `"obligation" o join "assignment" a on a."id" = o."assignment_id"
  where ${pending("o")} and o."asked_at" is not null and a."due_working_days" is not null and o."due_at" is null and o."due_on" >= today()`;

/** The due days of obligations that are not over yet and were counted in working days. */
export async function countedObligations(sql: SqlExecutor): Promise<CountedDue[]> {
  const rows = await sql.rows<[string, number, string, number]>(
    `select ${asked}::text as "asked", a."due_working_days", o."due_on"::text as "due", count(*)::int as "count" from ${countable} group by 1, 2, 3`,
    [],
  );
  return rows.map(([day, workingDays, due, count]) => ({ asked: day, workingDays, due, count }));
}

/** Moves obligations to their new due days; answers the ids of those that are asked now, whose people are to be told. */
export async function moveObligations(sql: SqlExecutor, moved: readonly MovedDue[], now: Date): Promise<string[]> {
  const rows = await sql.rows<[string, boolean]>(
    `update "obligation" t set "due_on" = x."to", "version" = t."version" + 1, "updated_at" = $2
     from jsonb_to_recordset($1::jsonb) as x("asked" date, "workingDays" int, "due" date, "to" date),
       lateral (select o."id", ${openObligation("o")} as "open" from ${countable} and ${asked} = x."asked" and a."due_working_days" = x."workingDays" and o."due_on" = x."due") f
     where t."id" = f."id" returning t."id"::text, f."open"`,
    [JSON.stringify(moved), now],
  );
  return rows.filter(([, open]) => open).map(([id]) => id);
}
