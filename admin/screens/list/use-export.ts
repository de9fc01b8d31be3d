import { useNotify } from "react-admin";
import { ApiError } from "../../graphql/api-error.ts";
import { document as operation } from "../../graphql/document.ts";
import { request } from "../../graphql/request.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { orderOf, whereOf } from "../../providers/where.ts";
import { visibleFields } from "../use-screen.ts";
import { screenPageWords } from "../words.ts";
import { useList } from "./ListContext.ts";

interface ExportAnswer {
  readonly exportRows: { readonly fileName: string; readonly contentType: string; readonly base64: string; readonly rows: number };
}

const ExportRows = operation<ExportAnswer, Readonly<Record<string, unknown>>>(
  `query ExportRows($resource: String!, $format: ExportFormat!, $fields: [String!]!, $where: JSON, $orderBy: JSON, $language: String) {
    exportRows(resource: $resource, format: $format, fields: $fields, where: $where, orderBy: $orderBy, language: $language) { fileName contentType base64 rows } }`,
);

/** Saves the list as it is shown: its columns, filter and order, all pages; of a selection just what is selected. */
export function useExport() {
  const { screen, filter, sort, selection } = useList();
  const language = useLanguage();
  const notify = useNotify();
  const say = useSay();
  return async (format: "CSV" | "XLSX") => {
    const chosen = [...selection.selected.keys()];
    const variables = {
      resource: screen.resource,
      format,
      fields: visibleFields(screen).map(({ field }) => field),
      where: chosen.length > 0 ? { id: { in: chosen } } : whereOf(screen.resource, filter),
      orderBy: sort ? orderOf(screen.resource, { field: sort.field, order: sort.descending ? "DESC" : "ASC" }) : null,
      language,
    };
    try {
      const { exportRows } = await request(ExportRows, variables);
      save(exportRows.fileName, exportRows.contentType, exportRows.base64);
      notify(say(screenPageWords.exported, { smart_count: exportRows.rows }), { type: "success" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(error.message, { type: "error" });
    }
  };
}

function save(fileName: string, contentType: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
