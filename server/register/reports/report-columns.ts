import { instantAt } from "../../../schema/calendar/zone.screen.ts";
import type { ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import type { PeriodUnit, ReportPeriod } from "../../../schema/register/report/report-period.screen.ts";
import { daySql } from "../../../schema/shared/day.sql.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { invalid } from "../../errors.ts";
import { type ReportEyes, seen } from "./report-eyes.ts";

type Filter = Readonly<Record<string, unknown>>;

/** Something by which a report is grouped. */
export interface GroupColumn {
  readonly name: string;
  /** SQL of its value, as text. */
  readonly sql: string;
  /** The kind of record to which it leads; null for a value. */
  readonly leadsTo: string | null;
  readonly filter: (value: string) => Filter;
}

/** Days as moments, from the midnight of the first to that after the last. */
const moments = ({ from, to }: ReportPeriod, zone: string): Filter => ({
  gte: new Date(instantAt(from, 0, zone)).toISOString(),
  lt: new Date(instantAt(dayAfter(to, 1), 0, zone)).toISOString(),
});

/** A value that a report is grouped by; one that the reader does not see in every record is an error at `at`. */
export function groupColumn(eyes: ReportEyes, name: string, zone: string, at: string): GroupColumn {
  if (!eyes.place.model.description.fields.has(name)) throw invalid(at, "unknownField", { field: name });
  const field = seen(eyes, name);
  if (!field) throw invalid(at, "unreadableField", { field: name });
  if (field.kind === "one") {
    return { name, sql: `${eyes.leadsTo(field)}::text`, leadsTo: field.target, filter: (id) => ({ id: { eq: id } }) };
  }
  if (field.kind === "many" || field.opensText || field.type === "json" || field.type === "ids") {
    throw invalid(at, "unknownField", { field: name });
  }
  const value = field.sql(eyes.place.alias);
  const named = { name, leadsTo: null };
  if (field.type === "moment") {
    return { ...named, sql: `${daySql(value)}::text`, filter: (day) => moments({ from: day, to: day }, zone) };
  }
  const isNumber = field.type === "int" || field.type === "number";
  const typed = (text: string) => (isNumber ? Number(text) : field.type === "flag" ? text === "true" : text);
  return { ...named, sql: `(${value})::text`, filter: (text) => ({ eq: typed(text) }) };
}

/** The periods of a report. */
export interface PeriodColumn {
  readonly unit: PeriodUnit;
  /** SQL of the first day of the period, as text. */
  readonly sql: string;
  /** SQL: whether the record lies within these days. */
  readonly within: (days: ReportPeriod) => string;
  readonly filter: (days: ReportPeriod) => Filter;
}

/** By what a report goes through time; null where it does not. */
export function periodColumn(eyes: ReportEyes, { period }: ReportDefinition, zone: string): PeriodColumn | null {
  if (!period) return null;
  const field = seen(eyes, period.field);
  if (!field) throw invalid("report", "unreadableField", { field: period.field });
  if (field.kind !== "scalar" || (field.type !== "day" && field.type !== "moment"))
    throw invalid("report", "unknownField", { field: period.field });
  const value = field.sql(eyes.place.alias);
  const isMoment = field.type === "moment";
  const add = (part: unknown) => eyes.parameters.add(part);
  return {
    unit: period.unit,
    sql: `date_trunc('${period.unit}', ${isMoment ? daySql(value) : value}::timestamp)::date::text`,
    within: (days) => {
      if (!isMoment) return `${value} between ${add(days.from)}::date and ${add(days.to)}::date`;
      const { gte, lt } = moments(days, zone);
      return `${value} >= ${add(gte)}::timestamptz and ${value} < ${add(lt)}::timestamptz`;
    },
    filter: (days) => ({ [period.field]: isMoment ? moments(days, zone) : { gte: days.from, lte: days.to } }),
  };
}
