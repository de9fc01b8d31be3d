import { useNotify } from "react-admin";
import { ApiError } from "../graphql/api-error.ts";
import { document } from "../graphql/document.ts";
import { request } from "../graphql/request.ts";
import { useSay } from "../i18n/say.ts";
import { type AnsweredFile, saveFile } from "../shared/save-file.ts";
import type { ChartTable } from "./chart-table.ts";
import { chartWords } from "./words.ts";

const ExportTable = document<{ exportTable: AnsweredFile & { rows: number } }, { input: object }>(
  "mutation ExportTable($input: ExportTableInput!) { exportTable(input: $input) { fileName contentType base64 rows } }",
);

/** Saves the table below a chart, all of its rows. */
export function useTableExport(title: string, { resource, head, rows }: ChartTable) {
  const notify = useNotify();
  const say = useSay();
  return async (format: "CSV" | "XLSX") => {
    const values = rows.map(({ cells }) => cells.map(({ value }) => value));
    try {
      const { exportTable } = await request(ExportTable, {
        input: { resource, title, format, head: head.map(({ label }) => label), rows: values },
      });
      saveFile(exportTable);
      notify(say(chartWords.exported, { smart_count: exportTable.rows }), { type: "success" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(error.message, { type: "error" });
    }
  };
}
