import { entryFields, field, mainSection, neverEmpty, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RegisterLink } from "./RegisterLink.ts";

export const registerLinkScreen: ScreenDefault<RegisterLink> = {
  resource: "registerLinks",
  title: titles("记录关联", "Link of a record", "Links of records"),
  recordTitle: ["record.number", "record.title"],
  fields: {
    ...entryFields,
    record: neverEmpty("rights", one("registerRecords", "记录", "Record")),
    "record.number": field("text", "记录编号", "Number of the record"),
    "record.title": field("text", "记录名称", "Title of the record"),
    field: field("text", "字段", "Field"),
    person: one("people", "人员", "Person"),
    department: one("departments", "部门", "Department"),
    position: one("positions", "岗位", "Position"),
    provision: one("provisions", "条文", "Provision"),
    document: one("policyDocuments", "制度", "Policy document"),
    targetRecord: one("registerRecords", "关联记录", "Record referred to"),
  },
  list: {
    columns: [
      { field: "record", width: 260 },
      { field: "person", width: 140 },
      { field: "department", width: 160 },
      { field: "document", width: 220 },
      { field: "provision", width: 160 },
      { field: "targetRecord", width: 240 },
    ],
    sort: [{ field: "record.number", descending: true }],
    filters: ["record", "person", "department", "position", "document", "targetRecord"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "record", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "department", section: "main", readOnly: true },
      { field: "position", section: "main", readOnly: true },
      { field: "document", section: "main", readOnly: true },
      { field: "provision", section: "main", readOnly: true },
      { field: "targetRecord", section: "main", readOnly: true },
    ],
  },
};
