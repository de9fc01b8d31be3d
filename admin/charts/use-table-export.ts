import { operation } from "../graphql/operation.ts";
import { request } from "../graphql/request.ts";
import { useSaveFile } from "../shared/use-save-file.ts";
import type { ChartTable } from "./chart-table.ts";

const ExportTable = operation(
  "mutation ExportTable($input: ExportTableInput!) { exportTable(input: $input) { fileName contentType base64 rows } }",
);

/** Saves the table below a chart, all of its rows. */
export function useTableExport(title: string, { resource, head, rows }: ChartTable) {
  const save = useSaveFile();
  return (format: "CSV" | "XLSX") => {
    const values = rows.map(({ cells }) => cells.map(({ value }) => value));
    const input = { resource, title, format, head: head.map(({ label }) => label), rows: values };
    return save(async () => (await request(ExportTable, { input })).exportTable);
  };
}
