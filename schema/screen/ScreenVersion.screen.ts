import { edition, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { ScreenVersion } from "./ScreenVersion.ts";

export const screenVersionScreen: ScreenDefault<ScreenVersion> = {
  resource: "screenVersions",
  title: titles("界面版本", "Screen revision", "Screen revisions"),
  recordTitle: ["screen.resource", "screen.kind", "ordinal"],
  fullTitle: ["screen", "ordinal"],
  fields: {
    ...entityFields,
    ordinal: edition("版本号", "Revision number"),
    screen: one("screens", "界面配置", "Screen"),
    "screen.department": one("departments", "适用部门", "Department"),
    note: field("longText", "修改说明", "Note"),
    author: one("people", "作者", "Author"),
    publishedAt: field("moment", "发布时间", "Published"),
    operations: field("data", "配置内容", "Changes"),
  },
  list: {
    columns: [
      { field: "screen", width: 200 },
      { field: "ordinal", width: 90 },
      { field: "screen.department", width: 180 },
      { field: "note", width: 300 },
      { field: "author", width: 150 },
      { field: "publishedAt", width: 160 },
    ],
    sort: [{ field: "updatedAt", descending: true }],
    filters: ["screen", "author", "publishedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "screen", section: "main", readOnly: true },
      { field: "ordinal", section: "main", readOnly: true },
      { field: "note", section: "main", readOnly: true },
      { field: "author", section: "main", readOnly: true },
      { field: "publishedAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
