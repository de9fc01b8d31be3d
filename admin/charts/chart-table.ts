import type { ReactNode } from "react";
import type { ResourceName } from "../records/resource-name.ts";

/** What stands in a cell: a text or number, perhaps shown otherwise, perhaps leading somewhere. */
export interface TableCell {
  readonly value: string | number;
  /** What is shown in place of the value, e.g. a mark. */
  readonly shown?: ReactNode;
  /** Where the list or record behind it is. */
  readonly to?: string | undefined;
}

/** The table below a chart; what is exported is just this. */
export interface ChartTable {
  /** The records that were counted. */
  readonly resource: ResourceName;
  readonly head: readonly { readonly label: string; readonly figures?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly TableCell[] }[];
}

/** Cells of plain values. */
export const plain = (...values: readonly (string | number)[]): TableCell[] => values.map((value) => ({ value }));
