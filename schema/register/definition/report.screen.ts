import type { Bilingual } from "../../screen/operations.ts";
import type { Expression } from "./expression.screen.ts";

/** One figure of a report. */
export type Measure =
  | { readonly key: string; readonly label: Bilingual; readonly of: "count"; readonly when?: Expression }
  | { readonly key: string; readonly label: Bilingual; readonly of: "sum" | "average"; readonly field: string }
  /** The share of ended limits that were met. */
  | { readonly key: string; readonly label: Bilingual; readonly of: "onTime"; readonly limit: string }
  /** The share of duties that fell due and were fulfilled in time. */
  | { readonly key: string; readonly label: Bilingual; readonly of: "fulfilled"; readonly duty: string };

/** Group × period × figures; each number leads to its records. */
export interface ReportDefinition {
  readonly key: string;
  readonly label: Bilingual;
  /** Fields, or `state`, `department`, `creator`, `handler`. */
  readonly groupBy: readonly string[];
  readonly period?: { readonly field: "openedAt" | "closedAt" | string; readonly unit: "day" | "week" | "month" | "quarter" | "year" };
  readonly measures: readonly Measure[];
  /** Kept for good by a job after the end of each period; it never changes afterwards. */
  readonly frozen?: "week" | "month" | "quarter" | "year";
}

/** A way to look at the records. */
export interface RegisterView {
  readonly key: string;
  readonly label: Bilingual;
  readonly as: "table" | "board" | "cards" | "calendar";
  /** Of a calendar: the day or moment field. */
  readonly day?: string;
  readonly columns?: readonly string[];
  /** In the dialect of lists. */
  readonly where?: Readonly<Record<string, unknown>>;
}

/** A form without an account behind an address that cannot be guessed. */
export interface OutsideFormDefinition {
  readonly key: string;
  readonly label: Bilingual;
  readonly introduction?: Bilingual;
  /** What is done with what people write; shown before they send it. */
  readonly notice: Bilingual;
  readonly fields: readonly string[];
  readonly thanks?: Bilingual;
  /** At most so many a day. */
  readonly mostADay: number;
  /** At most so many an hour from one address; an office or a shop often shares one. */
  readonly mostAnHour?: number;
  /** It closes by itself after so many. */
  readonly mostInAll?: number;
  /** Each link is for one answer; otherwise everybody has the same one. */
  readonly oncePerTicket?: boolean;
  /** The first and the last day on which it takes answers. */
  readonly opensOn?: string;
  readonly closesOn?: string;
  /** What people read who come while it is closed, beside that it is. */
  readonly closedWords?: Bilingual;
}
