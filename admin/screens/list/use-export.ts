import { operation } from "../../graphql/operation.ts";
import { request } from "../../graphql/request.ts";
import { useLanguage } from "../../i18n/say.ts";
import { orderOf, whereOf } from "../../providers/where.ts";
import { useSaveFile } from "../../shared/use-save-file.ts";
import { visibleFields } from "../use-screen.ts";
import { useList } from "./ListContext.ts";

const ExportRows = operation(
  `query ExportRows($resource: String!, $format: ExportFormat!, $fields: [String!]!, $where: JSON, $orderBy: JSON, $language: String) {
    exportRows(resource: $resource, format: $format, fields: $fields, where: $where, orderBy: $orderBy, language: $language) { fileName contentType base64 rows } }`,
);

/** Saves the list as it is shown: its columns, filter and order, all pages; of a selection just what is selected. */
export function useExport() {
  const { screen, filter, sort, selection } = useList();
  const language = useLanguage();
  const save = useSaveFile();
  return (format: "CSV" | "XLSX") => {
    const chosen = [...selection.selected.keys()];
    const variables = {
      resource: screen.resource,
      format,
      fields: visibleFields(screen).map(({ field }) => field),
      where: chosen.length > 0 ? { id: { in: chosen } } : whereOf(screen.resource, filter),
      orderBy: sort ? orderOf(screen.resource, { field: sort.field, order: sort.descending ? "DESC" : "ASC" }) : null,
      language,
    };
    return save(async () => (await request(ExportRows, variables)).exportRows);
  };
}
