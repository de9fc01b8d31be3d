import { WorkingHours } from "../../../schema/calendar/WorkingHours.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { mayPerhaps } from "../../access/ability.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden, invalid } from "../../errors.ts";
import { liveDepartment } from "../../organisation/live-records.ts";
import { periodOf } from "../../organisation/period.ts";
import { recountLimits } from "../../register/limits/recount-limits.ts";
import { loadCalendars } from "../load-calendar.ts";
import { weekOf } from "./hours-of-input.ts";

/** Says the hours of a department from a day on; what is in force then ends on the day before, so that one press changes the hours. */
export async function createWorkingHours(tx: Transaction, input: InputOf<"createWorkingHours">): Promise<WorkingHours> {
  if (!mayPerhaps(tx.actor, "create", "workingHours")) throw forbidden();
  const was = await loadCalendars(tx.sql);
  const department = input.departmentId ? await liveDepartment(tx, input.departmentId, "input.departmentId") : null;
  const period = periodOf(tx, input);
  const hours = Object.assign(new WorkingHours(), {
    ...period,
    ...(department ? { department } : {}),
    week: weekOf(input.spans),
    openOnHolidays: input.openOnHolidays ?? false,
  });
  await tx.requireBeforehand("create", hours);
  const [running] = await tx.em.find(WorkingHours, { department: department?.id ?? null, from: { $lt: period.from }, until: null });
  if (running) {
    running.until = dayAfter(period.from, -1);
    tx.audit(running);
    await tx.em.flush();
  }
  await requireFree(tx, { id: hours.id, departmentId: department?.id ?? null, ...period });
  tx.em.persist(hours);
  tx.audit(hours);
  await tx.em.flush();
  await recountLimits(tx.sql, was, tx.now);
  await tx.requireStill("create", WorkingHours, hours.id);
  return hours;
}

/** Days on which hours of a department, null for the organisation, are to hold. */
interface HoursDays {
  readonly id: string;
  readonly departmentId: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** INVALID where other hours of the same department hold on some of the days. */
export async function requireFree(tx: Transaction, { id, departmentId, from, until }: HoursDays): Promise<void> {
  const others = await tx.sql.rows<[string]>(
    `select h."from"::text from "working_hours" h where h."id" <> $1 and h."department_id" is not distinct from $2::uuid
       and daterange(h."from", h."until", '[]') && daterange($3::date, $4::date, '[]') order by h."from" limit 1`,
    [id, departmentId, from, until],
  );
  if (others[0]) throw invalid("input.from", "hoursOnTop", { from: others[0][0] });
}
