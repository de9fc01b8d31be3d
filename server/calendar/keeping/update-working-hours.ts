import { WorkingHours } from "../../../schema/calendar/WorkingHours.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { periodOf } from "../../organisation/period.ts";
import { recountLimits } from "../../register/limits/recount-limits.ts";
import { loadCalendars } from "../load-calendar.ts";
import { requireFree } from "./create-working-hours.ts";
import { weekOf } from "./hours-of-input.ts";

/** Changes hours, or the days on which they hold. */
export async function updateWorkingHours(tx: Transaction, input: InputOf<"updateWorkingHours">): Promise<WorkingHours> {
  const was = await loadCalendars(tx.sql);
  const hours = await tx.load(WorkingHours, input.id, "update", input.expectedVersion);
  const until = input.until === undefined ? hours.until : input.until;
  const period = periodOf(tx, { from: input.from ?? hours.from, ...(until === undefined ? {} : { until }) });
  await requireFree(tx, { id: hours.id, departmentId: hours.department?.id ?? null, ...period });
  change(hours, {
    ...period,
    ...(input.spans ? { week: weekOf(input.spans) } : {}),
    ...(input.openOnHolidays === undefined || input.openOnHolidays === null ? {} : { openOnHolidays: input.openOnHolidays }),
  });
  tx.audit(hours);
  await tx.em.flush();
  await recountLimits(tx.sql, was, tx.now);
  await tx.requireStill("update", WorkingHours, hours.id);
  return hours;
}
