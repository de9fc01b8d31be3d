import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import type { ReportAnswer, ReportRow } from "../../../schema/register/report/report-answer.screen.ts";
import { lastPeriods, periodOf, type ReportPeriod } from "../../../schema/register/report/report-period.screen.ts";
import { allOf } from "../../access/logic.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";
import { from } from "../../model/place.ts";
import { type CountWhen, countWhen, groupKey } from "./count-when.ts";
import { type Fulfilled, fulfilledShares } from "./fulfilled-shares.ts";
import { groupColumn, periodColumn } from "./report-columns.ts";
import type { ReportEyes } from "./report-eyes.ts";
import { countedFigure, figureOf } from "./report-measures.ts";

/** More rows nobody reads; whoever needs them takes the list. */
const MOST_ROWS = 2_000;
/** Records that are named one by one behind a number; behind a greater one stand those of its row. */
const MOST_NAMED = 100;
/** Periods that are shown where none are asked for. */
const PERIODS = 12;

/** What is to be worked out. */
export interface ReportRequest {
  readonly definition: RegisterDefinition;
  readonly slug: string;
  readonly report: ReportDefinition;
  /** Of a report with periods, days from the first to the last; the last twelve periods where left out. */
  readonly days: ReportPeriod | null;
  readonly surroundings: Surroundings;
}

/**
 * The figures of a report, group by group and period by period: of the records and values that these eyes may see, without struck ones. A figure
 * that comes from anything they may not see in every record says so and has no numbers; a report grouped by it is refused.
 */
export async function workOutReport(
  sql: SqlExecutor,
  eyes: ReportEyes,
  { definition, slug, report, days: asked, surroundings }: ReportRequest,
): Promise<ReportAnswer> {
  const { alias } = eyes.place;
  const zone = surroundings.timeZone;
  const period = periodColumn(eyes, report, zone);
  const days = period && (asked ?? lastPeriods(surroundings.today, period.unit, PERIODS));
  const columns = report.groupBy.map((name, index) => groupColumn(eyes, name, zone, `report.groupBy.${index}`));
  const figures = report.measures.map((measure) => figureOf(eyes, definition, measure));
  const shown = report.measures.filter((_, index) => figures[index]?.missing === undefined);
  const counted = shown.flatMap((measure) => {
    const figure = countedFigure(eyes, measure);
    return figure ? [{ key: measure.key, ...figure }] : [];
  });
  const conditional = shown.filter((measure): measure is CountWhen => measure.of === "count" && measure.when !== undefined);
  const groups = [...(period ? [period.sql] : []), ...columns.map(({ sql: value }) => value)];
  const where = allOf([eyes.rows, `${alias}."struck_at" is null`, period && days ? period.within(days) : "true"]);
  const duties = shown.filter((measure): measure is Fulfilled => measure.of === "fulfilled");
  const fulfilled = await fulfilledShares(sql, eyes, { definition, report, measures: duties, days });
  const held = await countWhen(sql, eyes, { definition, slug, measures: conditional, groups, where, surroundings });
  const places = groups.map((_, index) => index + 1).join(", ");
  const selected = [...groups, "count(*)::text", ...counted.flatMap((figure) => figure.columns)];
  const { text, values } = eyes.parameters.statement(
    `select ${selected.map((column, index) => `${column} as c${index}`).join(", ")} from ${from(eyes.place)}
     where ${where} ${places && `group by ${places} order by ${places}`} limit ${MOST_ROWS + 1}`,
  );
  const found = await sql.rows<(string | null)[]>(text, values);
  if (found.length > MOST_ROWS) throw invalid("from", "reportTooWide", { max: MOST_ROWS });

  const rowOf = (row: readonly (string | null)[]): ReportRow => {
    const group = row.slice(0, groups.length);
    const own = period ? group.slice(1) : group;
    const whole = period && group[0] ? periodOf(group[0], period.unit) : null;
    const inRow: Record<string, number | string | null> = {};
    let place = groups.length + 1;
    for (const { key, columns: needs, figure } of counted) {
      inRow[key] = figure(row.slice(place, place + needs.length));
      place += needs.length;
    }
    for (const measure of duties) inRow[measure.key] = fulfilled(measure, period ? (group[0] ?? null) : null, own);
    const ids = held.get(groupKey(group));
    for (const { key } of conditional) inRow[key] = ids?.get(key)?.length ?? 0;
    const within =
      whole && days ? { from: whole.from > days.from ? whole.from : days.from, to: whole.to < days.to ? whole.to : days.to } : null;
    const leads = {
      struck: { eq: false },
      ...(period && within ? period.filter(within) : {}),
      ...Object.fromEntries(
        columns.map(({ name, filter }, index) => [
          name,
          own[index] === null || own[index] === undefined ? { isNull: true } : filter(own[index]),
        ]),
      ),
    };
    const named = [...(ids ?? [])].filter(([, list]) => list.length <= MOST_NAMED);
    return {
      ...{ period: whole, groups: own, records: Number(row[groups.length]), figures: inRow, where: leads },
      counted: Object.fromEntries(named.map(([key, list]) => [key, { id: { in: list } }])),
    };
  };
  return {
    ...{ report: report.key, label: report.label, unit: period?.unit ?? null, days, groupBy: report.groupBy, figures },
    rows: found.map(rowOf),
  };
}
