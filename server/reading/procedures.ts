import type { BoundProcedures } from "../commands/bound-procedure.ts";
import { ExportFile } from "./export-rows.ts";
import { exportTable } from "./export-table.ts";

/** What reading lets people take out. */
export const readingProcedures = {
  exportTable: { type: () => ExportFile, nullable: false, run: (context, { input }) => exportTable(context, input) },
} satisfies BoundProcedures;
