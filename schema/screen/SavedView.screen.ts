import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { SavedView } from "./SavedView.ts";

export const savedViewScreen: ScreenDefault<SavedView> = {
  resource: "savedViews",
  title: titles("列表视图", "Saved view", "Saved views"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    resource: field("resource", "资源", "Resource"),
    register: one("registers", "登记簿", "Register"),
    name: field("text", "名称", "Name", both("例如“逾期复审”，最多 60 个字", "E.g. “overdue reviews”, at most 60 characters")),
    department: one(
      "departments",
      "适用部门",
      "Department",
      both("含下级部门；与人员同时留空表示全组织", "Everything below included; empty with no person for the organisation"),
    ),
    person: one("people", "适用人员", "Person"),
    operations: field("data", "视图内容", "Changes"),
    place: field("number", "顺序", "Place"),
    archivedOn: field("day", "归档日期", "Archived on"),
  },
  list: {
    columns: [
      { field: "name", width: 220 },
      { field: "resource", width: 180 },
      { field: "department", width: 180 },
      { field: "person", width: 150 },
      { field: "place", width: 90 },
      { field: "archivedOn", width: 120 },
    ],
    sort: [
      { field: "resource", descending: false },
      { field: "place", descending: false },
    ],
    filters: ["resource", "department", "person", "archivedOn"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "name", section: "main", required: true },
      { field: "resource", section: "main", readOnly: true },
      { field: "department", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "place", section: "main" },
      { field: "operations", section: "main", readOnly: true },
      { field: "archivedOn", section: "record", readOnly: true },
      ...entityFormFields,
    ],
  },
};
