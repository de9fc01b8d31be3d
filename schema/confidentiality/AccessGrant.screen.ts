import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  neverEmpty,
  one,
  recordSection,
  titles,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { AccessGrant } from "./AccessGrant.ts";

export const accessGrantScreen: ScreenDefault<AccessGrant> = {
  resource: "accessGrants",
  title: titles("访问授权", "Access grant", "Access grants"),
  recordTitle: ["person.name", "document.number", "document.title"],
  fullTitle: ["person.name", "document.number"],
  fields: {
    ...entityFields,
    person: one("people", "被授权人", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "部门", "Department"),
    document: neverEmpty("clearance", one("policyDocuments", "制度", "Policy document")),
    "document.level": one("classificationLevels", "密级", "Classification"),
    from: field("day", "开始日期", "From"),
    until: field("day", "结束日期", "Until", both("含当日；留空表示持续有效", "Inclusive; empty while it goes on")),
    current: field("flag", "当前有效", "Current"),
    reason: field("longText", "授权理由", "Reason"),
    grantedBy: one("people", "授予人", "Granted by"),
    revokedAt: field("moment", "收回时间", "Revoked at"),
    revokedBy: one("people", "收回人", "Revoked by"),
  },
  list: {
    columns: [
      { field: "person", width: 150 },
      { field: "document", width: 280 },
      { field: "document.level", width: 110 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
      { field: "current", width: 100 },
      { field: "grantedBy", width: 140 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["person", "person.department", "document", "current", "until"],
  },
  form: {
    sections: [mainSection, { key: "grant", title: both("授权与收回", "Granting and revoking") }, recordSection],
    fields: [
      { field: "document", section: "main", required: true, createOnly: true },
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "from", section: "main", required: true, createOnly: true },
      { field: "until", section: "main", createOnly: true },
      { field: "reason", section: "main", required: true, createOnly: true },
      { field: "current", section: "grant", readOnly: true },
      { field: "grantedBy", section: "grant", readOnly: true },
      { field: "revokedAt", section: "grant", readOnly: true },
      { field: "revokedBy", section: "grant", readOnly: true },
      ...entityFormFields,
    ],
  },
};
