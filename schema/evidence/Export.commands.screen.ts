import { procedure } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, json, nested, plainWord, several, text } from "../shared/input.screen.ts";

const format = plainWord("ExportFormat", "CSV", "XLSX");
const exportReading = {
  name: both("导出查阅范围", "Export who may read what"),
  did: both("导出谁可查阅什么：%{label}", "exported who may read what: %{label}"),
};

/** What leaves an entry in the audit trail under a name of its own, although people ask for it in several ways. */
export const exportEvents = {
  exportReading,
  exportRevision: {
    name: both("导出制度文本", "Take a text along"),
    did: both("导出制度文本：%{label}", "took the text along as a file: %{label}"),
  },
  exportCollection: {
    name: both("导出制度汇编", "Take a collection along"),
    did: both("导出制度汇编：%{label}", "took the collection along as a file: %{label}"),
  },
  exportComparison: {
    name: both("导出新旧条款对照表", "Take a comparison along"),
    did: both("导出新旧条款对照表：%{label}", "took the comparison along as a file: %{label}"),
  },
  exportComments: {
    name: both("导出意见汇总表", "Take comments along"),
    did: both("导出意见汇总表：%{label}", "took comments and answers along as a file: %{label}"),
  },
  exportRows: { name: both("导出列表", "Export a list"), did: both("导出列表：%{label}", "exported the list %{label}") },
};

/** What is taken out as files and leaves an entry in the audit trail. */
export const exportProcedures = {
  exportTable: procedure({
    description: "A table that stands below a chart as a file, as the panel shows it. Each export stands in the audit trail.",
    arguments: {
      input: nested(
        inputType("ExportTableInput", "A table that the panel shows: numbers of records, not the records themselves.", {
          resource: text("The records that were counted, e.g. obligations."),
          title: text("The question that the table answers; names the file."),
          format: { ...format, description: "Kind of file." },
          head: several(text("Names of the columns.")),
          rows: json("The rows: lists of texts and numbers, as many as there are columns."),
        }),
      ),
    },
    words: { name: both("导出表格", "Export a table"), did: both("导出表格：%{label}", "exported the table “%{label}”") },
  }),
  exportReaders: procedure({
    description: "All readers of a document with the reasons, as a file; it stands in the audit trail.",
    arguments: { documentId: id(), format },
    words: exportReading,
  }),
  exportReadable: procedure({
    description: "All documents of a person with the reasons, as a file; it stands in the audit trail.",
    arguments: { personId: id(), format },
    words: exportReading,
  }),
};
