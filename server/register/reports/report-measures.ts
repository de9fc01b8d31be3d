import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Measure } from "../../../schema/register/definition/report.screen.ts";
import { namesIn } from "../../../schema/register/hidden-inputs.screen.ts";
import type { ReportFigure } from "../../../schema/register/report/report-answer.screen.ts";
import type { ScalarKind } from "../../../schema/shared/description.ts";
import { invalid } from "../../errors.ts";
import { type ReportEyes, seen } from "./report-eyes.ts";

const SUMMABLE: ReadonlySet<ScalarKind> = new Set<ScalarKind>(["int", "number", "decimal"]);

/** How a figure is worked out by the statement itself: columns over the group, and what their values come to. */
interface CountedFigure {
  readonly columns: readonly string[];
  readonly figure: (values: readonly (string | null)[]) => number | string | null;
}

/** Decimals of an average. */
const AVERAGE_DECIMALS = 4;
const share = ([met, ended]: readonly (string | null)[]) => (Number(ended) > 0 ? Number(met) / Number(ended) : null);
const numberOr = ([value]: readonly (string | null)[]) => (value === null || value === undefined ? null : Number(value));

/** What a measure is, and why it has no numbers for these eyes. */
export function figureOf(eyes: ReportEyes, definition: RegisterDefinition, measure: Measure): ReportFigure {
  const { key, label, of } = measure;
  const plain = { key, label, of };
  if (of === "count" && measure.when !== undefined) {
    const hidden = [...namesIn(measure.when)].some((name) => eyes.place.model.description.fields.has(name) && !eyes.mayUse(name));
    return hidden ? { ...plain, missing: "hidden" } : plain;
  }
  if (of !== "sum" && of !== "average") return plain;
  const kind = definition.fields.find((field) => field.key === measure.field)?.of;
  const withKind = { ...plain, ...(kind ? { field: kind } : {}) };
  return eyes.mayUse(measure.field) ? withKind : { ...withKind, missing: "hidden" };
}

/** The figure in SQL; null for a count with a condition and for duties, which no statement over the records can ask. */
export function countedFigure(eyes: ReportEyes, measure: Measure): CountedFigure | null {
  const { alias } = eyes.place;
  switch (measure.of) {
    case "count":
      return measure.when === undefined ? { columns: ["count(*)::text"], figure: numberOr } : null;
    case "sum":
    case "average": {
      const field = seen(eyes, measure.field);
      if (field?.kind !== "scalar" || !SUMMABLE.has(field.type)) throw invalid("report", "unknownField", { field: measure.field });
      const value = `(${field.sql(alias)})::numeric`;
      if (measure.of === "average") return { columns: [`round(avg(${value}), ${AVERAGE_DECIMALS})::text`], figure: numberOr };
      // Money stays exact.
      return { columns: [`sum(${value})::text`], figure: field.type === "decimal" ? ([sum]) => sum ?? null : numberOr };
    }
    case "onTime": {
      const limits = (which: string) =>
        `sum((select count(*) from "record_limit" l where l."record_id" = ${alias}."id" and l."key" = ${eyes.parameters.add(measure.limit)} and ${which}))::text`;
      return { columns: [limits(`l."met"`), limits(`l."met" is not null`)], figure: share };
    }
    case "fulfilled":
      return null;
  }
}
