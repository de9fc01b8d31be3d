import type { Bilingual } from "../../screen/operations.ts";
import type { RegisterField } from "../definition/field.screen.ts";
import type { Measure, ReportDefinition } from "../definition/report.screen.ts";
import type { PeriodUnit, ReportPeriod } from "./report-period.screen.ts";

/** A figure of a report as it is answered. */
export interface ReportFigure {
  readonly key: string;
  readonly label: Bilingual;
  readonly of: Measure["of"];
  /** What is summed or averaged: its kind says how the number is written. */
  readonly field?: RegisterField["of"];
  /** Why there are no numbers: they come from values that the reader may not see in every record. */
  readonly missing?: "hidden";
}

/** A group in a period with its figures. */
export interface ReportRow {
  /** Of the period; null where the report has none, or the record says no day. */
  readonly period: ReportPeriod | null;
  /** Values by which it is grouped: keys of options, days, texts, identities; null for none. */
  readonly groups: readonly (string | null)[];
  /** What the records are called to which groups lead, as the reader knows them; added when it is read. */
  readonly titles?: readonly (string | null)[];
  readonly records: number;
  /** By key: numbers; shares between 0 and 1; money as a decimal text; null for none. */
  readonly figures: Readonly<Record<string, number | string | null>>;
  /** Leads to the records, in the dialect of lists. */
  readonly where: Readonly<Record<string, unknown>>;
  /** Of counts with a condition: leads to the records that are counted, where they can be named. */
  readonly counted: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A report over the days of some periods. */
export interface ReportAnswer {
  readonly report: string;
  readonly label: Bilingual;
  readonly unit: PeriodUnit | null;
  /** Both included; null where the report has no periods. */
  readonly days: ReportPeriod | null;
  readonly groupBy: ReportDefinition["groupBy"];
  readonly figures: readonly ReportFigure[];
  readonly rows: readonly ReportRow[];
}
