import { CalendarDay } from "../schema/calendar/CalendarDay.ts";
import { WorkingCalendar } from "../schema/calendar/WorkingCalendar.ts";
import { WorkingHours } from "../schema/calendar/WorkingHours.ts";
import { type Span, USUAL_HOURS } from "../schema/calendar/weekly-hours.screen.ts";
import { Department } from "../schema/organisation/Department.ts";
import { chinaHolidays } from "../server/calendar/holidays/china.ts";
import type { Beginning } from "./beginning.ts";
import type { SeedHours } from "./seed-types.ts";

/** "08:30-12:00". */
function spanOf(text: string): Span {
  const [from = "", until = ""] = text.split("-");
  return { from, until };
}

/** The spans of each day of the week, Monday first, from days such as "1-5" or "6". */
const weekOf = (week: SeedHours["week"]) =>
  USUAL_HOURS.map((_, place) => {
    const found = Object.entries(week).find(([days]) => {
      const [first = 0, last = first] = days.split("-").map(Number);
      return place + 1 >= first && place + 1 <= last;
    });
    return (found?.[1] ?? []).map(spanOf);
  });

/** The working calendar, by which all later due days are counted, and when departments are open. */
export function makeCalendar(beginning: Beginning): void {
  const { calendar, language } = beginning.world.seeds;
  for (const year of calendar.announced) beginning.add(WorkingCalendar, { year, announced: true });
  for (const { year, source, days } of chinaHolidays.filter((one) => calendar.china.includes(one.year))) {
    beginning.add(WorkingCalendar, { year, announced: true, source });
    for (const { day, kind, name } of days) beginning.add(CalendarDay, { day, kind, name: name[language] });
  }
  for (const day of calendar.days) beginning.add(CalendarDay, day);
  for (const { department, week, openOnHolidays } of calendar.hours)
    beginning.add(WorkingHours, {
      ...(department === null ? {} : { department: beginning.made("department", department, Department) }),
      ...{ from: beginning.world.day({ days: -900 }), week: weekOf(week), openOnHolidays },
    });
}
