import type { Merge } from "../../schema/register/sheet/sheet-table.screen.ts";
import { PackageProblem } from "../office/package-problem.ts";
import { csvRows } from "./csv-rows.ts";
import { SheetProblem } from "./sheet-problem.ts";
import type { SheetRow } from "./sheet-rows.ts";
import { readWorkbookSheet } from "./xlsx-rows.ts";

/** A file to read. */
export interface SheetFile {
  readonly kind: "csv" | "xlsx";
  readonly bytes: Uint8Array;
  /** Whether times of day stand beside their days; otherwise a day is a day, whatever the cell shows. */
  readonly withTimes?: boolean;
}

/** Its rows and the cells that are one, or why there are none. */
export type SheetAnswer =
  | { readonly rows: readonly SheetRow[]; readonly merges: readonly Merge[] }
  | { readonly problem: SheetProblem["code"]; readonly values: SheetProblem["values"] };

/** Reads a file, in a process of its own (see `apart`). */
export function work({ kind, bytes, withTimes = false }: SheetFile): SheetAnswer {
  try {
    return kind === "csv" ? { rows: csvRows(bytes), merges: [] } : readWorkbookSheet(bytes, withTimes);
  } catch (error) {
    if (error instanceof SheetProblem) return { problem: error.code, values: error.values };
    if (error instanceof PackageProblem)
      return error.code === "unpacked"
        ? { problem: "sheetUnpacked", values: { megabytes: error.megabytes } }
        : { problem: "sheetBroken", values: {} };
    throw error;
  }
}
