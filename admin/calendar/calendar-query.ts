import type { WeeklyHours } from "../../schema/calendar/weekly-hours.screen.ts";
import { type AnswerOf, operation, shapedOperation } from "../graphql/operation.ts";

/** A year of the calendar; its days by quarters, each of which a page holds. */
export const CalendarYear =
  operation(`query CalendarYear($year: Int!, $first: CalendarDayWhere!, $second: CalendarDayWhere!, $third: CalendarDayWhere!, $fourth: CalendarDayWhere!) {
  workingCalendars(where: { year: { eq: $year } }) { items { id version announced source } }
  first: calendarDays(where: $first, page: { offset: 0, limit: 100 }) { items { id day kind name } }
  second: calendarDays(where: $second, page: { offset: 0, limit: 100 }) { items { id day kind name } }
  third: calendarDays(where: $third, page: { offset: 0, limit: 100 }) { items { id day kind name } }
  fourth: calendarDays(where: $fourth, page: { offset: 0, limit: 100 }) { items { id day kind name } }
  announcedHolidays { year source }
}`);

export type CalendarAnswer = AnswerOf<typeof CalendarYear>;
export type ShownDay = CalendarAnswer["first"]["items"][number];

/** What the query of a year is asked with. */
export function askYear(year: number) {
  const quarter = (from: string, until: string) => ({
    day: { gte: `${year}-${from}`, lte: `${year}-${until}` },
    kind: { ne: "ordinary" as const },
  });
  return {
    ...{ year, first: quarter("01-01", "03-31"), second: quarter("04-01", "06-30") },
    ...{ third: quarter("07-01", "09-30"), fourth: quarter("10-01", "12-31") },
  };
}

export const CalendarFile = operation("query CalendarFile($year: Int!) { calendarFile(year: $year) }");

export const SaveCalendarYear = operation(
  "mutation SaveCalendarYear($input: SaveCalendarYearInput!) { saveCalendarYear(input: $input) { id version } }",
);

export const ImportCalendar = operation(`mutation ImportCalendar($input: ImportCalendarInput!) {
  importCalendar(input: $input) {
    dryRun applied failed added changed removed kept unchanged announced movedObligations movedDecisions
    rows { line day kind name outcome before beforeName problem }
  }
}`);

export type CalendarReport = AnswerOf<typeof ImportCalendar>["importCalendar"];

/** Hours of a department, or of the organisation. */
export interface ShownHours {
  readonly id: string;
  readonly version: number;
  readonly department: { readonly id: string; readonly name: string; readonly fullName: string } | null;
  readonly from: string;
  readonly until: string | null;
  readonly week: WeeklyHours;
  readonly openOnHolidays: boolean;
}

export const HoursQuery = shapedOperation<{ workingHours: { readonly items: readonly ShownHours[] } }>()(
  `query Hours($today: CountedDate!) {
    workingHours(where: { or: [{ until: { isNull: true } }, { until: { gte: $today } }] }, orderBy: [{ department: { fullName: ASC } }, { from: ASC }], page: { offset: 0, limit: 100 }) {
      items { id version department { id name fullName } from until week openOnHolidays }
    }
  }`,
);

export const CreateWorkingHours = operation(
  "mutation CreateWorkingHours($input: CreateWorkingHoursInput!) { createWorkingHours(input: $input) { id } }",
);

export const UpdateWorkingHours = operation(
  "mutation UpdateWorkingHours($input: UpdateWorkingHoursInput!) { updateWorkingHours(input: $input) { id } }",
);
