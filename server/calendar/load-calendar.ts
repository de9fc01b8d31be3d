import type { HoursPeriod } from "../../schema/calendar/weekly-hours.screen.ts";
import { type WorkingCalendar, workingCalendar } from "../../schema/calendar/working-calendar.screen.ts";
import { type NamedDay, type WorkingDays, workingDays } from "../../schema/calendar/working-days.screen.ts";
import { ORGANISATION_ZONE } from "../../schema/shared/day.sql.ts";
import type { SqlExecutor } from "../database/executor.ts";

/** The organisation's calendar, and by it that of each department. */
export interface WorkingCalendars {
  /** Which days are worked: the same for all departments. */
  readonly days: WorkingDays<NamedDay>;
  /** The calendar of a department with its opening hours, or those that it inherits; null for the organisation's own. */
  of(departmentId: string | null): WorkingCalendar;
}

interface Loaded {
  readonly days: readonly NamedDay[];
  readonly announced: readonly number[];
  readonly hours: readonly (HoursPeriod & { readonly departmentId: string | null })[];
  readonly above: Readonly<Record<string, string | null>>;
  readonly zone: string;
}

/** The zone comes with each connection, as for the function today(). */
const all = `select json_build_object(
  'days', (select coalesce(json_agg(json_build_object('day', c."day", 'kind', c."kind", 'name', c."name")), '[]') from "calendar_day" c where c."kind" <> 'ordinary'),
  'announced', (select coalesce(json_agg(w."year"), '[]') from "working_calendar" w where w."announced"),
  'hours', (select coalesce(json_agg(json_build_object('departmentId', h."department_id", 'from', h."from", 'until', h."until", 'week', h."week", 'openOnHolidays', h."open_on_holidays")), '[]') from "working_hours" h),
  'above', (select coalesce(json_object_agg(d."id", d."parent_id"), '{}') from "department" d),
  'zone', ${ORGANISATION_ZONE})`;

/**
 * Loads the working calendar with the hours of all departments, in one statement. It holds for the request, command or job that loads it:
 * keep it no longer. What it says is no secret; who may see which record was decided before.
 */
export async function loadCalendars(sql: SqlExecutor): Promise<WorkingCalendars> {
  const [row] = await sql.rows<[Loaded]>(all, []);
  if (!row) throw new Error("The calendar was not loaded.");
  const [{ days, announced, hours, above, zone }] = row;
  const known = new Map<string | null, WorkingCalendar>();
  const hoursOf = (departmentId: string | null): HoursPeriod[] => {
    const own = hours.filter((period) => period.departmentId === departmentId);
    return departmentId === null ? own : [...own, ...hoursOf(above[departmentId] ?? null)];
  };
  return {
    days: workingDays(days, announced),
    of: (departmentId) => {
      const calendar = known.get(departmentId) ?? workingCalendar({ zone, days, announced, hours: hoursOf(departmentId) });
      known.set(departmentId, calendar);
      return calendar;
    },
  };
}
