import { both } from "../i18n/say.ts";

/** Words around charts. */
export const chartWords = {
  exportAs: both("导出表格为 %{format}：%{question}", "Export the table as %{format}: %{question}"),
  all: both("显示全部 %{count} 行", "Show all %{count} rows"),
  fewer: both("收起", "Show fewer"),
  tableOf: both("%{question}（表格）", "%{question} (table)"),
};
