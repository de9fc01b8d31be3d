import { PackageProblem } from "../office/package-problem.ts";
import { csvRows } from "./csv-rows.ts";
import { SheetProblem } from "./sheet-problem.ts";
import type { SheetRow } from "./sheet-rows.ts";
import { xlsxRows } from "./xlsx-rows.ts";

/** A file to read. */
export interface SheetFile {
  readonly kind: "csv" | "xlsx";
  readonly bytes: Uint8Array;
}

/** Its rows, or why there are none. */
export type SheetAnswer =
  | { readonly rows: readonly SheetRow[] }
  | { readonly problem: SheetProblem["code"]; readonly values: SheetProblem["values"] };

/** Reads a file, in a process of its own (see `apart`). */
export function work({ kind, bytes }: SheetFile): SheetAnswer {
  try {
    return { rows: kind === "csv" ? csvRows(bytes) : xlsxRows(bytes) };
  } catch (error) {
    if (error instanceof SheetProblem) return { problem: error.code, values: error.values };
    if (error instanceof PackageProblem)
      return error.code === "unpacked"
        ? { problem: "sheetUnpacked", values: { megabytes: error.megabytes } }
        : { problem: "sheetBroken", values: {} };
    throw error;
  }
}
