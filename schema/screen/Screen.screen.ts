import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  many,
  one,
  recordSection,
  titles,
  word,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Screen } from "./Screen.ts";

export const screenScreen: ScreenDefault<Screen> = {
  resource: "screens",
  title: titles("界面配置", "Screen", "Screens"),
  recordTitle: ["resource", "kind", "department.name", "role"],
  fields: {
    ...entityFields,
    resource: field("resource", "资源", "Resource"),
    register: one("registers", "登记簿", "Register"),
    kind: word("ScreenKind", "类型", "Kind"),
    department: one(
      "departments",
      "适用部门",
      "Department",
      both("含下级部门；与人员同时留空表示全组织", "Everything below included; empty with no person for the organisation"),
    ),
    role: { ...word("Role", "适用角色", "Role"), help: both("留空表示适用部门的所有人员", "Empty for everybody there") },
    person: one("people", "适用人员", "Person"),
    published: one("screenVersions", "已发布版本", "Published revision"),
    "published.publishedAt": field("moment", "发布时间", "Published"),
    "published.author": one("people", "发布版本的作者", "Author of the published revision"),
    "published.note": field("longText", "修改说明", "Note"),
    versions: many("screenVersions", "全部版本", "Revisions"),
  },
  list: {
    columns: [
      { field: "resource", width: 180 },
      { field: "kind", width: 90 },
      { field: "department", width: 180 },
      { field: "role", width: 130 },
      { field: "person", width: 150 },
      { field: "published.publishedAt", width: 160 },
      { field: "published.author", width: 150 },
    ],
    sort: [
      { field: "resource", descending: false },
      { field: "kind", descending: false },
    ],
    filters: ["resource", "kind", "department", "role", "person"],
  },
  form: {
    sections: [mainSection, { key: "versions", title: both("版本", "Revisions") }, recordSection],
    fields: [
      { field: "resource", section: "main", readOnly: true },
      { field: "kind", section: "main", readOnly: true },
      { field: "department", section: "main", readOnly: true },
      { field: "role", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "published", section: "versions", readOnly: true },
      { field: "versions", section: "versions", readOnly: true },
      ...entityFormFields,
    ],
  },
};
