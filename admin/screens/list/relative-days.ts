import { isRelativeDay, type RelativeDay } from "../../../schema/screen/relative-day.screen.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { fieldAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { startOfDay } from "../../shared/when.ts";
import type { FieldFilter } from "./filter-text.ts";
import type { Filters } from "./list-params.ts";

/** From which day, and in which time zone, days are counted. */
export interface Now {
  /** "2026-11-21". */
  readonly today: string;
  readonly timeZone: string;
}

/** Whether something of the filter is counted from today. */
export const isCounted = (filter: FieldFilter): boolean => Object.values(filter).some(isRelativeDay);

/** The filter with plain days for those that are counted from today, as the API takes it. */
export function plainFilter(resource: ResourceName, filter: Filters, now: Now): Filters {
  if (!Object.values(filter).some((asked) => typeof asked === "object" && isCounted(asked))) return filter;
  return Object.fromEntries(
    Object.entries(filter).map(([path, asked]) => [path, typeof asked === "string" ? asked : plainComparisons(resource, path, asked, now)]),
  );
}

function plainComparisons(resource: ResourceName, path: string, asked: FieldFilter, now: Now): FieldFilter {
  const isMoment = fieldAt(resource, path)?.kind === "moment";
  return Object.fromEntries(
    Object.entries(asked).map(([is, value]) => {
      if (!isRelativeDay(value)) return [is, value];
      return [is, isMoment ? momentOf(value, is === "lte" || is === "gt", now) : dayOf(value, now)];
    }),
  );
}

const dayOf = ({ today }: RelativeDay, now: Now): string => dayAfter(now.today, today);

/** The moment at which the day begins, or the last one of it. */
function momentOf(day: RelativeDay, end: boolean, now: Now): string {
  if (!end) return startOfDay(dayOf(day, now), now.timeZone);
  return new Date(Date.parse(startOfDay(dayAfter(dayOf(day, now), 1), now.timeZone)) - 1).toISOString();
}
