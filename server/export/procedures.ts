import type { BoundProcedures } from "../commands/bound-procedure.ts";
import { ExportFile } from "./export-rows.ts";
import { exportTable } from "./export-table.ts";

/** What people take out of the panel as it stands there. */
export const exportProcedures = {
  exportTable: { type: () => ExportFile, nullable: false, run: (context, { input }) => exportTable(context, input) },
} satisfies BoundProcedures;
