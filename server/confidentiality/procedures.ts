import type { BoundProcedures } from "../commands/bound-procedure.ts";
import { ExportFile } from "../export/export-rows.ts";
import { exportReadable, exportReaders } from "./export-reading.ts";

/** All of a list at once: a file has no pages. */
const whole = { q: null, offset: 0, limit: 1 };

/** Who may read what, as files. */
export const confidentialityProcedures = {
  exportReaders: {
    type: () => ExportFile,
    nullable: true,
    run: (context, { documentId, format }) => exportReaders(context, { documentId, departmentId: null, ...whole }, format),
  },
  exportReadable: {
    type: () => ExportFile,
    nullable: true,
    run: (context, { personId, format }) => exportReadable(context, { personId, ...whole }, format),
  },
} satisfies BoundProcedures;
