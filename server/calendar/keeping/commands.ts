import { answering, type Works } from "../../commands/bound-work.ts";
import { createWorkingHours } from "./create-working-hours.ts";
import { importCalendar } from "./import-calendar.ts";
import { CalendarImport } from "./import-report.ts";
import { saveCalendarYear } from "./save-calendar-year.ts";
import { updateWorkingHours } from "./update-working-hours.ts";

/** The works behind the commands of the working calendar. */
export const calendarWorks = {
  saveCalendarYear,
  importCalendar: answering(importCalendar, () => CalendarImport),
  createWorkingHours,
  updateWorkingHours,
} satisfies Works;
