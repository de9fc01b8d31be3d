import { fulfilledLate } from "../../../schema/obligation/obligation.sql.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Measure, ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import { notYetDue } from "../../../schema/register/duty-time.sql.ts";
import type { ReportPeriod } from "../../../schema/register/report/report-period.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { ReportEyes } from "./report-eyes.ts";

/** A share of duties that were fulfilled in time. */
export type Fulfilled = Extract<Measure, { readonly of: "fulfilled" }>;

/** What is asked: which figures of which report, over which days. */
export interface SharesRequest {
  readonly definition: RegisterDefinition;
  readonly report: ReportDefinition;
  readonly measures: readonly Fulfilled[];
  readonly days: ReportPeriod | null;
}

const shareKey = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** The first thing by which the report is grouped that is a person: a row is about what that person owes. */
const personPlace = ({ fields }: RegisterDefinition, { groupBy }: ReportDefinition): number =>
  groupBy.findIndex((name) => name === "creator" || name === "handler" || fields.find(({ key }) => key === name)?.of.kind === "person");

/**
 * Shares of duties fulfilled in time, among those that fell due in the period of a row and were not skipped: of a row about a person what that person
 * owed, else of all that was owed, where one does it for all once. Other groups do not divide what is owed. Answers the figure of a measure for a row.
 */
export async function fulfilledShares(
  sql: SqlExecutor,
  { dutyTimes, parameters, place }: ReportEyes,
  { definition, report, measures, days }: SharesRequest,
): Promise<(measure: Fulfilled, period: string | null, groups: readonly (string | null)[]) => number | null> {
  if (measures.length === 0) return () => null;
  const at = personPlace(definition, report);
  const { alias: t, from, rows } = dutyTimes();
  const period = report.period ? `date_trunc('${report.period.unit}', ${t}."due_on"::timestamp)::date::text` : "null::text";
  const joint = (definition.duties ?? []).filter(({ each }) => !each && at < 0).map(({ key }) => key);
  const inTime = `o."fulfilled_at" is not null and not ${fulfilledLate("o")}`;
  const { text, values } = parameters.statement(
    `select d."key", ${period} as "period", ${at < 0 ? "null" : `o."person_id"`}::text as "person",
       case when d."key" = any(${parameters.add(joint)}::text[])
         then count(distinct ${t}."id") filter (where ${inTime})::float8 / count(distinct ${t}."id")
         else count(*) filter (where ${inTime})::float8 / count(*) end as "share"
     from ${from} join "register_duty" d on d."id" = ${t}."duty_id"
     join "obligation" o on o."duty_id" = d."id" and o."period" = ${t}."period"
     where ${rows} and d."register_id" = ${parameters.add(place.model.registerId)}::uuid and d."key" = any(${parameters.add(measures.map(({ duty }) => duty))}::text[])
       and ${t}."skipped_at" is null and o."waived_at" is null and (o."cancel_reason" is null or o."cancel_reason" = 'missed')
       and (o."fulfilled_at" is not null or not ${notYetDue(t)})
       ${days ? `and ${t}."due_on" between ${parameters.add(days.from)}::date and ${parameters.add(days.to)}::date` : ""}
     group by 1, 2, 3`,
  );
  const found = await sql.rows<[key: string, period: string | null, person: string | null, share: number]>(text, values);
  const shares = new Map(found.map(([key, of, person, share]) => [shareKey(key, of, person), share]));
  return ({ duty }, of, groups) => shares.get(shareKey(duty, of, at < 0 ? null : (groups[at] ?? null))) ?? null;
}
