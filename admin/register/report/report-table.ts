import type { ReportAnswer, ReportFigure, ReportRow } from "../../../schema/register/report/report-answer.screen.ts";
import type { PeriodUnit, ReportPeriod } from "../../../schema/register/report/report-period.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { choiceLabel } from "../../../schema/shared/choices.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { ChartTable, TableCell } from "../../charts/chart-table.ts";
import type { Say } from "../../i18n/say.ts";
import { screenOf } from "../../records/book.ts";
import { isToOne } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { listAddress } from "../../shared/list-address.ts";
import { reportWords } from "./words.ts";

/** A period as people say it. */
export function periodText({ from, to }: ReportPeriod, unit: PeriodUnit, say: Say): string {
  const year = from.slice(0, 4);
  if (unit === "day") return from;
  if (unit === "week") return `${from} – ${to.slice(5)}`;
  if (unit === "month") return from.slice(0, 7);
  if (unit === "quarter") return say(reportWords.quarter, { year, quarter: Math.ceil(Number(from.slice(5, 7)) / 3) });
  return year;
}

/** What stands for the value of a group: what its records are called, the words of a choice, or itself. */
export function groupText(resource: ResourceName, name: string, row: ReportRow, place: number, say: Say): string {
  const value = row.groups[place] ?? null;
  if (value === null) return say(reportWords.empty);
  const field = screenOf(resource).fields[name];
  if (!field) return value;
  if (isToOne(field)) return row.titles?.[place] || say(reportWords.unnamed);
  const label = choiceLabel(field, value);
  if (label) return say(inBoth(label));
  if (value === "true" || value === "false") return say(value === "true" ? reportWords.yes : reportWords.no);
  return value;
}

/** The filter of a list as its chips set it: a relation is compared by the record itself. */
const chips = (where: ReportRow["where"]) =>
  Object.fromEntries(Object.entries(where).map(([path, is]) => [path, isObject(is) && isObject(is.id) ? is.id : is]));

function figureCell({ key, of }: ReportFigure, { figures, counted, where }: ReportRow, resource: ResourceName): TableCell {
  const figure = figures[key] ?? null;
  if (figure === null) return { value: "" };
  const named = counted[key];
  const to = listAddress(resource, { ...chips(where), ...(named ? { where: named } : {}) });
  if (of === "onTime" || of === "fulfilled") return { value: Number(figure), shown: `${Math.round(Number(figure) * 100)}%`, to };
  return { value: Number(figure), shown: typeof figure === "string" ? figure : Number(figure).toLocaleString("en"), to };
}

/** Figures that have numbers. */
export const shownFigures = ({ figures }: ReportAnswer): readonly ReportFigure[] => figures.filter(({ missing }) => missing === undefined);

/** The report as a table, whose numbers lead to their records. */
export function reportTable(resource: ResourceName, answer: ReportAnswer, say: Say): ChartTable {
  const { unit, groupBy, rows } = answer;
  const figures = shownFigures(answer);
  const fields = screenOf(resource).fields;
  const named = (name: string) => {
    const label = fields[name]?.label;
    return label ? say(inBoth(label)) : name;
  };
  return {
    resource,
    head: [
      ...(unit ? [{ label: say(reportWords.period) }] : []),
      ...groupBy.map((name) => ({ label: named(name) })),
      ...figures.map(({ label }) => ({ label: say(inBoth(label)), figures: true })),
    ],
    rows: rows.map((row) => ({
      key: JSON.stringify([row.period?.from, row.groups]),
      cells: [
        ...(unit ? [{ value: row.period ? periodText(row.period, unit, say) : say(reportWords.empty) }] : []),
        ...groupBy.map((name, place) => ({ value: groupText(resource, name, row, place, say) })),
        ...figures.map((figure) => figureCell(figure, row, resource)),
      ],
    })),
  };
}

/** What a chart of the report draws: by period where it has some, else by group; of the first figure that can be added up. */
export function reportBars(resource: ResourceName, answer: ReportAnswer, say: Say) {
  const figure = shownFigures(answer).find(({ of }) => of === "count" || of === "sum");
  const sums = new Map<string, number>();
  for (const row of answer.rows) {
    const label =
      answer.unit && row.period
        ? periodText(row.period, answer.unit, say)
        : answer.groupBy.map((name, place) => groupText(resource, name, row, place, say)).join(" · ");
    sums.set(label, (sums.get(label) ?? 0) + (figure ? Number(row.figures[figure.key] ?? 0) : row.records));
  }
  return { label: say(figure ? inBoth(figure.label) : reportWords.records), labels: [...sums.keys()], values: [...sums.values()] };
}
